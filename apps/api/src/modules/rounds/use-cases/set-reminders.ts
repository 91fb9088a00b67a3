import { Injectable } from '@nestjs/common';
import { receivesAnswers, reminderProblems, tidyReminders } from '@samsyn/consultation';
import type { AuthorityCaller } from '../../../platform/caller.ts';
import { UnitOfWork } from '../../../platform/db/index.ts';
import { found, refuse, refuseAll, type Refusal, type Stale } from '../../../platform/refusals.ts';
import { roundById, type RoundView } from '../queries/round.query.ts';
import { setReminderDays } from '../store/reminder-plan.store.ts';
import { lockRound } from '../store/round.store.ts';
import { PlanReminders } from './plan-reminders.ts';
import { staleRound } from './update-round.ts';

/** On which days before the last one those who have not answered are reminded; before the round is sent and while it is out. */
@Injectable()
export class SetReminders {
  constructor(
    private readonly db: UnitOfWork,
    private readonly planning: PlanReminders,
  ) {}

  async run(
    caller: AuthorityCaller,
    { roundId, expectedVersion, days }: { roundId: string; expectedVersion: number; days: readonly number[] },
  ): Promise<RoundView | Stale | Refusal> {
    const problems = reminderProblems(days);
    if (problems.length > 0) return refuseAll(problems);
    return this.db.inTransaction<RoundView | Stale | Refusal>(caller, async (tx) => {
      const round = found(await lockRound(tx, roundId));
      if (round.version !== expectedVersion) return staleRound(round);
      if (round.state !== 'PREPARING' && !receivesAnswers(round.state))
        return refuse('NOT_OPEN', 'Remissen tar inte längre emot svar, så ingen påminns.');
      await setReminderDays(tx, caller, roundId, tidyReminders(days));
      await this.planning.run(tx, roundId);
      return found(await roundById(tx, caller, roundId));
    });
  }
}
