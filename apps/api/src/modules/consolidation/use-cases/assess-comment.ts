import { Injectable } from '@nestjs/common';
import { IN_PARTS, INHERITED } from '@samsyn/consultation';
import { checkCommentDocument } from '@samsyn/editor';
import { isDeepStrictEqual } from 'node:util';
import { UnitOfWork } from '../../../platform/db/index.ts';
import type { AuthorityCaller } from '../../../platform/caller.ts';
import { recordEvent } from '../../../platform/events/index.ts';
import { Live } from '../../../platform/live/index.ts';
import { found, notFound, refuse, refuseAll, type Refusal, type Stale } from '../../../platform/refusals.ts';
import type { AssessmentView } from '../queries/provision-comments.ts';
import {
  assessedObject,
  lockAssessment,
  placeOfComment,
  saveAssessment,
  staleAssessment,
  type AssessedPlace,
} from '../store/assessment.store.ts';
import { refuseDecidedUpon } from '../store/decided-upon.ts';

export interface AssessCommentInput {
  commentId: string;
  expectedVersion: number;
  disposition: string | null;
  reason: string | null;
  text: unknown;
  /** The comment whose reason was taken over. */
  reasonFrom: string | null;
}

export const REASON_MAX = 10_000;

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
      const place = found(await placeOfComment(tx, input.commentId));
      if (place.inParts) return refuseAll([IN_PARTS]);
      if (place.inherits) return refuseAll([INHERITED]);
      const { roundId, originalId } = place;
      const before = await lockAssessment(tx, originalId);
      const given = { ...input, ...place, commentId: originalId, reason: reason === '' ? null : reason, text };
      if (before !== null && same(before, given))
        return { __typename: 'Assessment', ...before, commentId: input.commentId };
      const late = await refuseDecidedUpon(tx, roundId, [before?.state ?? null]);
      if (late !== null) return late;
      const saved = await saveAssessment(tx, caller, given);
      if (saved === null) return this.explain(await lockAssessment(tx, originalId));
      const about = { by: caller, roundId, ...assessedObject(place).object };
      if (before?.state === 'VALIDATED') await recordEvent(tx, { ...reopening(before, saved), ...about });
      await recordEvent(tx, { ...eventOf(place, before, saved), ...about });
      tx.afterCommit(() =>
        this.live.changed({ roundId, topic: 'assessments', ids: [input.commentId], audience: { side: 'AUTHORITY' } }),
      );
      return { __typename: 'Assessment', ...saved, commentId: input.commentId };
    });
  }

  // Read again: another editor's first assessment may have come while this one waited.
  private explain(now: AssessmentView | null): Stale | Refusal {
    return now === null ? notFound() : staleAssessment(now);
  }
}

/** A decision taken back leaves the assessment empty: what it was then stands in the event alone. */
function eventOf(place: AssessedPlace, before: AssessmentView | null, { version, disposition }: AssessmentView) {
  const was = before?.disposition ?? null;
  const { which } = assessedObject(place);
  if (place.subject === 'THEME') return { kind: 'THEME_ASSESSED', data: { version, disposition, before: was } };
  if (was === null || disposition !== null)
    return { kind: 'COMMENT_ASSESSED', data: { version, disposition, before: was, ...which } };
  return { kind: 'ASSESSMENT_WITHDRAWN', data: { version, before: was, reason: before?.reason ?? null, ...which } };
}

/** What two had agreed on is kept in words, for the row will say something else. */
export function reopening(before: AssessmentView, { version }: { version: number }) {
  return { kind: 'ASSESSMENT_REOPENED', data: { version, before: before.disposition, reason: before.reason } };
}

/** The same sent again is nothing new, but where it confirms what was decided together with others, or answers what was sent back. */
function same(
  now: AssessmentView,
  sent: { disposition: string | null; reason: string | null; text: unknown },
): boolean {
  if (now.state === 'REMAINDER' || now.state === 'RETURNED') return false;
  return now.disposition === sent.disposition && now.reason === sent.reason && isDeepStrictEqual(now.text, sent.text);
}
