import { Controller, Get, Param, Post, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { callerOfRequest, Requires } from '../../../platform/access/index.ts';
import type { Acting } from '../../../platform/caller.ts';
import { isMalformedValue, type Transaction, UnitOfWork } from '../../../platform/db/index.ts';
import { FILE_STATUS, Intake, oneFile, sendSaved } from '../../../platform/files/index.ts';
import { goneSignal } from '../../../platform/http/gone.ts';
import { refusal } from '../../../platform/http/refusal.ts';
import { EXPORT, Limited, UPLOAD } from '../../../platform/limits/index.ts';
import { notFound, type Refusal } from '../../../platform/refusals.ts';
import { type AttachmentFile, draftAttachment, submittedAttachment } from '../store/attachment.store.ts';
import { ChangeAttachments } from '../use-cases/change-attachments.ts';

const STATUS: Readonly<Record<string, number>> = {
  ...FILE_STATUS,
  ASSURANCE_TOO_LOW: 403,
  NOT_FOUND: 404,
  ALREADY_SUBMITTED: 409,
  ANSWER_LOCKED: 409,
  OTHER_EDITION: 409,
  ROUND_PAUSED: 409,
};

const MISSING = 'Välj filen som ska bifogas.';
const SCANNER_AWAY =
  'Bilagan kan inte tas emot just nu: viruskontrollen svarar inte. Försök igen om en stund. Textsvaret kan lämnas ändå.';
const EDITION = /^[1-9]\d{0,4}$/u;

/** The door for the files of an answer: in, for those who write it; out, for the body itself, and once submitted for the authority too. */
@Controller('filer')
export class AttachmentController {
  constructor(
    private readonly changing: ChangeAttachments,
    private readonly intake: Intake,
    private readonly db: UnitOfWork,
  ) {}

  /** One file, as a form; `upplaga` is the edition of the answer that the person has before her. */
  @Post('bilagor/:roundId')
  @Requires('response.write')
  @Limited({ person: UPLOAD })
  async receive(
    @Param('roundId') roundId: string,
    @Query('upplaga') edition: string | undefined,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<unknown> {
    const caller = callerOfRequest(request);
    if (caller?.side !== 'BODY' || edition === undefined || !EDITION.test(edition))
      return refused(reply, 400, 'FILE_MISSING', MISSING);
    const file = await oneFile(request, this.intake, MISSING);
    if ('code' in file) {
      const words = file.code === 'SCANNER_AWAY' ? SCANNER_AWAY : file.message;
      return refused(reply, STATUS[file.code] ?? 422, file.code, words);
    }
    const answer = { roundId, expectedEdition: Number(edition) };
    const outcome = await this.changing.add(caller, answer, file, goneSignal(reply)).catch(absentWhenMalformed);
    if (outcome.__typename === 'Refusal')
      return refused(reply, STATUS[outcome.code] ?? 422, outcome.code, outcome.message);
    return reply.code(201).send({ files: outcome.files.length });
  }

  /** A file of an answer that is being written: the body's own. */
  @Get('bilagor/:id')
  @Requires('response.read')
  @Limited({ person: EXPORT })
  async draft(@Param('id') id: string, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<unknown> {
    const caller = callerOfRequest(request);
    return this.send(reply, caller?.side === 'BODY' ? caller : null, async (tx) => draftAttachment(tx, id));
  }

  /** A file of a submitted answer: for the authority, and for the body that sent it. */
  @Get('bilaga/:id')
  @Requires('submitted.read')
  @Limited({ person: EXPORT })
  async submitted(
    @Param('id') id: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<unknown> {
    return this.send(reply, callerOfRequest(request) ?? null, async (tx) => submittedAttachment(tx, id));
  }

  private async send(
    reply: FastifyReply,
    acting: Acting | null,
    find: (tx: Transaction) => Promise<AttachmentFile | null>,
  ): Promise<unknown> {
    const file = acting && (await this.db.inTransaction(acting, find).catch(nothingWhenMalformed));
    if (!file) return refused(reply, 404, 'NOT_FOUND', 'Filen finns inte, eller så har du inte tillgång till den.');
    return sendSaved(reply, file);
  }
}

function refused(reply: FastifyReply, status: number, code: string, message: string): FastifyReply {
  return reply.code(status).send(refusal(code, message));
}

function absentWhenMalformed(error: unknown): Refusal {
  if (isMalformedValue(error)) return notFound();
  throw error;
}

function nothingWhenMalformed(error: unknown): null {
  if (isMalformedValue(error)) return null;
  throw error;
}
