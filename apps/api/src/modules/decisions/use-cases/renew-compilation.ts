import { Injectable } from '@nestjs/common';
import { renewingProblems, unfinished } from '@samsyn/consultation';
import type { AuthorityCaller } from '../../../platform/caller.ts';
import { UnitOfWork } from '../../../platform/db/index.ts';
import { recordEvent } from '../../../platform/events/index.ts';
import { Jobs } from '../../../platform/jobs/index.ts';
import { Live } from '../../../platform/live/index.ts';
import { found, refuseAll, type Refusal, type Stale } from '../../../platform/refusals.ts';
import { lockRound, staleRound, touchRound } from '../../rounds/index.ts';
import { decisionView, leftToDo, nameOf, type RoundDecisionView } from '../queries/decision.query.ts';
import { editionsOf } from '../store/edition.store.ts';
import { orderEdition } from './order-edition.ts';

/** Puts a consolidated round together anew: another edition beside those there are, which stay as they were sealed. */
@Injectable()
export class RenewCompilation {
  constructor(
    private readonly db: UnitOfWork,
    private readonly jobs: Jobs,
    private readonly live: Live,
  ) {}

  async run(
    caller: AuthorityCaller,
    { roundId, expectedVersion, ...given }: { roundId: string; expectedVersion: number; reason: string },
  ): Promise<RoundDecisionView | Stale | Refusal> {
    const reason = given.reason.trim();
    return this.db.inTransaction<RoundDecisionView | Stale | Refusal>(caller, async (tx) => {
      const round = found(await lockRound(tx, roundId));
      if (round.version !== expectedVersion) return staleRound(round);
      const editions = await editionsOf(tx, roundId);
      const sealed = editions.some(({ state }) => state === 'SEALED');
      const problems = renewingProblems({ state: round.state, last: editions[0]?.state ?? null, sealed, reason });
      if (problems.length > 0) return refuseAll(problems);
      const { undecided: count, comments, waiting, unsorted } = await leftToDo(tx, roundId);
      const first = comments.map((comment) => ({ id: comment.commentId, name: nameOf(comment) }));
      const left = unfinished({ undecided: { count, first }, waiting, unsorted });
      if (left.length > 0) return refuseAll(left);
      const data = await orderEdition(tx, this.jobs, caller, { roundId, reason });
      const about = { by: caller, roundId, objectType: 'round', objectId: roundId };
      await recordEvent(tx, { kind: 'COMPILATION_RENEWED', ...about, data });
      await touchRound(tx, caller, roundId);
      tx.afterCommit(() =>
        this.live.changed({ roundId, topic: 'board', ids: [roundId], audience: { side: 'AUTHORITY' } }),
      );
      return found(await decisionView(tx, caller, roundId));
    });
  }
}
