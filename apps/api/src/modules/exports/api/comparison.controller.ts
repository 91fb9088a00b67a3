import { Controller, Get, Param, Req, Res } from '@nestjs/common';
import { slugOf } from '@samsyn/consultation';
import { type Comparison, writeComparisonInWorker } from '@samsyn/documents/worker';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { callerOfRequest, Requires } from '../../../platform/access/index.ts';
import { attachment } from '../../../platform/files/index.ts';
import { refusal } from '../../../platform/http/refusal.ts';
import { EXPORT, Limited } from '../../../platform/limits/index.ts';
import { VersionComparison } from '../queries/version-comparison.ts';
import { goneSignal } from '../../../platform/http/gone.ts';

type Format = Comparison['format'];

const MEDIA_TYPES: Readonly<Record<Format, string>> = {
  html: 'text/html; charset=utf-8',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
};

/** What was changed between two published versions, as a file: aligned and written in a thread of its own. */
@Controller('export')
export class ComparisonController {
  constructor(private readonly comparisons: VersionComparison) {}

  @Get('foreskrift/:from/:to/andringar.:format')
  @Requires('version.read')
  @Limited({ person: EXPORT })
  async send(
    @Param() { from, to, format }: { from: string; to: string; format: string },
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<unknown> {
    const caller = callerOfRequest(request);
    const found = caller !== null && isFormat(format) ? await this.comparisons.run(caller, from, to) : null;
    if (found === null || !isFormat(format))
      return reply
        .code(404)
        .send(refusal('NOT_FOUND', 'Versionerna finns inte, eller så har du inte tillgång till dem.'));
    const bytes = await writeComparisonInWorker({ ...found, format }, { signal: goneSignal(reply) });
    return reply
      .header('content-type', MEDIA_TYPES[format])
      .header('content-disposition', attachment(`Ändringar ${slugOf(found.title)}.${format}`))
      .header('cache-control', 'private, no-store')
      .send(Buffer.from(bytes));
  }
}

function isFormat(format: string): format is Format {
  return format in MEDIA_TYPES;
}
