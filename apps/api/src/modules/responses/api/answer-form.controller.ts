import { Controller, Param, Post, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { callerOfRequest, Requires } from '../../../platform/access/index.ts';
import { isMalformedValue } from '../../../platform/db/index.ts';
import { Intake, LARGEST_FILE } from '../../../platform/files/index.ts';
import { goneSignal } from '../../../platform/http/gone.ts';
import { refusal } from '../../../platform/http/refusal.ts';
import { Limited, UPLOAD } from '../../../platform/limits/index.ts';
import { notFound, type Refusal } from '../../../platform/refusals.ts';
import { ReceiveAnswerForm, type ReceivedForm } from '../use-cases/receive-answer-form.ts';

const STATUS: Readonly<Record<string, number>> = {
  ASSURANCE_TOO_LOW: 403,
  NOT_FOUND: 404,
  TOO_LARGE: 413,
  ALREADY_SUBMITTED: 409,
  SCANNER_AWAY: 503,
};

/** The door for a body's own forms. What comes in here is never among the authority's files: it is read and stays in the body's place. */
@Controller('filer/svarsformular')
export class AnswerFormController {
  constructor(
    private readonly receiving: ReceiveAnswerForm,
    private readonly intake: Intake,
  ) {}

  @Post(':roundId')
  @Requires('response.write')
  @Limited({ person: UPLOAD })
  async receive(
    @Param('roundId') roundId: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<unknown> {
    const caller = callerOfRequest(request);
    const part = request.isMultipart()
      ? await request.file({ limits: { fileSize: LARGEST_FILE, files: 1 } })
      : undefined;
    if (caller?.side !== 'BODY' || !part)
      return reply.code(400).send(refusal('FILE_MISSING', 'Välj det formulär som ni har fyllt i.'));
    const bytes = await part.toBuffer().catch(() => null);
    if (bytes === null || part.file.truncated)
      return reply.code(413).send(refusal('FILE_TOO_LARGE', 'Filen är större än 20 MB. Spara den utan bilder.'));
    const kind = await this.intake.look(bytes);
    if (typeof kind !== 'string') return reply.code(STATUS[kind.code] ?? 422).send(refusal(kind.code, kind.message));
    const file = { fileName: part.filename.slice(-NAME_MOST), bytes };
    const outcome = await this.receiving.run(caller, roundId, file, goneSignal(reply)).catch(absentWhenMalformed);
    if (outcome.__typename === 'ReceivedForm') return reply.code(201).send({ formId: outcome.formId });
    return reply.code(STATUS[outcome.code] ?? 422).send(refusal(outcome.code, outcome.message));
  }
}

const NAME_MOST = 200;

function absentWhenMalformed(error: unknown): ReceivedForm | Refusal {
  if (isMalformedValue(error)) return notFound();
  throw error;
}
