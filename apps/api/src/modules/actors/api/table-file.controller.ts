import { Controller, Post, Req, Res } from '@nestjs/common';
import { readSheetInWorker } from '@samsyn/documents/worker';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { callerOfRequest, Requires } from '../../../platform/access/index.ts';
import { Intake } from '../../../platform/files/index.ts';
import { goneSignal } from '../../../platform/http/gone.ts';
import { refusal } from '../../../platform/http/refusal.ts';
import { Limited, UPLOAD } from '../../../platform/limits/index.ts';

const LARGEST_TABLE = 5 * 1024 * 1024;

/** A table out of a workbook or a csv file, as text: what it would do is asked for next, and nothing of it is kept here. */
@Controller('filer/tabell')
export class TableFileController {
  constructor(private readonly intake: Intake) {}

  @Post()
  @Requires('actor.write')
  @Limited({ person: UPLOAD })
  async read(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<unknown> {
    const part = request.isMultipart()
      ? await request.file({ limits: { fileSize: LARGEST_TABLE, files: 1 } })
      : undefined;
    if (callerOfRequest(request)?.side !== 'AUTHORITY' || !part)
      return reply.code(400).send(refusal('FILE_MISSING', 'Välj filen med tabellen.'));
    const bytes = await part.toBuffer().catch(() => null);
    if (bytes === null || part.file.truncated)
      return reply.code(413).send(refusal('FILE_TOO_LARGE', 'Filen är större än 5 MB. Spara tabellen för sig.'));
    const kind = await this.intake.look(bytes);
    if (typeof kind !== 'string') return reply.code(422).send(refusal(kind.code, kind.message));
    const read = await readSheetInWorker(bytes, { signal: goneSignal(reply) });
    if (!read.ok) return reply.code(422).send(refusal(read.code, read.message));
    return reply.code(200).send({ text: read.text });
  }
}
