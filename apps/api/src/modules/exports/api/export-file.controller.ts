import { Readable } from 'node:stream';
import { Controller, Get, Param, Req, Res } from '@nestjs/common';
import { exportTitle, slugOf } from '@samsyn/consultation';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { callerOfRequest, Requires } from '../../../platform/access/index.ts';
import type { AuthorityCaller } from '../../../platform/caller.ts';
import { isMalformedValue, UnitOfWork } from '../../../platform/db/index.ts';
import { attachment } from '../../../platform/files/index.ts';
import { refusal } from '../../../platform/http/refusal.ts';
import { EXPORT_FILE, type ExportFile, PIECE } from '../store/export.store.ts';
import { MEDIA_TYPES } from './media-types.ts';

/** A file that is ready, piece by piece from where it is kept. */
@Controller('export')
export class ExportFileController {
  constructor(private readonly db: UnitOfWork) {}

  @Get('fil/:id')
  @Requires('compilation.export')
  async send(@Param('id') id: string, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<unknown> {
    const caller = callerOfRequest(request);
    const file = caller?.side === 'AUTHORITY' ? await this.find(caller, id) : null;
    if (file === null || caller?.side !== 'AUTHORITY')
      return reply
        .code(404)
        .send(refusal('NOT_FOUND', 'Filen finns inte längre. Gör den på nytt från remissens exportsida.'));
    const { kind, format, title, size } = file;
    return reply
      .header('content-type', MEDIA_TYPES[format])
      .header('content-length', size)
      .header('content-disposition', attachment(`${exportTitle(kind)} ${slugOf(title)}.${format.toLowerCase()}`))
      .header('cache-control', 'private, no-store')
      .send(Readable.from(this.pieces(caller, id, size)));
  }

  private async find(caller: AuthorityCaller, id: string): Promise<ExportFile | null> {
    try {
      const [file] = await this.db.read<ExportFile>(caller, EXPORT_FILE, [id], 'export-file');
      return file ?? null;
    } catch (error) {
      if (isMalformedValue(error)) return null;
      throw error;
    }
  }

  private async *pieces(caller: AuthorityCaller, id: string, size: number): AsyncGenerator<Buffer> {
    for (let at = 0, ordinal = 0; at < size; ordinal += 1) {
      const [piece] = await this.db.read<{ bytes: Buffer }>(caller, PIECE, [id, ordinal], 'export-piece');
      if (piece === undefined) throw new Error('the file was erased while it was being fetched');
      at += piece.bytes.length;
      yield piece.bytes;
    }
  }
}
