import { Injectable } from '@nestjs/common';
import { IN_PARTS, INHERITED, settlingProblem, type Settlement } from '@samsyn/consultation';
import { UnitOfWork } from '../../../platform/db/index.ts';
import type { AuthorityCaller } from '../../../platform/caller.ts';
import { recordEvent } from '../../../platform/events/index.ts';
import { Live } from '../../../platform/live/index.ts';
import { found, refuseAll, type Refusal, type Stale } from '../../../platform/refusals.ts';
import {
  assessedObject,
  type AssessmentView,
  lockAssessment,
  placeOfComment,
  settleAssessment,
  staleAssessment,
} from '../store/assessment.store.ts';
import { refuseDecidedUpon } from '../store/decided-upon.ts';

export interface SettleAssessmentInput {
  commentId: string;
  expectedVersion: number;
  outcome: Settlement;
  word: string;
}

/** A second person validates what the first proposed, or sends it back: just what she has read, never a later version. */
@Injectable()
export class SettleAssessment {
  constructor(
    private readonly db: UnitOfWork,
    private readonly live: Live,
  ) {}

  async run(
    caller: AuthorityCaller,
    input: SettleAssessmentInput,
  ): Promise<(AssessmentView & { __typename: 'Assessment' }) | Stale | Refusal> {
    const { commentId, expectedVersion, outcome } = input;
    const word = input.word.trim();
    return this.db.inTransaction(caller, async (tx) => {
      const place = found(await placeOfComment(tx, commentId));
      if (place.inParts) return refuseAll([IN_PARTS]);
      if (place.inherits) return refuseAll([INHERITED]);
      const { roundId, originalId, partOf } = place;
      const now = await lockAssessment(tx, originalId);
      const proposal = { state: now?.state ?? null, proposedBy: now?.updatedById ?? '' };
      if (now !== null && now.version !== expectedVersion) return staleAssessment(now);
      const refused = settlingProblem(proposal, { by: caller.userId, outcome, word });
      if (refused !== null) return refuseAll([refused]);
      const late = await refuseDecidedUpon(tx, roundId, [proposal.state]);
      if (late !== null) return late;
      const settled = found(
        await settleAssessment(tx, caller, { commentId: originalId, partOf, expectedVersion, outcome, word }),
      );
      const { version, disposition } = settled;
      const { object, which } = assessedObject(place);
      const returned = outcome === 'RETURNED';
      const kind = returned ? 'ASSESSMENT_RETURNED' : 'ASSESSMENT_VALIDATED';
      await recordEvent(tx, {
        kind,
        data: { version, disposition, ...(returned ? { reason: word } : {}), ...which },
        ...{ by: caller, roundId, ...object },
      });
      tx.afterCommit(() =>
        this.live.changed({ roundId, topic: 'assessments', ids: [commentId], audience: { side: 'AUTHORITY' } }),
      );
      return { __typename: 'Assessment', ...settled, commentId };
    });
  }
}
