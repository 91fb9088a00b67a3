import { Controller, Inject, Post, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { PublicBecause } from '../../../platform/access/index.ts';
import { Limited, LOGOUT_TOKEN } from '../../../platform/limits/index.ts';
import { LOG, type Log, securityEvent } from '../../../platform/log/index.ts';
import { OidcRefused } from '../broker/oidc-refused.ts';
import { EndByProvider } from '../use-cases/end-by-provider.ts';

const FORM = 'application/x-www-form-urlencoded';

/**
 * Where the sign-in service, without a browser, tells that a session of its own has ended (OpenID Connect Back-Channel Logout 1.0). It
 * comes without Origin and cookie, so the guard of our origin lets it pass as it does all that is no page's; a page of another site stays out.
 */
@Controller('oidc')
export class BackChannelController {
  constructor(
    private readonly end: EndByProvider,
    @Inject(LOG) private readonly log: Log,
  ) {}

  @Post('utloggning')
  @PublicBecause('the sign-in service has no session here: what it sends is signed')
  @Limited({ address: LOGOUT_TOKEN })
  async logOut(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    void reply.header('cache-control', 'no-store');
    try {
      await this.end.run(tokenIn(request));
      void reply.code(200).send();
    } catch (error) {
      if (!(error instanceof OidcRefused)) throw error;
      securityEvent(this.log, 'LOGOUT_REFUSED', { code: error.code, reason: error.reason ?? '' });
      void reply.code(400).send({ error: 'invalid_request' });
    }
  }
}

function tokenIn({ headers, body }: FastifyRequest): string {
  const isForm = headers['content-type']?.split(';', 1)[0]?.trim().toLowerCase() === FORM;
  const token = isForm ? (body as Record<string, unknown> | null)?.['logout_token'] : undefined;
  if (typeof token !== 'string') throw new OidcRefused('OIDC_TOKEN', 'not one token');
  return token;
}
