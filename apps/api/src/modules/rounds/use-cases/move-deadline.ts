import { Injectable } from '@nestjs/common';
import { moveProblems } from '@samsyn/consultation';
import type { AuthorityCaller } from '../../../platform/caller.ts';
import { type Transaction, UnitOfWork } from '../../../platform/db/index.ts';
import { recordEvent } from '../../../platform/events/index.ts';
import { Jobs } from '../../../platform/jobs/index.ts';
import { Live } from '../../../platform/live/index.ts';
import { found, refuseAll, type Refusal, type Stale } from '../../../platform/refusals.ts';
import { roundById, type RoundView } from '../queries/round.query.ts';
import { addLetters } from '../store/letters.store.ts';
import { databaseNow, lockRound, moveDeadline } from '../store/round.store.ts';
import { ROUND_LETTER } from './send-round-letter.ts';
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
    private readonly jobs: Jobs,
    private readonly live: Live,
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
      await this.write(tx, round.id, moveId);
      await tellBodies(tx, this.live, round.id);
      return found(await roundById(tx, caller, round.id));
    });
  }

  private async write(tx: Transaction, roundId: string, moveId: string): Promise<void> {
    for (const letter of await addLetters(tx, roundId, 'DEADLINE_MOVED', moveId))
      await this.jobs.add(tx, ROUND_LETTER, { letter }, { key: `letter ${letter}` });
  }
}
