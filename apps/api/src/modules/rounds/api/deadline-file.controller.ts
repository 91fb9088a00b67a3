import { Controller, Get, Inject, Param, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Environment } from '../../../config/environment.ts';
import { callerOfRequest, Requires } from '../../../platform/access/index.ts';
import { ENVIRONMENT } from '../../../platform/environment.token.ts';
import { attachment } from '../../../platform/files/index.ts';
import { refusal } from '../../../platform/http/refusal.ts';
import { EXPORT, Limited } from '../../../platform/limits/index.ts';
import { RoundFeedQuery } from '../queries/round-feed.query.ts';
import { calendarOf, feedOf } from './deadline-file.ts';

/** Last days for calendars and feed readers, to those who are signed in (ADR 0029). */
@Controller('export')
export class DeadlineFileController {
  constructor(
    private readonly rounds: RoundFeedQuery,
    @Inject(ENVIRONMENT) private readonly environment: Environment,
  ) {}

  @Get('remiss/:slug/svarsdag.ics')
  @Requires('round.read')
  @Limited({ person: EXPORT })
  async calendar(
    @Param('slug') slug: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<unknown> {
    const caller = callerOfRequest(request);
    const round = caller === null ? null : await this.rounds.one(caller, slug);
    if (round === null)
      return reply.code(404).send(refusal('NOT_FOUND', 'Remissen finns inte, eller så har du inte tillgång till den.'));
    return reply
      .header('content-type', 'text/calendar; charset=utf-8; method=PUBLISH')
      .header('content-disposition', attachment(`Svarsdag ${slug}.ics`))
      .header('cache-control', 'private, no-store')
      .send(calendarOf(round, `${this.environment.PUBLIC_URL}/remiss/${slug}`));
  }

  @Get('remisser.atom')
  @Requires('round.read')
  @Limited({ person: EXPORT })
  async feed(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<unknown> {
    const caller = callerOfRequest(request);
    const rounds = caller === null ? [] : await this.rounds.newest(caller);
    const { PUBLIC_URL, SAMSYN_AUTHORITY_NAME } = this.environment;
    return reply
      .header('content-type', 'application/atom+xml; charset=utf-8')
      .header('cache-control', 'private, no-store')
      .send(feedOf(rounds, PUBLIC_URL, SAMSYN_AUTHORITY_NAME));
  }
}
