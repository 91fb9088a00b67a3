import type { ComponentType } from 'react';
import type { DraftRow } from '../../../law/draft-text.ts';
import type { RowView } from '../sync/answer-views.ts';

export type WorkFilter = 'mine' | 'changed';

/** What colleagues' sharing of the work adds to the page. Its code comes once the text stands: one reads before one discusses. */
export interface WorkLens {
  subscribe: (listener: () => void) => () => void;
  /** Whether the row is one's own, or has changed since one looked at it last. */
  passes: (filter: WorkFilter, rowId: string, view: RowView) => boolean;
  /** Under the actions of a row (null: of the whole draft). */
  Row: ComponentType<{ row: DraftRow | null }>;
  /** Beside a row that is shown for context only. */
  Closed?: ComponentType<{ row: DraftRow }>;
  /** Under a comment that is read. */
  Comment: ComponentType<{ id: string; row: DraftRow | null }>;
  close: () => void;
}
