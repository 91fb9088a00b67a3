import { Readable } from 'node:stream';
import { Controller, Get, Param, Req, Res } from '@nestjs/common';
import { SEALED_FORMS, type SealedForm, slugOf } from '@samsyn/consultation';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { callerOfRequest, Requires } from '../../../platform/access/index.ts';
import type { AuthorityCaller } from '../../../platform/caller.ts';
import { isMalformedValue, UnitOfWork } from '../../../platform/db/index.ts';
import { attachment } from '../../../platform/files/index.ts';
import { refusal } from '../../../platform/http/refusal.ts';
import { EDITION_FILE, EDITION_PIECE, type EditionFile } from '../store/edition-file.store.ts';
import { MEDIA_TYPES } from './media-types.ts';

/** A file of a sealed compilation: the same bytes, whoever fetches it and whenever. */
@Controller('export')
export class EditionFileController {
  constructor(private readonly db: UnitOfWork) {}

  @Get('sammanstallning/:id/:form')
  @Requires('compilation.export')
  async send(
    @Param('id') id: string,
    @Param('form') asked: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<unknown> {
    const caller = callerOfRequest(request);
    const form = SEALED_FORMS.find((one) => one.toLowerCase() === asked);
    const file = caller?.side === 'AUTHORITY' && form !== undefined ? await this.find(caller, id, form) : null;
    if (file === null || form === undefined || caller?.side !== 'AUTHORITY')
      return reply.code(404).send(refusal('NOT_FOUND', 'Det finns ingen förseglad sammanställning på adressen.'));
    const name = `Förseglad sammanställning ${slugOf(file.title)}, utgåva ${file.edition}.${asked}`;
    return reply
      .header('content-type', MEDIA_TYPES[form])
      .header('content-length', file.size)
      .header('content-disposition', attachment(name))
      .header('cache-control', 'private, no-store')
      .send(Readable.from(this.pieces(caller, { id, form, ...file })));
  }

  private async find(caller: AuthorityCaller, id: string, form: SealedForm): Promise<EditionFile | null> {
    try {
      const [file] = await this.db.read<EditionFile>(caller, EDITION_FILE, [id, form], 'edition-file');
      return file ?? null;
    } catch (error) {
      if (isMalformedValue(error)) return null;
      throw error;
    }
  }

  private async *pieces(
    caller: AuthorityCaller,
    { id, form, run, size }: EditionFile & { id: string; form: SealedForm },
  ): AsyncGenerator<Buffer> {
    for (let at = 0, ordinal = 0; at < size; ordinal += 1) {
      const [piece] = await this.db.read<{ bytes: Buffer }>(
        caller,
        EDITION_PIECE,
        [id, run, form, ordinal],
        'edition-piece',
      );
      if (piece === undefined) throw new Error('a piece of a sealed file is not there');
      at += piece.bytes.length;
      yield piece.bytes;
    }
  }
}
