import { cellField, ownRow, type Question, rowNameField } from '@samsyn/consultation';
import { useState, type ReactNode } from 'react';

/** What stands in the fields, and where what is written goes. */
export interface Answering {
  value: (questionId: string, field: string) => string;
  change: (questionId: string, field: string, value: string) => void;
  /** The field has been left: what waits is sent. */
  left?: (questionId: string, field: string) => void;
  /** What stands beside the field: a colleague's other words. */
  beside?: (questionId: string, field: string) => ReactNode;
  readOnly: boolean;
}

/** The id of a field's control, as a problem names it. */
export const fieldId = (questionId: string, field: string): string =>
  field === '' ? questionId : `${questionId}:${field}`;

/** Rows of a table's own that hold something, and as many more as have been asked for. */
export function useOwnRows(question: Question, answering: Answering): { shown: string[]; more: (() => void) | null } {
  const all = Array.from({ length: question.ownRows }, (_, index) => ownRow(index + 1));
  const holds = (row: string): boolean =>
    [rowNameField(row), ...question.columns.map(({ id }) => cellField(row, id))].some(
      (field) => answering.value(question.id, field) !== '',
    );
  const filled = all.findLastIndex(holds) + 1;
  const [asked, setAsked] = useState(0);
  const count = Math.max(filled, asked);
  return { shown: all.slice(0, count), more: count < all.length ? () => setAsked(count + 1) : null };
}
