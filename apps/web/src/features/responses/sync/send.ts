import { DeleteCommentDocument, SaveCommentDocument, type DraftCommentPartsFragment } from '@samsyn/contracts/comments';
import { MarkReviewedDocument, SaveResponseDocument, SetProvisionStanceDocument } from '@samsyn/contracts/responses';
import { isDocument } from '@samsyn/editor/text';
import { commentValue, type CommentValue } from '../../comments/comment-value.ts';
import { request, signedOut } from '../../../app/api.ts';
import { problemsOf, type RefusalLike, type StaleLike } from '../../../lib/refusal.ts';
import type { Outcome, Send } from './pending.ts';
import { idOfKey, type AnswerValue, type WholeValue } from './values.ts';

/** How each value of an answer reaches the api, and what its answers mean to the autosave. */
export function answerSend(roundId: string): Send<AnswerValue> {
  return (key, value, base, { leaving, edition: expectedEdition }) => {
    const id = idOfKey(key);
    const options = { keepalive: leaving, expectedEdition };
    switch (value.type) {
      case 'comment':
        return value.comment === null
          ? removeComment(roundId, id, base, options)
          : saveComment(roundId, id, { ...value, comment: value.comment }, base, options);
      case 'stance':
        return saveMark(
          request(
            SetProvisionStanceDocument,
            { roundId, provisionId: id, stance: value.stance, expectedEdition },
            options,
          ),
          'setProvisionStance',
        );
      case 'review':
        return saveMark(
          request(
            MarkReviewedDocument,
            { roundId, provisionId: id, reviewed: value.reviewed, expectedEdition },
            options,
          ),
          'markReviewed',
        );
      case 'whole':
        return saveWhole(roundId, value, base, options);
    }
  };
}

type Options = { keepalive: boolean; expectedEdition: number };

async function saveComment(
  roundId: string,
  id: string,
  { comment, keepsText = false }: { comment: CommentValue; keepsText?: boolean },
  expectedVersion: number,
  options: Options,
): Promise<Outcome<AnswerValue>> {
  const { endorses, ...words } = comment;
  const { expectedEdition } = options;
  const input = {
    id,
    roundId,
    expectedVersion,
    expectedEdition,
    keepsText,
    ...words,
    endorsesCommentId: endorses?.commentId ?? null,
  };
  const { saveComment: result } = await request(SaveCommentDocument, { input }, options);
  if (result.__typename === 'SavedComment') return { kind: 'saved', version: result.version, at: result.updatedAt };
  if (result.__typename === 'Stale') return staleComment(result);
  return refused(result);
}

async function removeComment(
  roundId: string,
  id: string,
  expectedVersion: number,
  options: Options,
): Promise<Outcome<AnswerValue>> {
  const { deleteComment: result } = await request(
    DeleteCommentDocument,
    { roundId, id, expectedVersion, expectedEdition: options.expectedEdition },
    options,
  );
  // Taking away is a version of its own, so that undoing it is a save on top of it.
  if (result.__typename === 'DeletedComment')
    return { kind: 'saved', version: expectedVersion + 1, at: new Date().toISOString() };
  if (result.__typename === 'Stale') return staleComment(result);
  return refused(result);
}

function staleComment(stale: Omit<StaleLike, '__typename'>): Outcome<AnswerValue> {
  const current = stale.current as (DraftCommentPartsFragment & { deletedAt?: string | null }) | null | undefined;
  const gone = current === null || current === undefined || (current.deletedAt ?? null) !== null;
  return {
    kind: 'stale',
    version: stale.currentVersion,
    by: stale.changedBy,
    at: stale.changedAt,
    current: gone ? null : { type: 'comment', comment: commentValue(current) },
  };
}

/** Marks have no version: the last one to mark decides. */
async function saveMark<Field extends string>(
  sent: Promise<Record<Field, { __typename: string } | ({ __typename: 'Refusal' } & Omit<RefusalLike, '__typename'>)>>,
  field: Field,
): Promise<Outcome<AnswerValue>> {
  const result = (await sent)[field];
  if (result.__typename === 'Refusal') return refused(result as RefusalLike);
  return { kind: 'saved', version: 0, at: new Date().toISOString() };
}

async function saveWhole(
  roundId: string,
  { whole, keepsText = false }: { whole: WholeValue; keepsText?: boolean },
  expectedVersion: number,
  options: Options,
): Promise<Outcome<AnswerValue>> {
  const { overallStance, endorsesActorId, endorsesResponseId, generalText } = whole;
  const where = { roundId, expectedVersion, expectedEdition: options.expectedEdition, keepsText };
  const input = { ...where, overallStance, endorsesActorId, endorsesResponseId, generalText };
  const { saveResponse: result } = await request(SaveResponseDocument, { input }, options);
  if (result.__typename === 'SavedResponse') return { kind: 'saved', version: result.version, at: result.updatedAt };
  if (result.__typename === 'Stale') {
    const { currentVersion: version, changedBy: by, changedAt: at } = result;
    return { kind: 'stale', version, by, at, current: staleWhole(result.current) };
  }
  return refused(result);
}

function staleWhole(current: unknown): AnswerValue | null {
  if (typeof current !== 'object' || current === null) return null;
  const { overallStance, endorsesActorId, endorsesResponseId, generalText } = current as Partial<WholeValue>;
  const whole: WholeValue = {
    overallStance: overallStance ?? null,
    endorsesActorId: endorsesActorId ?? null,
    endorsesName: null,
    endorsesResponseId: endorsesResponseId ?? null,
    generalText: isDocument(generalText) ? generalText : null,
  };
  return { type: 'whole', whole };
}

function refused(refusal: Omit<RefusalLike, '__typename'>): Outcome<AnswerValue> {
  if (refusal.code === 'UNAUTHENTICATED') throw signedOut(refusal.message);
  return { kind: 'refused', problems: problemsOf(refusal) };
}
