import { Injectable } from '@nestjs/common';
import { type BodyCaller, DOOR } from '../../../platform/caller.ts';
import { type Transaction, UnitOfWork } from '../../../platform/db/index.ts';
import { notFound, refuse, type Refusal } from '../../../platform/refusals.ts';
import { ColleagueInvitationRepository } from '../store/colleague-invitation.repository.ts';
import { notePeople } from '../store/people-event.ts';
import { type BodyRole, type Colleague, PeopleRepository } from '../store/people.repository.ts';
import { Sessions } from '../store/sessions.ts';
import { NOT_KEPT_HERE } from './account-words.ts';

/** A coordinator gives somebody another role, or takes somebody out. Either ends the person's sessions: null when it is done. */
@Injectable()
export class ChangeColleague {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly people: PeopleRepository,
    private readonly invitations: ColleagueInvitationRepository,
    private readonly sessions: Sessions,
  ) {}

  async role(by: BodyCaller, userId: string, role: BodyRole): Promise<Refusal | null> {
    return this.unitOfWork.inTransaction<Refusal | null>(DOOR, async (tx) => {
      const person = await this.personIn(tx, by, userId, role === 'COORDINATOR');
      if ('code' in person) return person;
      if (person.role === role) return null;
      await this.people.setRole(tx, userId, role);
      await this.sessions.endAllOf(tx, userId);
      const { organisationId, userId: me } = by;
      const change = { fromRole: person.role, toRole: role };
      await notePeople(tx, { organisationId, kind: 'ROLE_CHANGED', by: me, about: userId, ...change });
      return null;
    });
  }

  async remove(by: BodyCaller, userId: string): Promise<Refusal | null> {
    return this.unitOfWork.inTransaction<Refusal | null>(DOOR, async (tx) => {
      const person = await this.personIn(tx, by, userId, false);
      if ('code' in person) return person;
      await this.people.end(tx, userId, by.userId);
      await this.invitations.withdrawAllBy(tx, userId);
      await this.sessions.endAllOf(tx, userId);
      const { organisationId, userId: me } = by;
      await notePeople(tx, { organisationId, kind: 'COLLEAGUE_REMOVED', by: me, about: userId, fromRole: person.role });
      return null;
    });
  }

  /** The person, if she may be changed: one of the body's own, whom the body itself looks after, and not its last coordinator. */
  private async personIn(
    tx: Transaction,
    { organisationId }: BodyCaller,
    userId: string,
    staysCoordinator: boolean,
  ): Promise<Colleague | Refusal> {
    await this.people.hold(tx, organisationId);
    const person = await this.people.find(tx, organisationId, userId);
    if (person === null) return notFound();
    if (person.keeper !== 'BODY') return NOT_KEPT_HERE();
    const isLast =
      person.role === 'COORDINATOR' &&
      !staysCoordinator &&
      (await this.people.otherCoordinators(tx, organisationId, userId)).length === 0;
    return isLast ? lastCoordinator() : person;
  }
}

function lastCoordinator(): Refusal {
  return refuse('LAST_COORDINATOR', 'Ni måste ha minst en samordnare. Gör en kollega till samordnare först.');
}
