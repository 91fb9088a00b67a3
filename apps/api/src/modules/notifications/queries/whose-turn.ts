import { Injectable } from '@nestjs/common';
import type { ActingBody } from '../../../platform/caller.ts';
import { UnitOfWork } from '../../../platform/db/index.ts';
import { BodyPeople } from '../../identity/index.ts';
import { NextInChain } from '../../responses/index.ts';
import { stepsOf } from '../../signing/index.ts';
import type { ReminderItem } from '../store/reminder-mail.store.ts';

/** Which of a body's people are to do something about an answer that has not been given: by how far it has come. */
@Injectable()
export class WhoseTurn {
  constructor(
    private readonly db: UnitOfWork,
    private readonly people: BodyPeople,
    private readonly next: NextInChain,
  ) {}

  /** Their ids; none where nobody of the body has been there. */
  async of(body: ActingBody, { standing, responseId }: ReminderItem): Promise<string[]> {
    if (standing === 'NOT_OPENED') return [];
    if (responseId !== null && (standing === 'IN_REVIEW' || standing === 'UNSIGNED')) {
      const kind = standing === 'IN_REVIEW' ? 'SENT' : 'APPROVED';
      const steps = await this.db.inTransaction(body, async (tx) => stepsOf(tx, responseId));
      const step = steps.findLast((one) => one.kind === kind);
      if (step !== undefined) return this.next.of(body.organisationId, step);
    }
    const people = await this.people.of(body.organisationId);
    return people.filter(({ role }) => role === 'COORDINATOR').map(({ id }) => id);
  }
}
