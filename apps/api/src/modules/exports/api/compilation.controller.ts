import { Controller, Get, Param, Req, Res } from '@nestjs/common';
import { slugOf } from '@samsyn/consultation';
import { type CompilationFormat, writeCompilationInWorker } from '@samsyn/documents/worker';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { callerOfRequest, Requires } from '../../../platform/access/index.ts';
import { attachment } from '../../../platform/files/index.ts';
import { refusal } from '../../../platform/http/refusal.ts';
import { EXPORT, Limited } from '../../../platform/limits/index.ts';
import { goneSignal } from '../../../platform/http/gone.ts';
import { CompilationDataQuery } from '../queries/compilation-data.ts';
import { compilationWords } from '../queries/compilation-rows.ts';

const MEDIA_TYPES: Readonly<Record<CompilationFormat, string>> = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv; charset=utf-8',
};

/** The remissammanställning of a small round as a file, at once. It is written in a thread of its own, so that a large one holds up nobody. */
@Controller('export')
export class CompilationController {
  constructor(private readonly data: CompilationDataQuery) {}

  @Get('remiss/:slug/remissammanstallning.:format')
  @Requires('compilation.export')
  @Limited({ person: EXPORT })
  async send(
    @Param('slug') slug: string,
    @Param('format') format: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<unknown> {
    const caller = callerOfRequest(request);
    const data =
      caller?.side === 'AUTHORITY' && isFormat(format) ? await this.data.run(caller, slug, new Date()) : null;
    if (data === null || !isFormat(format))
      return reply.code(404).send(refusal('NOT_FOUND', 'Remissen finns inte, eller så är den inte utskickad.'));
    if (data === 'TOO_LARGE')
      return reply
        .code(409)
        .send(refusal('TOO_LARGE', 'Remissen har så många synpunkter att filen görs i bakgrunden, från exportsidan.'));
    const bytes = await writeCompilationInWorker(format, data, compilationWords(), { signal: goneSignal(reply) });
    return reply
      .header('content-type', MEDIA_TYPES[format])
      .header('content-disposition', attachment(`Remissammanställning ${slugOf(data.round.title)}.${format}`))
      .header('cache-control', 'private, no-store')
      .send(Buffer.from(bytes));
  }
}

function isFormat(format: string): format is CompilationFormat {
  return format in MEDIA_TYPES;
}
