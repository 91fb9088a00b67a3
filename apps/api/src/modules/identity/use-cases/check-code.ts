import { Inject, Injectable } from '@nestjs/common';
import { ServerKeys } from '../../../platform/keys/index.ts';
import { LOG, type Log, securityEvent } from '../../../platform/log/index.ts';
import type { Refusal } from '../../../platform/refusals.ts';
import { CODE_KEY, codeHash, codeIn, isSameHash } from '../store/code-hash.ts';
import { type CodePurpose, EmailCodeRepository, type TriedCode } from '../store/email-code.repository.ts';
import { hashOf } from '../store/token.ts';
import { CODE_SPENT, CODE_WRONG } from './account-words.ts';

/** Whether a code is the one that was mailed to this browser's address. Each try counts, also those that come at once. */
@Injectable()
export class CheckCode {
  constructor(
    private readonly codes: EmailCodeRepository,
    private readonly keys: ServerKeys,
    @Inject(LOG) private readonly log: Log,
  ) {}

  /** The code's row, which the caller uses up. A refusal says the same of an address that nobody has as of a code that is wrong. */
  async run(purpose: CodePurpose, browserToken: string | undefined, typed: string): Promise<TriedCode | Refusal> {
    if (browserToken === undefined) return CODE_SPENT();
    const tried = await this.codes.tryOnce(hashOf(browserToken), purpose);
    if (tried === null) return CODE_SPENT();
    const hash = await codeHash(await this.keys.derive(CODE_KEY), tried.id, codeIn(typed) ?? '');
    if (isSameHash(tried.codeHash, hash)) return tried;
    securityEvent(this.log, 'SIGN_IN_REFUSED', { code: 'CODE_WRONG' });
    return CODE_WRONG(tried.triesLeft);
  }
}
