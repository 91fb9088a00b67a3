import { Injectable } from '@nestjs/common';
import { moveProblems } from '@samsyn/consultation';
import type { AuthorityCaller } from '../../../platform/caller.ts';
import { UnitOfWork } from '../../../platform/db/index.ts';
import { recordEvent } from '../../../platform/events/index.ts';
import { Live } from '../../../platform/live/index.ts';
import { found, refuseAll, type Refusal, type Stale } from '../../../platform/refusals.ts';
import { roundById, type RoundView } from '../queries/round.query.ts';
import { databaseNow, lockRound, moveDeadline } from '../store/round.store.ts';
import { PlanReminders } from './plan-reminders.ts';
import { RoundLetters } from './round-letters.ts';
import { tellBodies } from './tell-bodies.ts';
import { staleRound } from './update-round.ts';

export interface MoveDeadlineInput {
  roundId: string;
  expectedVersion: number;
  deadline: Date;
  reason: string;
}

/** More time for all: the day moves, never back, and each body gets one letter with the reason. */
@Injectable()
export class MoveDeadline {
  constructor(
    private readonly db: UnitOfWork,
    private readonly letters: RoundLetters,
    private readonly live: Live,
    private readonly reminders: PlanReminders,
  ) {}

  async run(caller: AuthorityCaller, input: MoveDeadlineInput): Promise<RoundView | Stale | Refusal> {
    return this.db.inTransaction<RoundView | Stale | Refusal>(caller, async (tx) => {
      const round = found(await lockRound(tx, input.roundId));
      if (round.version !== input.expectedVersion) return staleRound(round);
      const [before, after] = [round.deadline.getTime(), input.deadline.getTime()];
      const facts = { roundState: round.state, before, after, reason: input.reason };
      const problems = moveProblems(facts, (await databaseNow(tx)).getTime());
      if (problems.length > 0) return refuseAll(problems);
      const { deadline } = input;
      const moveId = await moveDeadline(tx, caller, round, { deadline, reason: input.reason.trim() });
      const about = { roundId: round.id, objectType: 'round', objectId: round.id };
      const data = { moveId, before: round.deadline.toISOString(), after: deadline.toISOString() };
      await recordEvent(tx, { kind: 'DEADLINE_MOVED', by: caller, ...about, data });
      await this.letters.toAll(tx, round.id, { kind: 'DEADLINE_MOVED', about: moveId });
      await this.reminders.run(tx, round.id);
      await tellBodies(tx, this.live, round.id);
      return found(await roundById(tx, caller, round.id));
    });
  }
}
