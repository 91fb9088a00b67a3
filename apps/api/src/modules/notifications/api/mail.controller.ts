import { timingSafeEqual } from 'node:crypto';
import { Controller, Inject, Post, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Environment } from '../../../config/environment.ts';
import { PublicBecause } from '../../../platform/access/index.ts';
import { ENVIRONMENT } from '../../../platform/environment.token.ts';
import { refusal } from '../../../platform/http/refusal.ts';
import { Limited, LOGOUT_TOKEN, SIGN_IN } from '../../../platform/limits/index.ts';
import { LOG, type Log, securityEvent } from '../../../platform/log/index.ts';
import { ChooseReminders } from '../use-cases/choose-reminders.ts';
import { TakeBounce } from '../use-cases/take-bounce.ts';

/** What mail programs and the mail server do without a browser: turn reminders off (RFC 8058), hand in what came back (RFC 3464). */
@Controller()
export class MailController {
  constructor(
    private readonly choosing: ChooseReminders,
    private readonly bounces: TakeBounce,
    @Inject(ENVIRONMENT) private readonly environment: Environment,
    @Inject(LOG) private readonly log: Log,
  ) {}

  @Post('paminnelser/av')
  @PublicBecause('a mail program turns reminders off by the link that came in one of them')
  @Limited({ address: SIGN_IN })
  async turnOff(@Query('nyckel') token = '', @Res() reply: FastifyReply): Promise<void> {
    const choice = await this.choosing.choose(token, { all: !hasRound(token), muted: true });
    void reply.header('cache-control', 'no-store');
    if (choice === null) return void reply.code(404).send(refusal('LINK_UNKNOWN', 'Länken gäller inte.'));
    return void reply.code(200).send();
  }

  @Post('post/studsar')
  @PublicBecause('the mail server has no session: it states the key it was given')
  @Limited({ address: LOGOUT_TOKEN })
  async takeBounce(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    void reply.header('cache-control', 'no-store');
    if (!this.isMailServer(request.headers.authorization)) {
      securityEvent(this.log, 'BOUNCE_REFUSED');
      return void reply.code(401).send(refusal('UNAUTHENTICATED', 'Nyckeln saknas eller stämmer inte.'));
    }
    const to = request.headers['x-envelope-to'];
    const raw = typeof request.body === 'string' ? request.body : '';
    const taken = await this.bounces.run(raw, typeof to === 'string' ? to : null);
    return void reply.code(taken ? 200 : 202).send();
  }

  private isMailServer(given = ''): boolean {
    const { BOUNCE_KEY } = this.environment;
    if (BOUNCE_KEY === undefined) return false;
    const [one, other] = [Buffer.from(`Bearer ${BOUNCE_KEY}`), Buffer.from(given)];
    return one.length === other.length && timingSafeEqual(one, other);
  }
}

/** A link about one round holds three ids, one about all of them two. */
const hasRound = (token: string): boolean => token.indexOf('_') === 96;
