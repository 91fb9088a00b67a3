import type { AnswerFormChoice, Stance } from '@samsyn/contracts';
import type { AnswerFormPartsFragment } from '@samsyn/contracts/word';

export type Form = AnswerFormPartsFragment;
export type FormRow = Form['rows'][number];

/** What somebody has chosen for a row and not yet saved. */
export interface Chosen {
  choice: AnswerFormChoice | null;
  place: string | null;
  stance: Stance | null;
  altered: boolean;
}

/** Unsaved choices by row. */
export type Choices = ReadonlyMap<string, Chosen>;

export const NOTHING_CHOSEN: Chosen = { choice: null, place: null, stance: null, altered: false };

export const chosenFor = (choices: Choices, key: string): Chosen => choices.get(key) ?? NOTHING_CHOSEN;

export function withChoice(choices: Choices, key: string, change: Partial<Chosen>): Choices {
  return new Map(choices).set(key, { ...chosenFor(choices, key), ...change });
}

/** Rows that are plain and that nobody has chosen for: what "take in all" takes. */
export function plainRows(rows: readonly FormRow[], choices: Choices): FormRow[] {
  return rows.filter(
    (row) => row.group === 'DECIDE' && row.suggestion === 'FORM' && chosenFor(choices, row.key).choice === null,
  );
}

/** Takes all plain rows in; what was chosen already stays. */
export function withAllPlain(rows: readonly FormRow[], choices: Choices): Choices {
  const all = new Map(choices);
  for (const { key } of plainRows(rows, choices)) all.set(key, { ...chosenFor(choices, key), choice: 'FORM' });
  return all;
}

/** True when the row is to be taken in and nobody has said where. */
export function lacksPlace(row: FormRow, chosen: Chosen): boolean {
  return row.place === null && chosen.place === null && (chosen.choice === 'FORM' || chosen.choice === 'BOTH');
}

export interface Decision {
  key: string;
  basis: string;
  choice: AnswerFormChoice;
  place: string | null;
  stance: Stance | null;
  alteredAsWording: boolean;
}

/** The choices as the api takes them, in the rows' order. Those that lack a place are not among them. */
export function decisionsOf(rows: readonly FormRow[], choices: Choices): Decision[] {
  return rows.flatMap((row) => {
    const chosen = chosenFor(choices, row.key);
    if (chosen.choice === null || lacksPlace(row, chosen)) return [];
    const { choice, place, stance, altered } = chosen;
    return [{ key: row.key, basis: row.basis, choice, place, stance, alteredAsWording: altered }];
  });
}

/** The choices that still fit when the account has been read anew: rows that are another than was shown have to be chosen for again. */
export function stillFitting(before: readonly FormRow[], after: readonly FormRow[], choices: Choices): Choices {
  const bases = new Map(before.map(({ key, basis }) => [key, basis]));
  const kept = after.filter((row) => choices.has(row.key) && bases.get(row.key) === row.basis);
  return new Map(kept.map(({ key }) => [key, chosenFor(choices, key)]));
}

export const FILTERS = ['DECIDE', 'DECIDED', 'SAME', 'ALL'] as const;
export type Filter = (typeof FILTERS)[number];

export function shown(rows: readonly FormRow[], filter: Filter): FormRow[] {
  return filter === 'ALL' ? [...rows] : rows.filter(({ group }) => group === filter);
}

/** How many rows each filter shows; the first three add up to the last. */
export const countsOf = ({ toDecide, decided, same, rows }: Form): Record<Filter, number> => ({
  DECIDE: toDecide,
  DECIDED: decided,
  SAME: same,
  ALL: rows.length,
});
