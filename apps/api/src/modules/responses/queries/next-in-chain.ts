import { Injectable } from '@nestjs/common';
import type { Role } from '@samsyn/consultation';
import type { ActingBody } from '../../../platform/caller.ts';
import { UnitOfWork } from '../../../platform/db/index.ts';
import { BodyPeople, Standings } from '../../identity/index.ts';
import { type StepRow, stepsOf } from '../../signing/index.ts';

/** Whose turn it is after a step. */
@Injectable()
export class NextInChain {
  constructor(
    private readonly db: UnitOfWork,
    private readonly people: BodyPeople,
    private readonly standings: Standings,
  ) {}

  /** Ids of those, without whoever took the step. */
  async of(organisationId: string, step: StepRow): Promise<string[]> {
    const ids = await this.all(organisationId, step);
    return [...new Set(ids)].filter((id) => id !== step.byUser);
  }

  private async all(organisationId: string, step: StepRow): Promise<string[]> {
    if (step.kind === 'SENT')
      return step.toUser === null ? this.those(organisationId, 'COORDINATOR', 'SIGNATORY') : [step.toUser];
    if (step.kind === 'RETURNED') return this.sender(organisationId, step);
    const delegates = await this.standings.delegates(organisationId, step.roundId);
    return [...(await this.those(organisationId, 'SIGNATORY')), ...delegates.map(({ userId }) => userId)];
  }

  private async those(organisationId: string, ...roles: Role[]): Promise<string[]> {
    const people = await this.people.of(organisationId);
    return people.filter(({ role }) => roles.includes(role)).map(({ id }) => id);
  }

  private async sender(organisationId: string, step: StepRow): Promise<string[]> {
    const body: ActingBody = { side: 'BODY', organisationId, userId: null, assurance: 'LOA3' };
    const steps = await this.db.inTransaction(body, async (tx) => stepsOf(tx, step.responseId));
    const sent = steps.findLast(({ kind, number }) => kind === 'SENT' && number < step.number);
    return sent === undefined ? [] : [sent.byUser];
  }
}
