import type { Stance } from './codes.ts';
import { STANCES } from './codes.ts';

/** One letter a stance, for the compact columns of the stance matrix; '.' where a body took none. */
export const STANCE_LETTERS: Record<Stance, string> = {
  SUPPORTS: 'S',
  SUPPORTS_WITH_CONDITIONS: 'C',
  NO_OBJECTION: 'N',
  OPPOSES: 'O',
  ABSTAINS: 'A',
  ENDORSES_OTHER: 'E',
};
export const NO_STANCE = '.';
/** Every letter is one byte. */
const NONE = NO_STANCE.charCodeAt(0);

const BY_LETTER = new Map<string, Stance>(STANCES.map((stance) => [STANCE_LETTERS[stance], stance]));

/** The stance behind a letter; null for '.' and for anything unknown. */
export function stanceOfLetter(letter: string): Stance | null {
  return BY_LETTER.get(letter) ?? null;
}

/**
 * A body's column of the matrix: one letter per unit, in the order of `units` (ids in reading order).
 * Stances on ids that are not units of the version have no place in the column and are ignored.
 */
export function stanceColumn(units: readonly string[], stances: ReadonlyMap<string, Stance>): string {
  return units
    .map((id) => {
      const stance = stances.get(id);
      return stance === undefined ? NO_STANCE : STANCE_LETTERS[stance];
    })
    .join('');
}

/**
 * Turns columns (one a body) into rows (one a unit): row i holds letter i of every column, in the order of the columns.
 * A column shorter than `units` (of an earlier shape) counts as '.' from there on.
 */
export function stanceRows(units: number, columns: readonly string[]): string[] {
  // Letter by letter into one place: an array of a hundred thousand texts a matrix is what made the process grow.
  const row = new Uint8Array(columns.length);
  const text = new TextDecoder();
  return Array.from({ length: units }, (_, unit) => {
    for (let body = 0; body < row.length; body += 1) row[body] = columns[body]?.charCodeAt(unit) || NONE;
    return text.decode(row);
  });
}

/** How many of each stance a row or a column holds; stances that do not occur are left out. */
export function countStances(letters: string): Partial<Record<Stance, number>> {
  const counts: Partial<Record<Stance, number>> = {};
  for (const letter of letters) {
    const stance = stanceOfLetter(letter);
    if (stance !== null) counts[stance] = (counts[stance] ?? 0) + 1;
  }
  return counts;
}
