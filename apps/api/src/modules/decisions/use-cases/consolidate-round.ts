import { Injectable } from '@nestjs/common';
import { consolidatingProblems } from '@samsyn/consultation';
import type { AuthorityCaller } from '../../../platform/caller.ts';
import { UnitOfWork } from '../../../platform/db/index.ts';
import { recordEvent } from '../../../platform/events/index.ts';
import { Jobs } from '../../../platform/jobs/index.ts';
import { Live } from '../../../platform/live/index.ts';
import { found, refuseAll, type Refusal, type Stale } from '../../../platform/refusals.ts';
import { lockRound, markState, staleRound } from '../../rounds/index.ts';
import { decisionView, leftToDo, nameOf, type RoundDecisionView } from '../queries/decision.query.ts';
import { orderEdition } from './order-edition.ts';

/** Puts down that the round is consolidated: each comment has its disposition, and nothing that came in lies about; and has that sealed. */
@Injectable()
export class ConsolidateRound {
  constructor(
    private readonly db: UnitOfWork,
    private readonly jobs: Jobs,
    private readonly live: Live,
  ) {}

  async run(
    caller: AuthorityCaller,
    { roundId, expectedVersion }: { roundId: string; expectedVersion: number },
  ): Promise<RoundDecisionView | Stale | Refusal> {
    return this.db.inTransaction<RoundDecisionView | Stale | Refusal>(caller, async (tx) => {
      const round = found(await lockRound(tx, roundId));
      if (round.version !== expectedVersion && round.state === 'CLOSED') return staleRound(round);
      const { undecided: count, comments, waiting, unsorted } = await leftToDo(tx, roundId);
      const first = comments.map((comment) => ({ id: comment.commentId, name: nameOf(comment) }));
      const facts = { state: round.state, undecided: { count, first }, waiting, unsorted };
      const problems = consolidatingProblems(facts);
      if (problems.length > 0) return refuseAll(problems);
      await markState(tx, caller, roundId, 'CONSOLIDATED');
      const about = { roundId, objectType: 'round', objectId: roundId };
      const data = await orderEdition(tx, this.jobs, caller, { roundId, reason: '' });
      await recordEvent(tx, { kind: 'ROUND_CONSOLIDATED', by: caller, ...about, data });
      tx.afterCommit(() =>
        this.live.changed({ roundId, topic: 'board', ids: [roundId], audience: { side: 'AUTHORITY' } }),
      );
      return found(await decisionView(tx, caller, roundId));
    });
  }
}
