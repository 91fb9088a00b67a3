import { Injectable } from '@nestjs/common';
import {
  amendingProblems,
  amendmentOf,
  decidableProblems,
  decisionRecordProblems,
  type Problem,
  seriesTaken,
  type StatedDecision,
  stockholmDayOf,
  tidyDecision,
  unfinished,
} from '@samsyn/consultation';
import type { AuthorityCaller } from '../../../platform/caller.ts';
import { type Transaction, UnitOfWork } from '../../../platform/db/index.ts';
import { recordEvent } from '../../../platform/events/index.ts';
import { Live } from '../../../platform/live/index.ts';
import { found, refuseAll, type Refusal, type Stale } from '../../../platform/refusals.ts';
import { problemsBeforeDecision } from '../../gates/index.ts';
import { keepPositions } from '../../positions/index.ts';
import { databaseNow, lockRound, markState, staleRound, touchRound } from '../../rounds/index.ts';
import { decisionView, leftToDo, nameOf, type RoundDecisionView } from '../queries/decision.query.ts';
import { type DecisionRow, decisionsOf, insertDecision, seriesTakenBy } from '../store/decision.store.ts';

export interface RecordDecisionInput extends StatedDecision {
  roundId: string;
  expectedVersion: number;
  /** Why what is on record was wrong. */
  reason: string;
}

/** Puts the decision on record, once all that must come before it is done. What is on record stands; a correction is a record beside it. */
@Injectable()
export class RecordDecision {
  constructor(
    private readonly db: UnitOfWork,
    private readonly live: Live,
  ) {}

  async run(caller: AuthorityCaller, input: RecordDecisionInput): Promise<RoundDecisionView | Stale | Refusal> {
    const { roundId, expectedVersion, reason: given, ...asked } = input;
    const [stated, reason] = [tidyDecision(asked), given.trim()];
    return this.db.inTransaction<RoundDecisionView | Stale | Refusal>(caller, async (tx) => {
      const round = found(await lockRound(tx, roundId));
      if (round.version !== expectedVersion) return staleRound(round);
      const [before] = await decisionsOf(tx, roundId);
      const today = stockholmDayOf((await databaseNow(tx)).getTime());
      const hindering = before === undefined ? await hinderingIn(tx, caller, roundId) : [];
      if (hindering.length > 0) return refuseAll(hindering);
      const problems = [
        ...decisionRecordProblems(stated, today),
        ...(before === undefined ? [] : amendingProblems(before, stated, reason)),
        ...(await takenProblems(tx, roundId, stated)),
      ];
      if (problems.length > 0) return refuseAll(problems);
      const place = { roundId, number: (before?.number ?? 0) + 1, reason: before === undefined ? '' : reason };
      const decisionId = found(await insertDecision(tx, caller, place, stated));
      await keepPositions(tx, roundId, decisionId);
      // A later record only counts as a change of the round.
      await (before === undefined ? markState(tx, caller, roundId, 'DECIDED') : touchRound(tx, caller, roundId));
      await this.tell(tx, caller, { roundId, decisionId, before, stated });
      return found(await decisionView(tx, caller, roundId));
    });
  }

  private async tell(
    tx: Transaction,
    caller: AuthorityCaller,
    told: { roundId: string; decisionId: string; before: DecisionRow | undefined; stated: StatedDecision },
  ): Promise<void> {
    const { roundId, decisionId, before, stated } = told;
    const about = { by: caller, roundId, objectType: 'round', objectId: roundId };
    const isPrint = before !== undefined && amendmentOf(before, stated) === 'PRINTED';
    const kind = before === undefined ? 'ROUND_DECIDED' : isPrint ? 'DECISION_PRINTED' : 'DECISION_CORRECTED';
    const after = before === undefined ? stated.decidedOn : isPrint ? stated.publishedOn : null;
    await recordEvent(tx, { kind, ...about, data: { decisionId, ...(after === null ? {} : { after }) } });
    tx.afterCommit(() =>
      this.live.changed({ roundId, topic: 'board', ids: [roundId], audience: { side: 'AUTHORITY' } }),
    );
  }
}

async function takenProblems(tx: Transaction, roundId: string, { seriesNumber, versionId }: StatedDecision) {
  if (seriesNumber === '') return [];
  const taken = await seriesTakenBy(tx, { seriesNumber, roundId, versionId });
  return taken === null ? [] : [seriesTaken(seriesNumber, taken)];
}

/** What stands in the way of the first record: the state, what is not finished, and each gate that is open. */
async function hinderingIn(tx: Transaction, caller: AuthorityCaller, roundId: string): Promise<Problem[]> {
  const round = found(await decisionView(tx, caller, roundId));
  const state = decidableProblems(round);
  if (state.length > 0) return state;
  const { undecided: count, comments, ...rest } = await leftToDo(tx, roundId);
  const first = comments.map((comment) => ({ id: comment.commentId, name: nameOf(comment) }));
  return [...unfinished({ undecided: { count, first }, ...rest }), ...(await problemsBeforeDecision(tx, roundId))];
}
