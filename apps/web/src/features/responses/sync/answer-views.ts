import type { ResponseState, Stance } from '@samsyn/contracts';
import type { MyResponsePartsFragment, ReceiptPartsFragment } from '@samsyn/contracts/responses';
import type { CommentValue } from '../../comments/comment-value.ts';
import type { ProblemLike } from '../../../lib/refusal.ts';
import type { Pending, SyncState } from './autosave.ts';
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
}

export interface AnswerSummary {
  reviewed: number;
  comments: number;
  sync: SyncState;
  savedAt: string | null;
  journalFails: boolean;
  /** IN_REVIEW and APPROVED: the text is locked. */
  state: ResponseState;
  receipt: ReceiptPartsFragment | null;
  submissions: MyResponsePartsFragment['submissions'];
}

/** The standing of a pending value; `read` takes the conflicting value out of its envelope. */
export function standing<T>(
  pending: Pending<AnswerValue> | undefined,
  read: (current: AnswerValue) => T | null,
): Standing<T> {
  if (pending === undefined) return { sync: 'saved' };
  if (pending.state === 'conflict' && pending.conflict !== undefined) {
    const { by, at, current } = pending.conflict;
    return { sync: 'conflict', conflict: { by, at, current: current === null ? null : read(current) } };
  }
  if (pending.state === 'refused') return { sync: 'refused', problems: pending.problems ?? [] };
  return { sync: pending.state === 'retrying' ? 'unsent' : 'saving' };
}
