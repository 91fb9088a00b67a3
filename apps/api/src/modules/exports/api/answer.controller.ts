import { Controller, Get, Param, Req, Res } from '@nestjs/common';
import { slugOf } from '@samsyn/consultation';
import { writeAnswerFormInWorker, writeOpinionInWorker } from '@samsyn/documents/worker';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { callerOfRequest, Requires } from '../../../platform/access/index.ts';
import { attachment } from '../../../platform/files/index.ts';
import { goneSignal } from '../../../platform/http/gone.ts';
import { refusal } from '../../../platform/http/refusal.ts';
import { EXPORT, Limited } from '../../../platform/limits/index.ts';
import { AnswerDocumentQuery, draftAnswer, formVersion, type AnswerDocument } from '../../responses/index.ts';
import { opinionData } from '../queries/opinion-data.ts';

const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** A body's own answer as Word files: the form to fill in, and the answer as it reads, for its own diarium. To nobody but the body. */
@Controller('export')
export class AnswerController {
  constructor(private readonly answers: AnswerDocumentQuery) {}

  @Get('remiss/:slug/svarsformular.docx')
  @Requires('response.read')
  @Limited({ person: EXPORT })
  async form(
    @Param('slug') slug: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<unknown> {
    const answer = await this.own(slug, request);
    if (answer === null) return absent(reply);
    const { round, version, response, body, authority } = answer;
    const bytes = await writeAnswerFormInWorker(
      {
        roundId: round.id,
        version: formVersion(version, version.contentHash, round.openProvisions),
        title: round.title,
        registrationNumber: round.registrationNumber,
        deadline: round.deadline.toISOString(),
        madeAt: new Date().toISOString(),
        draft: draftAnswer(response),
        ...{ body, authority },
      },
      { signal: goneSignal(reply) },
    );
    return send(reply, `Svarsformulär ${slugOf(round.title)}.docx`, bytes);
  }

  @Get('remiss/:slug/yttrande.docx')
  @Requires('response.read')
  @Limited({ person: EXPORT })
  async opinion(
    @Param('slug') slug: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<unknown> {
    const answer = await this.own(slug, request);
    if (answer === null) return absent(reply);
    const bytes = await writeOpinionInWorker(opinionData(answer, new Date()), { signal: goneSignal(reply) });
    return send(reply, `Yttrande ${slugOf(answer.round.title)}.docx`, bytes);
  }

  private async own(slug: string, request: FastifyRequest): Promise<AnswerDocument | null> {
    const caller = callerOfRequest(request);
    return caller?.side === 'BODY' ? this.answers.run(caller, slug) : null;
  }
}

function absent(reply: FastifyReply): FastifyReply {
  return reply.code(404).send(refusal('NOT_FOUND', 'Remissen finns inte, eller så har ni inte öppnat den.'));
}

function send(reply: FastifyReply, fileName: string, bytes: Uint8Array): FastifyReply {
  return reply
    .header('content-type', WORD)
    .header('content-disposition', attachment(fileName))
    .header('cache-control', 'private, no-store')
    .send(Buffer.from(bytes));
}
