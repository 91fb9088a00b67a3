import { Injectable } from '@nestjs/common';
import { archivingProblems } from '@samsyn/consultation';
import type { AuthorityCaller } from '../../../platform/caller.ts';
import { UnitOfWork } from '../../../platform/db/index.ts';
import { recordEvent } from '../../../platform/events/index.ts';
import { Live } from '../../../platform/live/index.ts';
import { found, refuseAll, type Refusal, type Stale } from '../../../platform/refusals.ts';
import { lockRound, markState, staleRound } from '../../rounds/index.ts';
import { decisionView, leftToDo, type RoundDecisionView } from '../queries/decision.query.ts';
import { editionsOf } from '../store/edition.store.ts';

/** Ends a decided round: from then on the authority’s work in it is read, and no more changed (a trigger of the database). */
@Injectable()
export class ArchiveRound {
  constructor(
    private readonly db: UnitOfWork,
    private readonly live: Live,
  ) {}

  async run(
    caller: AuthorityCaller,
    { roundId, expectedVersion }: { roundId: string; expectedVersion: number },
  ): Promise<RoundDecisionView | Stale | Refusal> {
    return this.db.inTransaction<RoundDecisionView | Stale | Refusal>(caller, async (tx) => {
      const round = found(await lockRound(tx, roundId));
      if (round.version !== expectedVersion && round.state === 'DECIDED') return staleRound(round);
      const { undecided, unsorted } = await leftToDo(tx, roundId);
      const [last] = await editionsOf(tx, roundId);
      const problems = archivingProblems({ state: round.state, undecided, unsorted, last: last?.state ?? null });
      if (problems.length > 0) return refuseAll(problems);
      await markState(tx, caller, roundId, 'ARCHIVED');
      const about = { roundId, objectType: 'round', objectId: roundId };
      await recordEvent(tx, { kind: 'ROUND_ARCHIVED', by: caller, ...about });
      tx.afterCommit(() =>
        this.live.changed({ roundId, topic: 'board', ids: [roundId], audience: { side: 'AUTHORITY' } }),
      );
      return found(await decisionView(tx, caller, roundId));
    });
  }
}
