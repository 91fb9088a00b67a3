import { Injectable } from '@nestjs/common';
import { checkCommentDocument } from '@samsyn/editor';
import { isDeepStrictEqual } from 'node:util';
import { UnitOfWork } from '../../../platform/db/index.ts';
import type { AuthorityCaller } from '../../../platform/caller.ts';
import { Live } from '../../../platform/live/index.ts';
import { notFound, refuseAll, stale, type Refusal, type Stale } from '../../../platform/refusals.ts';
import {
  PROVISION_ASSESSMENT,
  saveProvisionAssessment,
  type ProvisionAssessmentToSave,
  type ProvisionAssessmentView,
} from '../store/assessment.store.ts';

/** The authority's text on a provision as a whole, above what it says of each comment. */
@Injectable()
export class AssessProvision {
  constructor(
    private readonly db: UnitOfWork,
    private readonly live: Live,
  ) {}

  async run(
    caller: AuthorityCaller,
    input: ProvisionAssessmentToSave,
  ): Promise<(ProvisionAssessmentView & { __typename: 'ProvisionAssessment' }) | Stale | Refusal> {
    const checked = checkCommentDocument(input.text);
    if (!checked.ok) return refuseAll(checked.problems);
    const { roundId, provisionId } = input;
    return this.db.inTransaction(caller, async (tx) => {
      const saved = await saveProvisionAssessment(tx, caller, { ...input, text: checked.doc });
      if (saved !== null) {
        tx.afterCommit(() =>
          this.live.changed({ roundId, topic: 'assessments', ids: [provisionId], audience: { side: 'AUTHORITY' } }),
        );
        return { __typename: 'ProvisionAssessment', ...saved };
      }
      const now = await tx.one<ProvisionAssessmentView>(
        PROVISION_ASSESSMENT,
        [roundId, provisionId],
        'provision-assessment',
      );
      if (now === null) return notFound();
      if (isDeepStrictEqual(now.text, checked.doc)) return { __typename: 'ProvisionAssessment', ...now };
      return stale({ version: now.version, changedAt: now.updatedAt, changedBy: now.updatedBy }, now);
    });
  }
}
