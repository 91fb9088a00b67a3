import { Injectable } from '@nestjs/common';
import type { Transaction } from '../../../platform/db/index.ts';
import type { InvitationToken } from '../store/invitation-token.repository.ts';
import { LetterRepository } from '../store/letter.repository.ts';
import { notePeople } from '../store/people-event.ts';
import { PeopleRepository } from '../store/people.repository.ts';

/** The name a body's person has until she has said what she is called. */
const NAME = 'Samordnare';

/**
 * Whom a link from the authority lets in. Never into an account that somebody has made their own, except whose address the link was
 * mailed to: else whoever hands out links could be anybody at the body. The body's coordinators are told when a new one has come.
 */
@Injectable()
export class InvitedCoordinator {
  constructor(
    private readonly people: PeopleRepository,
    private readonly letters: LetterRepository,
  ) {}

  /** Who has the address that the link was mailed to: somebody who has been here before. Holds the body's people. */
  async known(tx: Transaction, { organisationId, email }: InvitationToken): Promise<string | null> {
    await this.people.hold(tx, organisationId);
    return email === null ? null : this.people.withAddress(tx, organisationId, email);
  }

  /** Where nobody is known: the coordinator nobody has claimed, or a new one, with the address the link was mailed to. */
  async first(tx: Transaction, { organisationId, email }: InvitationToken): Promise<string> {
    const userId =
      (await this.people.unclaimedCoordinator(tx, organisationId)) ?? (await this.make(tx, organisationId));
    if (email !== null) await this.people.setAddress(tx, userId, email);
    return userId;
  }

  private async make(tx: Transaction, organisationId: string): Promise<string> {
    const others = await this.people.otherCoordinators(tx, organisationId, null);
    const userId = await this.people.add(tx, organisationId, { displayName: NAME, email: null, role: 'COORDINATOR' });
    await notePeople(tx, { organisationId, kind: 'COORDINATOR_CAME', by: null, about: userId });
    for (const { email } of others) {
      if (email !== null) await this.letters.write(tx, { email, kind: 'COORDINATOR_CAME', organisationId });
    }
    return userId;
  }
}
