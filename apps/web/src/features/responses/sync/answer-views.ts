import type { ResponseState, Stance } from '@samsyn/contracts';
import type { MyResponsePartsFragment, ReceiptPartsFragment } from '@samsyn/contracts/responses';
import type { CommentValue } from '../../comments/comment-value.ts';
import type { DraftText } from '../../../law/draft-text.ts';
import type { ProblemLike } from '../../../lib/refusal.ts';
import type { SyncState } from './autosave.ts';
import type { Pending } from './pending.ts';
import type { AnswerValue, WholeValue } from './values.ts';

/** How a value stands with the server. `unsent` has no contact; `conflict` and `refused` wait for the person. */
export interface Standing<T> {
  sync: 'saved' | 'saving' | 'unsent' | 'conflict' | 'refused';
  /** What somebody else saved first; `current` is null when she took it away. */
  conflict?: { by: string; at: string; current: T | null };
  problems?: ProblemLike[];
}

/** A comment as the page shows it: the person's own unsent words over what the server has. */
export interface CommentView extends Standing<CommentValue> {
  id: string;
  value: CommentValue;
  updatedAt: string | null;
  updatedBy: string | null;
  /** Grows when it became what another window had left: an editor begins again with it. */
  taken: number;
}

/** All that one row of the text shows of the answer. The same object until something of it changes. */
export interface RowView {
  comments: readonly CommentView[];
  stance: Stance | null;
  reviewed: boolean;
}

export interface WholeView extends Standing<WholeValue> {
  value: WholeValue;
  version: number;
  /** As with a comment. */
  taken: number;
}

export interface AnswerSummary {
  reviewed: number;
  comments: number;
  sync: SyncState;
  savedAt: string | null;
  journalFails: boolean;
  /** IN_REVIEW and APPROVED: the text is locked. */
  state: ResponseState;
  /** Why the round is paused; null while it goes on. */
  paused: string | null;
  /** Grows when words are left that could not be stored. */
  late: number;
  receipt: ReceiptPartsFragment | null;
  submissions: MyResponsePartsFragment['submissions'];
  /** Who threw away the supplement that was begun last. */
  discarded: MyResponsePartsFragment['discarded'];
}

/** The standing of a pending value; `read` takes the conflicting value out of its envelope. */
function standing<T>(pending: Pending<AnswerValue> | undefined, read: (current: AnswerValue) => T | null): Standing<T> {
  if (pending === undefined) return { sync: 'saved' };
  if (pending.state === 'conflict' && pending.conflict !== undefined) {
    const { by, at, current } = pending.conflict;
    return { sync: 'conflict', conflict: { by, at, current: current === null ? null : read(current) } };
  }
  if (pending.state === 'refused') return { sync: 'refused', problems: pending.problems ?? [] };
  return { sync: pending.state === 'retrying' ? 'unsent' : 'saving' };
}

export const commentStanding = (pending: Pending<AnswerValue> | undefined): Standing<CommentValue> =>
  standing(pending, (current) => (current.type === 'comment' ? current.comment : null));

export const wholeStanding = (pending: Pending<AnswerValue> | undefined): Standing<WholeValue> =>
  standing(pending, (current) => (current.type === 'whole' ? current.whole : null));

/** Whether an answer is on its way through the body: nobody writes in it then. */
export function isLocked(state: ResponseState): boolean {
  return state === 'IN_REVIEW' || state === 'APPROVED';
}

/** Where a comment stands in the text, as a number to sort by. */
export function orderOf(draft: DraftText, { value }: CommentView): number {
  const at = value.segments[0];
  const order = draft.order.get(at?.provisionId ?? value.provisionId ?? '') ?? -1;
  return order + (at === undefined ? 0 : at.start / 1_000_000);
}
