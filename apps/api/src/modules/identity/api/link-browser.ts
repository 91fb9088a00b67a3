import { Injectable } from '@nestjs/common';
import type { GraphqlContext } from '../../../platform/graphql/index.ts';
import type { Refusal } from '../../../platform/refusals.ts';
import type { LinkPress, MailedCode } from '../use-cases/mailbox-code.ts';
import type { OpenedSession } from '../use-cases/opened-session.ts';
import { AccountBrowser } from './account-browser.ts';
import { SessionBrowser, type SignedIn } from './session-browser.ts';

/** What the page is told of a code on its way. */
export type ToldCode = Omit<MailedCode, 'browserToken'>;

/** The browser's end of the page behind a link: a session, or a code that only it may use. */
@Injectable()
export class LinkBrowser {
  constructor(
    private readonly account: AccountBrowser,
    private readonly session: SessionBrowser,
  ) {}

  /** A press on the page's button, with what this browser holds. */
  pressIn(context: GraphqlContext, token: string, code: string | null | undefined): LinkPress {
    const browserToken = this.account.tokenIn('code', context);
    return { token, typed: code ?? null, browserToken, arrival: this.session.arrivalIn(context) };
  }

  async keep(
    context: GraphqlContext,
    came: OpenedSession | MailedCode | Refusal,
  ): Promise<SignedIn | ToldCode | Refusal> {
    if (!('mailbox' in came)) return this.session.keep(context, came);
    const { browserToken, ...told } = came;
    this.account.keepCode(context, { browserToken });
    return told;
  }
}
