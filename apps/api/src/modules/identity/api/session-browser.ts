import type { IncomingHttpHeaders } from 'node:http';
import { Inject, Injectable } from '@nestjs/common';
import type { Environment } from '../../../config/environment.ts';
import { ENVIRONMENT } from '../../../platform/environment.token.ts';
import type { GraphqlContext } from '../../../platform/graphql/index.ts';
import { clearSessionCookie, sessionTokenOf, setSessionCookie } from '../../../platform/http/index.ts';
import { LOG, type Log, securityEvent } from '../../../platform/log/index.ts';
import { isRefused, type Refusal } from '../../../platform/refusals.ts';
import { ViewerQuery, type ViewerView } from '../queries/viewer.ts';
import { deviceIn } from '../store/device.ts';
import type { Arrival } from '../store/sessions.ts';
import type { OpenedSession } from '../use-cases/opened-session.ts';

export interface SignedIn {
  __typename: 'SignedIn';
  viewer: ViewerView;
  goTo: string;
}

/** The browser's end of a session: what its cookie holds, and what it is told to keep. */
@Injectable()
export class SessionBrowser {
  constructor(
    private readonly viewers: ViewerQuery,
    @Inject(ENVIRONMENT) private readonly environment: Environment,
    @Inject(LOG) private readonly log: Log,
  ) {}

  tokenIn({ req }: GraphqlContext): string | undefined {
    return sessionTokenOf(req.headers.cookie, this.environment);
  }

  /** What a sign-in needs to know of the browser it comes from. */
  arrivalIn({ req }: GraphqlContext): Arrival {
    return this.arrivalOf(req.headers);
  }

  arrivalOf(headers: IncomingHttpHeaders): Arrival {
    return {
      previousToken: sessionTokenOf(headers.cookie, this.environment),
      device: deviceIn(headers['user-agent']),
    };
  }

  /** Hands the browser its new session, and answers with who is now signed in. A refusal passes through. */
  async keep(context: GraphqlContext, opened: OpenedSession | Refusal): Promise<SignedIn | Refusal> {
    if (isRefused(opened)) {
      securityEvent(this.log, 'SIGN_IN_REFUSED', { code: opened.code });
      return opened;
    }
    const viewer = await this.viewers.run(opened.token);
    if (viewer === null || context.reply === null) throw new Error('a session was opened and is not there');
    setSessionCookie(context.reply, opened.token, this.environment);
    return { __typename: 'SignedIn', viewer, goTo: opened.goTo };
  }

  forget({ reply }: GraphqlContext): void {
    if (reply) clearSessionCookie(reply, this.environment);
  }
}
