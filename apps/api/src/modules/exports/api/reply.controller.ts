import { Controller, Get, Inject, Param, Req, Res } from '@nestjs/common';
import { slugOf } from '@samsyn/consultation';
import { writeReportInWorker } from '@samsyn/documents/worker';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Environment } from '../../../config/environment.ts';
import { callerOfRequest, Requires } from '../../../platform/access/index.ts';
import { ENVIRONMENT } from '../../../platform/environment.token.ts';
import { attachment } from '../../../platform/files/index.ts';
import { goneSignal } from '../../../platform/http/gone.ts';
import { refusal } from '../../../platform/http/refusal.ts';
import { EXPORT, Limited } from '../../../platform/limits/index.ts';
import { OwnRepliesQuery, RepliesQuery, replyReport } from '../../replies/index.ts';

const MEDIA_TYPES = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  pdf: 'application/pdf',
} as const;
type Format = keyof typeof MEDIA_TYPES;
type Letter = Pick<Parameters<typeof replyReport>[1], 'sentAt'> & { content: Parameters<typeof replyReport>[0] };

/** A reply as a file: to be posted, and for a body's own diarium. */
@Controller('export')
export class ReplyController {
  constructor(
    private readonly replies: RepliesQuery,
    private readonly own: OwnRepliesQuery,
    @Inject(ENVIRONMENT) private readonly environment: Environment,
  ) {}

  @Get('remiss/:slug/svarsbrev/:organisation/svarsbrev.:format')
  @Requires('reply.read')
  @Limited({ person: EXPORT })
  async ofRound(
    @Param() { slug, organisation, format }: { slug: string; organisation: string; format: string },
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<unknown> {
    const caller = callerOfRequest(request);
    if (caller?.side !== 'AUTHORITY' || !UUID.test(organisation)) return absent(reply);
    const roundId = await this.replies.roundBySlug(caller, slug);
    const letter =
      roundId === null ? null : await this.replies.letter(caller, { roundId, organisationId: organisation });
    return this.send(reply, format, letter);
  }

  @Get('svarsbrev/:id/svarsbrev.:format')
  @Requires('reply.own')
  @Limited({ person: EXPORT })
  async ofBody(
    @Param() { id, format }: { id: string; format: string },
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<unknown> {
    const caller = callerOfRequest(request);
    const letter = caller?.side === 'BODY' && UUID.test(id) ? await this.own.one(caller, id) : null;
    return this.send(reply, format, letter);
  }

  private async send(reply: FastifyReply, format: string, letter: Letter | null): Promise<unknown> {
    if (letter === null || !isFormat(format)) return absent(reply);
    const { content, sentAt } = letter;
    const report = replyReport(content, { sentAt, authority: this.environment.SAMSYN_AUTHORITY_NAME });
    const bytes = await writeReportInWorker(format, report, { signal: goneSignal(reply) });
    return reply
      .header('content-type', MEDIA_TYPES[format])
      .header('content-disposition', attachment(`Svarsbrev ${slugOf(content.bodyName)}.${format}`))
      .header('cache-control', 'private, no-store')
      .send(Buffer.from(bytes));
  }
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/iu;

function absent(reply: FastifyReply): unknown {
  return reply.code(404).send(refusal('NOT_FOUND', 'Svarsbrevet finns inte, eller så har du inte tillgång till det.'));
}

function isFormat(format: string): format is Format {
  return Object.hasOwn(MEDIA_TYPES, format);
}
