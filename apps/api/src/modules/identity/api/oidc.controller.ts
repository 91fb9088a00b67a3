import { Controller, Get, Inject, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Environment } from '../../../config/environment.ts';
import { callerOfRequest, PublicBecause } from '../../../platform/access/index.ts';
import { ENVIRONMENT } from '../../../platform/environment.token.ts';
import { isOwnOrigin, setSessionCookie } from '../../../platform/http/index.ts';
import { Limited, SIGN_IN } from '../../../platform/limits/index.ts';
import { describeFault, LOG, type Log, securityEvent } from '../../../platform/log/index.ts';
import { Broker, type WantedLevel } from '../broker/broker.ts';
import { OidcRefused } from '../broker/oidc-refused.ts';
import { FinishOidc } from '../use-cases/finish-oidc.ts';
import { StartOidc } from '../use-cases/start-oidc.ts';
import { browserTokenOf, setBrowserToken } from './browser-cookie.ts';
import { SessionBrowser } from './session-browser.ts';

/** The way out to the provider of sign-ins and back. Who is refused comes to the sign-in page with a code, and nothing else, in its address. */
@Controller('oidc')
export class OidcController {
  constructor(
    private readonly broker: Broker,
    private readonly begin: StartOidc,
    private readonly end: FinishOidc,
    private readonly browser: SessionBrowser,
    @Inject(ENVIRONMENT) private readonly environment: Environment,
    @Inject(LOG) private readonly log: Log,
  ) {}

  @Get()
  @PublicBecause('the sign-in page must know whether there is such a sign-in')
  available(): object {
    return { available: this.broker.isConfigured };
  }

  @Get('start')
  @PublicBecause('a sign-in comes before a session')
  @Limited({ address: SIGN_IN })
  async start(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    // Whom another site's page sent here has not asked to sign in: they are shown the door, and press its button themselves.
    if (!isOwnOrigin(request.headers, this.environment.PUBLIC_URL)) return void reply.redirect('/logga-in', 303);
    await this.orRefusal(reply, async () => {
      const query = queryOf(request);
      const caller = callerOfRequest(request);
      const confirm = query.get('bekrafta') === '1';
      // whoever confirms is identified as strongly as before
      const level = levelIn(query.get('niva')) ?? (confirm ? levelIn(caller?.assurance) : null);
      const wanted = { till: query.get('till'), confirm, level, userId: caller?.userId ?? null };
      const { address, browserToken } = await this.begin.run(wanted);
      setBrowserToken('oidc', reply, browserToken, this.environment);
      return address;
    });
  }

  @Get('aterkomst')
  @PublicBecause('the provider sends the browser here before there is a session')
  @Limited({ address: SIGN_IN })
  async comeBack(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    await this.orRefusal(reply, async () => {
      const { cookie } = request.headers;
      const browserToken = browserTokenOf('oidc', cookie, this.environment);
      const arrival = this.browser.arrivalOf(request.headers);
      setBrowserToken('oidc', reply, null, this.environment);
      const { token, goTo } = await this.end.run({ query: queryOf(request), browserToken, arrival });
      setSessionCookie(reply, token, this.environment);
      return goTo;
    });
  }

  private async orRefusal(reply: FastifyReply, work: () => Promise<string>): Promise<void> {
    void reply.header('cache-control', 'no-store');
    const to = await work().catch((error: unknown) => `/logga-in?fel=${this.codeOf(error)}`);
    void reply.redirect(to, 303);
  }

  private codeOf(error: unknown): string {
    if (error instanceof OidcRefused) {
      securityEvent(this.log, 'SIGN_IN_REFUSED', { code: error.code, reason: error.reason ?? '' });
      return error.code;
    }
    this.log.error({ fault: describeFault(error) }, 'sign-in at the provider failed');
    return 'OIDC_FAULT';
  }
}

function levelIn(text: string | null | undefined): WantedLevel {
  return text === 'LOA3' || text === 'MFA' ? text : null;
}

function queryOf({ url }: FastifyRequest): URLSearchParams {
  const [, query = ''] = url.split('?', 2);
  return new URLSearchParams(query);
}
