import { Injectable } from '@nestjs/common';
import { closingProblems } from '@samsyn/consultation';
import { UnitOfWork } from '../../../platform/db/index.ts';
import type { AuthorityCaller } from '../../../platform/caller.ts';
import { recordEvent } from '../../../platform/events/index.ts';
import { Live } from '../../../platform/live/index.ts';
import { found, refuseAll, type Refusal, type Stale } from '../../../platform/refusals.ts';
import { roundById, type RoundView } from '../queries/round.query.ts';
import { databaseNow, lockRound, markClosed } from '../store/round.store.ts';
import { staleRound } from './update-round.ts';

/** Ends the time for answers. What comes in later is still received, and marked late (ADR 0004). */
@Injectable()
export class CloseRound {
  constructor(
    private readonly db: UnitOfWork,
    private readonly live: Live,
  ) {}

  async run(
    caller: AuthorityCaller,
    input: { roundId: string; expectedVersion: number; reason: string | null },
  ): Promise<RoundView | Stale | Refusal> {
    const { roundId, expectedVersion, reason } = input;
    return this.db.inTransaction<RoundView | Stale | Refusal>(caller, async (tx) => {
      const round = found(await lockRound(tx, roundId));
      if (round.version !== expectedVersion && round.state === 'OPEN') return staleRound(round);
      const problems = closingProblems(
        round.state,
        round.deadline.getTime(),
        (await databaseNow(tx)).getTime(),
        reason,
      );
      if (problems.length > 0) return refuseAll(problems);
      await markClosed(tx, caller, roundId, reason?.trim() || null);
      await recordEvent(tx, { kind: 'ROUND_CLOSED', by: caller, roundId, objectType: 'round', objectId: roundId });
      tx.afterCommit(() =>
        this.live.changed({ roundId, topic: 'board', ids: [roundId], audience: { side: 'AUTHORITY' } }),
      );
      return found(await roundById(tx, caller, roundId));
    });
  }
}
