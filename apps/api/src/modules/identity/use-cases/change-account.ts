import { Injectable } from '@nestjs/common';
import type { Viewer } from '../../../platform/caller.ts';
import { DOOR } from '../../../platform/caller.ts';
import { UnitOfWork } from '../../../platform/db/index.ts';
import { isRefused, type Refusal } from '../../../platform/refusals.ts';
import { AccountRepository } from '../store/account.repository.ts';
import { EmailCodeRepository } from '../store/email-code.repository.ts';
import { LetterRepository } from '../store/letter.repository.ts';
import { notePeople } from '../store/people-event.ts';
import { PeopleRepository } from '../store/people.repository.ts';
import { personName } from '../store/person-name.ts';
import { ADDRESS_TAKEN, CODE_SPENT, NAME_WRONG, NOT_KEPT_HERE } from './account-words.ts';
import { CheckCode } from './check-code.ts';

/** What a person changes about the own account: null when it is done. */
@Injectable()
export class ChangeAccount {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly accounts: AccountRepository,
    private readonly people: PeopleRepository,
    private readonly codes: EmailCodeRepository,
    private readonly check: CheckCode,
    private readonly letters: LetterRepository,
  ) {}

  async name({ userId }: Viewer, written: string): Promise<Refusal | null> {
    const name = personName(written);
    if (name === null) return NAME_WRONG();
    return this.unitOfWork.inTransaction<Refusal | null>(DOOR, async (tx) => {
      const account = await this.accounts.lockOwn(tx, userId);
      if (account === null) return NOT_KEPT_HERE();
      await this.accounts.rename(tx, userId, name);
      return null;
    });
  }

  /** The new address, proven by the code that was mailed to it; the old one is told. */
  async address({ userId }: Viewer, browserToken: string | undefined, typed: string): Promise<Refusal | null> {
    const checked = await this.check.run('ADDRESS', browserToken, typed);
    if (isRefused(checked)) return checked;
    if (checked.userId !== userId) return CODE_SPENT();
    return this.unitOfWork.inTransaction<Refusal | null>(DOOR, async (tx) => {
      const account = await this.accounts.lockOwn(tx, userId);
      if (account === null) return NOT_KEPT_HERE();
      await this.people.hold(tx, account.organisationId);
      if (!(await this.codes.use(tx, checked.id))) return CODE_SPENT();
      if (!(await this.accounts.move(tx, account, checked.email))) return ADDRESS_TAKEN();
      const { organisationId, email: before } = account;
      await notePeople(tx, { organisationId, kind: 'ADDRESS_CHANGED', by: userId, about: userId });
      if (before !== null && before !== checked.email) {
        await this.letters.write(tx, { email: before, kind: 'ADDRESS_CHANGED', organisationId });
      }
      return null;
    });
  }
}
