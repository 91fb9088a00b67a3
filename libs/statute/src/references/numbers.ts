import { formatOrdinal } from '../label.ts';
import type { Cursor } from './cursor.ts';

/** One entry of `2, 4 och 13–16 §§`: a number, or a range with its last number in `to`. */
export interface NumberEntry {
  value: string;
  to?: string;
}

const WS = String.raw`[\s\u00a0]{0,80}`;
const FIGURE = new RegExp(
  String.raw`(\d{1,4})(?:[\s\u00a0]?([a-zåäö]|[ab][a-z])(?=${WS}(?:[§,;.)–—-]|kap|och|eller|samt|till)|$))?(?![\d:])`,
  'uy',
);
const LETTER = new RegExp(String.raw`([a-z])(?=${WS}(?:[§,–—-]|och|eller|samt))(?!\p{L})`, 'uy');
const DASH = new RegExp(String.raw`${WS}[–—-]{1,2}${WS}`, 'uy');
const SEPARATOR = new RegExp(
  String.raw`${WS}(?:,${WS}(?:och|eller|samt)(?!\p{L})|,|och(?!\p{L})|eller(?!\p{L})|samt(?!\p{L})|respektive(?!\p{L}))${WS}`,
  'uy',
);
const MOST = 60;

/** `2, 4 och 13–16`, `24 a–c`, `7-7 c`; what must follow (`§`, `kap.`) is the caller's matter. */
export function readNumbers(cursor: Cursor): NumberEntry[] {
  const entries: NumberEntry[] = [];
  let figure = '';
  let lettered = false;
  const one = (): string | undefined => {
    const match = cursor.read(FIGURE);
    if (match) {
      figure = match[1] as string;
      lettered = match[2] !== undefined;
      return formatOrdinal({ figure: Number(figure), letter: match[2] ?? '' });
    }
    const letter = lettered ? cursor.read(LETTER) : undefined;
    return letter ? `${Number(figure)} ${letter[1] as string}` : undefined;
  };
  for (let value = one(); value !== undefined && entries.length < MOST;) {
    const entry: NumberEntry = { value };
    const to = cursor.attempt(() => (cursor.read(DASH) ? one() : undefined));
    if (to !== undefined) entry.to = to;
    entries.push(entry);
    value = cursor.attempt(() => (cursor.read(SEPARATOR) ? one() : undefined));
  }
  return entries;
}

/** `och`, `eller`, `samt`, a comma, or comma and word. */
export function readSeparator(cursor: Cursor): boolean {
  return cursor.read(SEPARATOR) !== undefined;
}
