import { Inject, Injectable } from '@nestjs/common';
import type { Environment } from '../../../config/environment.ts';
import { ENVIRONMENT } from '../../../platform/environment.token.ts';
import type { GraphqlContext } from '../../../platform/graphql/index.ts';
import { isRefused, type Refusal } from '../../../platform/refusals.ts';
import type { RequestedCode } from '../use-cases/request-code.ts';
import type { AskedDevice } from '../use-cases/passkeys.ts';
import { type BrowserCookie, browserTokenOf, setBrowserToken } from './browser-cookie.ts';

/** The browser's end of a code that was mailed and of a challenge for a passkey: only who began may end. */
@Injectable()
export class AccountBrowser {
  constructor(@Inject(ENVIRONMENT) private readonly environment: Environment) {}

  tokenIn(which: BrowserCookie, { req }: GraphqlContext): string | undefined {
    return browserTokenOf(which, req.headers.cookie, this.environment);
  }

  /** What the browser holds; it is told to forget it, since an answer is given once. */
  takeKeyToken(context: GraphqlContext): string | undefined {
    if (context.reply) setBrowserToken('key', context.reply, null, this.environment);
    return this.tokenIn('key', context);
  }

  keepCode({ reply }: GraphqlContext, asked: RequestedCode | Refusal) {
    if (isRefused(asked)) return asked;
    if (reply) setBrowserToken('code', reply, asked.browserToken, this.environment);
    return { __typename: 'CodeRequested' as const, sent: true as const };
  }

  keepChallenge({ reply }: GraphqlContext, asked: AskedDevice | Refusal) {
    if (isRefused(asked)) return asked;
    if (reply) setBrowserToken('key', reply, asked.browserToken, this.environment);
    return { __typename: 'PasskeyChallenge' as const, options: asked.options };
  }
}
