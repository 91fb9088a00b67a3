import { Controller, Get, Param, Req, Res } from '@nestjs/common';
import { slugOf } from '@samsyn/consultation';
import { type QuestionsFormat, writeQuestionsInWorker } from '@samsyn/documents/worker';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { callerOfRequest, Requires } from '../../../platform/access/index.ts';
import { attachment } from '../../../platform/files/index.ts';
import { goneSignal } from '../../../platform/http/gone.ts';
import { refusal } from '../../../platform/http/refusal.ts';
import { EXPORT, Limited } from '../../../platform/limits/index.ts';
import { QuestionsSummaryQuery } from '../../questions/index.ts';

const MEDIA_TYPES: Readonly<Record<QuestionsFormat, string>> = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv; charset=utf-8',
};

/** What the bodies answered to the questions of a round, as a file. It is written in a thread of its own. */
@Controller('export')
export class QuestionsController {
  constructor(private readonly summaries: QuestionsSummaryQuery) {}

  @Get('remiss/:slug/fragesvar.:format')
  @Requires('compilation.export')
  @Limited({ person: EXPORT })
  async send(
    @Param() { slug, format }: { slug: string; format: string },
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<unknown> {
    const caller = callerOfRequest(request);
    const asked = caller?.side === 'AUTHORITY' && isFormat(format);
    const given = asked ? await this.summaries.given(caller, { slug }) : null;
    if (given === null || !isFormat(format))
      return reply.code(404).send(refusal('NOT_FOUND', 'Remissen finns inte, eller så ställer den inga frågor.'));
    const { roundTitle: title, registrationNumber, questions, bodies } = given;
    const data = { title, registrationNumber, questions, bodies };
    const bytes = await writeQuestionsInWorker(format, data, { signal: goneSignal(reply) });
    return reply
      .header('content-type', MEDIA_TYPES[format])
      .header('content-disposition', attachment(`Svar på frågor ${slugOf(title)}.${format}`))
      .header('cache-control', 'private, no-store')
      .send(Buffer.from(bytes));
  }
}

function isFormat(format: string): format is QuestionsFormat {
  return format in MEDIA_TYPES;
}
