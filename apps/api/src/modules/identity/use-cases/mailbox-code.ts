import { Injectable } from '@nestjs/common';
import type { Transaction } from '../../../platform/db/index.ts';
import { Mailer } from '../../../platform/mail/index.ts';
import { isRefused, refuse, type Refusal } from '../../../platform/refusals.ts';
import { maskedAddress } from '../store/address.ts';
import { EmailCodeRepository, type TriedCode } from '../store/email-code.repository.ts';
import type { Arrival } from '../store/sessions.ts';
import { CODE_SPENT } from './account-words.ts';
import { CheckCode } from './check-code.ts';
import { RequestCode } from './request-code.ts';

/** A press on the button of the page behind a link. */
export interface LinkPress {
  token: string;
  /** The code that came to the mailbox; null where none was asked for. */
  typed: string | null;
  /** What this browser was given with the code it asked for before. */
  browserToken: string | undefined;
  arrival: Arrival;
}

/** A code is on its way to the mailbox that the link was mailed to; nothing is used up. */
export interface MailedCode {
  __typename: 'CodeMailed';
  /** The mailbox, masked: who presses may have been handed the letter. */
  mailbox: string;
  /** For a cookie of this browser: only it may use the code. */
  browserToken: string;
}

/** That a code must come first, to this mailbox. */
export interface CodeWanted {
  codeTo: string;
}

/** Shows that who presses the button reads the mailbox now, and not only had the letter once. */
@Injectable()
export class MailboxCode {
  constructor(
    private readonly checking: CheckCode,
    private readonly asking: RequestCode,
    private readonly codes: EmailCodeRepository,
    private readonly mailer: Mailer,
  ) {}

  /** The code that was typed, when it is right; null when none was. Each try counts. */
  async check({ typed, browserToken }: LinkPress): Promise<TriedCode | Refusal | null> {
    return typed === null ? null : this.checking.run('INVITATION', browserToken, typed);
  }

  /** Null when the code shows the mailbox, and is used up by that; else what stands in the way. */
  async hindrance(tx: Transaction, code: TriedCode | null, mailbox: string): Promise<CodeWanted | Refusal | null> {
    if (code === null) return { codeTo: mailbox };
    return code.email === mailbox && (await this.codes.use(tx, code.id)) ? null : CODE_SPENT();
  }

  /** Mails a code where one is wanted; lets everything else pass. */
  async answer<T extends object>(press: LinkPress, outcome: T | CodeWanted): Promise<T | MailedCode | Refusal> {
    if (!('codeTo' in outcome)) return outcome;
    if (!this.mailer.isConfigured) return notMailed();
    const { codeTo: written } = outcome;
    const asked = await this.asking.run({
      ...{ written, purpose: 'INVITATION', userId: null, before: press.browserToken },
    });
    if (isRefused(asked)) return asked;
    return { __typename: 'CodeMailed', mailbox: maskedAddress(written), ...asked };
  }
}

function notMailed(): Refusal {
  return refuse(
    'CODE_NOT_MAILED',
    'Länken har legat en tid och måste bekräftas med en kod, men koder kan inte mejlas just nu. Be om en ny länk.',
  );
}
