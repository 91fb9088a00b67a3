import type { TogetherPreviewQuery } from '@samsyn/contracts/consolidation';
import { maySettle } from './assessment-form.ts';

export type TogetherRow = TogetherPreviewQuery['togetherPreview']['rows'][number];

/** What is done to many at once. */
export type Act = 'ASSESS' | 'VALIDATE';
/** What becomes of rows that have a disposition already. */
export type Existing = 'KEEP' | 'REPLACE';

export interface Plan {
  changed: TogetherRow[];
  left: TogetherRow[];
  /** How many of those that are changed have words of their own, which wait. */
  waits: number;
}

export const hasOwnWords = ({ ownText, ownWording }: TogetherRow): boolean => ownText !== '' || ownWording !== '';

/** What a step would change of what is shown, and what it would leave: nothing is written over unless she has said so. */
export function planOf(
  rows: readonly TogetherRow[],
  act: Act,
  existing: Existing,
  viewer: { id: string; can: readonly string[] },
): Plan {
  const isChanged = ({ assessment, inParts, inherits }: TogetherRow): boolean => {
    if (inParts || inherits) return false;
    if (act === 'VALIDATE') return assessment !== null && maySettle(assessment, viewer).validate;
    return existing === 'REPLACE' || !assessment?.disposition;
  };
  const changed = rows.filter(isChanged);
  return {
    changed,
    left: rows.filter((row) => !isChanged(row)),
    waits: act === 'ASSESS' ? changed.filter(hasOwnWords).length : 0,
  };
}

/** The rows as the api takes them: each with the version that was shown. */
export const asSeen = (rows: readonly TogetherRow[]): { commentId: string; expectedVersion: number }[] =>
  rows.map(({ commentId, assessment }) => ({ commentId, expectedVersion: assessment?.version ?? 0 }));
