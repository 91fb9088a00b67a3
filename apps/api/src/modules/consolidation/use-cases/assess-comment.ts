import { Injectable } from '@nestjs/common';
import { checkCommentDocument } from '@samsyn/editor';
import { isDeepStrictEqual } from 'node:util';
import { UnitOfWork } from '../../../platform/db/index.ts';
import type { AuthorityCaller } from '../../../platform/caller.ts';
import { recordEvent } from '../../../platform/events/index.ts';
import { Live } from '../../../platform/live/index.ts';
import { found, notFound, refuse, refuseAll, stale, type Refusal, type Stale } from '../../../platform/refusals.ts';
import type { AssessmentView } from '../queries/provision-comments.ts';
import { lockAssessment, placeOfComment, saveAssessment } from '../store/assessment.store.ts';

export interface AssessCommentInput {
  commentId: string;
  expectedVersion: number;
  disposition: string | null;
  reason: string | null;
  text: unknown;
}

const REASON_MAX = 10_000;

/** The authority's assessment of one comment and what it does with it. A disposition always has a reason; two editors never overwrite one another. */
@Injectable()
export class AssessComment {
  constructor(
    private readonly db: UnitOfWork,
    private readonly live: Live,
  ) {}

  async run(
    caller: AuthorityCaller,
    input: AssessCommentInput,
  ): Promise<(AssessmentView & { __typename: 'Assessment' }) | Stale | Refusal> {
    const checked = input.text === null ? null : checkCommentDocument(input.text);
    if (checked !== null && !checked.ok) return refuseAll(checked.problems);
    const reason = (input.reason ?? '').trim();
    if (input.disposition !== null && reason === '')
      return refuse(
        'REASON_MISSING',
        'Skriv skälet till bedömningen. En åtgärd utan skäl kan inte redovisas.',
        'reason',
      );
    if (reason.length > REASON_MAX)
      return refuse('REASON_TOO_LONG', `Korta skälet till högst ${REASON_MAX} tecken.`, 'reason');
    const text = checked === null || checked.empty ? null : checked.doc;
    return this.db.inTransaction(caller, async (tx) => {
      const { roundId, unitId, originalId } = found(await placeOfComment(tx, input.commentId));
      const before = await lockAssessment(tx, originalId);
      const given = { ...input, commentId: originalId, roundId, unitId, reason: reason === '' ? null : reason, text };
      if (before !== null && same(before, given))
        return { __typename: 'Assessment', ...before, commentId: input.commentId };
      const saved = await saveAssessment(tx, caller, given);
      if (saved === null) return this.explain(await lockAssessment(tx, originalId));
      await recordEvent(tx, {
        ...eventOf(before, saved),
        by: caller,
        roundId,
        objectType: 'comment',
        objectId: originalId,
      });
      tx.afterCommit(() =>
        this.live.changed({ roundId, topic: 'assessments', ids: [input.commentId], audience: { side: 'AUTHORITY' } }),
      );
      return { __typename: 'Assessment', ...saved, commentId: input.commentId };
    });
  }

  // Read again: another editor's first assessment may have come while this one waited.
  private explain(now: AssessmentView | null): Stale | Refusal {
    return now === null
      ? notFound()
      : stale({ version: now.version, changedAt: now.updatedAt, changedBy: now.updatedBy }, now);
  }
}

/** A decision taken back leaves the assessment empty: what it was then stands in the event alone. */
function eventOf(before: AssessmentView | null, { version, disposition }: AssessmentView) {
  const was = before?.disposition ?? null;
  if (was === null || disposition !== null)
    return { kind: 'COMMENT_ASSESSED', data: { version, disposition, before: was } };
  return { kind: 'ASSESSMENT_WITHDRAWN', data: { version, before: was, reason: before?.reason ?? null } };
}

function same(
  now: AssessmentView,
  sent: { disposition: string | null; reason: string | null; text: unknown },
): boolean {
  return now.disposition === sent.disposition && now.reason === sent.reason && isDeepStrictEqual(now.text, sent.text);
}
