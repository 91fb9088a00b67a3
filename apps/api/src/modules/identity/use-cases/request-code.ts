import { Injectable } from '@nestjs/common';
import { DOOR } from '../../../platform/caller.ts';
import { UnitOfWork } from '../../../platform/db/index.ts';
import { Jobs } from '../../../platform/jobs/index.ts';
import { CODE_MAIL, Limits, tooMany } from '../../../platform/limits/index.ts';
import type { Refusal } from '../../../platform/refusals.ts';
import { mailAddress } from '../store/address.ts';
import { type CodePurpose, EmailCodeRepository, type WantedCode } from '../store/email-code.repository.ts';
import { hashOf, newToken } from '../store/token.ts';
import { ADDRESS_WRONG } from './account-words.ts';
import { CODE_LETTER } from './mail-code.ts';

export interface CodeRequest {
  /** The address as it was written. */
  written: string;
  purpose: CodePurpose;
  /** Whose address it is to become; null for those that come in. */
  userId: string | null;
  /** What the browser was given with the code it asked for before. */
  before: string | undefined;
}

export interface RequestedCode {
  /** For a cookie of this browser: only it may use the code. */
  browserToken: string;
}

/** Asks for a code by mail. Does the same, and answers the same, whether or not anybody has the address: who has it is found out when the letter is written. */
@Injectable()
export class RequestCode {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly codes: EmailCodeRepository,
    private readonly jobs: Jobs,
    private readonly limits: Limits,
  ) {}

  async run({ written, purpose, userId, before }: CodeRequest): Promise<RequestedCode | Refusal> {
    const email = mailAddress(written);
    if (email === null) return ADDRESS_WRONG();
    const wait = await this.limits.take(CODE_MAIL, email);
    if (wait > 0) return tooMany(wait);
    const wanted: WantedCode = { email, userId, purpose };
    const browserToken = newToken();
    await this.unitOfWork.inTransaction(DOOR, async (tx) => {
      const id = await this.codes.keep(tx, hashOf(browserToken), before === undefined ? null : hashOf(before), wanted);
      await this.jobs.add(tx, CODE_LETTER, { code: id });
    });
    return { browserToken };
  }
}
