import { Injectable } from '@nestjs/common';
import { DOOR } from '../../../platform/caller.ts';
import { UnitOfWork } from '../../../platform/db/index.ts';
import { isRefused, type Refusal } from '../../../platform/refusals.ts';
import { AccountRepository, type Doorway } from '../store/account.repository.ts';
import { EmailCodeRepository } from '../store/email-code.repository.ts';
import { type Arrival, Sessions } from '../store/sessions.ts';
import { CODE_SPENT } from './account-words.ts';
import { CheckCode } from './check-code.ts';
import type { OpenedSession } from './opened-session.ts';

/** The address lets in at several bodies: the person says which. The code is not used up by it. */
export interface ChooseBody {
  __typename: 'ChooseBody';
  bodies: Pick<Doorway, 'organisationId' | 'organisationName' | 'role'>[];
}

export interface CodeEntry {
  typed: string;
  /** Which body, where there are several. */
  organisationId: string | null;
  /** The one person to let in, who says who they are anew; null: whoever has the address. */
  only: string | null;
  browserToken: string | undefined;
  arrival: Arrival;
}

/** Lets in whoever has read the mail. */
@Injectable()
export class SignInByCode {
  constructor(
    private readonly check: CheckCode,
    private readonly unitOfWork: UnitOfWork,
    private readonly codes: EmailCodeRepository,
    private readonly accounts: AccountRepository,
    private readonly sessions: Sessions,
  ) {}

  async run({
    typed,
    organisationId,
    only,
    browserToken,
    arrival,
  }: CodeEntry): Promise<OpenedSession | ChooseBody | Refusal> {
    const checked = await this.check.run('SIGN_IN', browserToken, typed);
    if (isRefused(checked)) return checked;
    return this.unitOfWork.inTransaction<OpenedSession | ChooseBody | Refusal>(DOOR, async (tx) => {
      const doorways = await this.accounts.doorwaysOf(tx, checked.email);
      const [chosen, ...others] = doorways.filter(
        (one) =>
          (organisationId === null || one.organisationId === organisationId) && (only === null || one.userId === only),
      );
      if (chosen !== undefined && others.length > 0) return { __typename: 'ChooseBody', bodies: doorways };
      if (chosen === undefined || !(await this.codes.use(tx, checked.id))) return CODE_SPENT();
      const strength = { assurance: 'EMAIL', way: 'EMAIL_CODE', acr: null, authenticatedAt: new Date() } as const;
      return { token: await this.sessions.open(tx, chosen.userId, arrival, strength), goTo: '/' };
    });
  }
}
