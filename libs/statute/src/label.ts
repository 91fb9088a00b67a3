/** The number of a section, chapter or item split into its figure and letter: `5 a` → `{ figure: 5, letter: 'a' }`. */
export interface OrdinalLabel {
  figure: number;
  letter: string;
}

const ORDINAL = /^(\d{1,6})\s*([a-zåäö]{0,2})$/;
const ROMAN_DIGITS: Record<string, number> = { i: 1, v: 5, x: 10, l: 50, c: 100 };

/** `första` … `tjugonde`, in order: the place in the list is the value less one. */
export const ORDINAL_WORDS: readonly string[] = [
  'första',
  'andra',
  'tredje',
  'fjärde',
  'femte',
  'sjätte',
  'sjunde',
  'åttonde',
  'nionde',
  'tionde',
  'elfte',
  'tolfte',
  'trettonde',
  'fjortonde',
  'femtonde',
  'sextonde',
  'sjuttonde',
  'artonde',
  'nittonde',
  'tjugonde',
];

/** The value of `första` … `tjugonde`, any case, older spellings too; undefined for other words. */
export function spelledOrdinal(word: string): number | undefined {
  const at = ORDINAL_WORDS.indexOf(word.toLowerCase().replace('tolvte', 'tolfte').replace('aderton', 'arton'));
  return at < 0 ? undefined : at + 1;
}

/** Reads `5`, `5a` or `5 a` (any case); undefined when the text is no such number. */
export function parseOrdinal(text: string): OrdinalLabel | undefined {
  const match = ORDINAL.exec(text.trim().toLowerCase());
  if (!match) return undefined;
  return { figure: Number(match[1]), letter: match[2] as string };
}

/** `5 a`, the way a section number is printed, without the section sign. */
export function formatOrdinal(ordinal: OrdinalLabel): string {
  return ordinal.letter ? `${ordinal.figure} ${ordinal.letter}` : `${ordinal.figure}`;
}

/** Order of the trade: 5 < 5 a < 5 b < 5 aa < 6. Negative, zero or positive. */
export function compareOrdinals(a: OrdinalLabel, b: OrdinalLabel): number {
  if (a.figure !== b.figure) return a.figure - b.figure;
  if (a.letter.length !== b.letter.length) return a.letter.length - b.letter.length;
  return letterValue(a.letter) - letterValue(b.letter);
}

const LETTERS = 'abcdefghijklmnopqrstuvwxyzåäö';

function letterValue(letter: string): number {
  let value = 0;
  for (const character of letter) value = value * (LETTERS.length + 1) + LETTERS.indexOf(character) + 1;
  return value;
}

/** True when `b` is the number that follows `a` in an unbroken row: 5 → 6, 5 → 5 a, 5 a → 5 b, 5 b → 6. */
export function followsDirectly(a: OrdinalLabel, b: OrdinalLabel): boolean {
  if (b.figure === a.figure + 1) return b.letter === '';
  if (b.figure !== a.figure) return false;
  if (a.letter === '') return b.letter === 'a';
  return letterValue(b.letter) === letterValue(a.letter) + 1;
}

/** The next number to give after `a`: `6` after `5`, `5 c` after `5 b`. */
export function nextOrdinal(a: OrdinalLabel): OrdinalLabel {
  if (a.letter === '') return { figure: a.figure + 1, letter: '' };
  const next = LETTERS[LETTERS.indexOf(a.letter.slice(-1)) + 1] ?? 'a';
  return { figure: a.figure, letter: a.letter.slice(0, -1) + next };
}

/** The value of a Roman number (`IV` → 4), or undefined when it is none. Values above 100 do not occur in statutes. */
export function romanValue(text: string): number | undefined {
  const digits = text.toLowerCase();
  if (!/^[ivxlc]{1,8}$/.test(digits)) return undefined;
  let value = 0;
  for (let index = 0; index < digits.length; index += 1) {
    const here = ROMAN_DIGITS[digits[index] as string] as number;
    const after = ROMAN_DIGITS[digits[index + 1] ?? ''] ?? 0;
    value += here < after ? -here : here;
  }
  return value > 0 && value <= 100 ? value : undefined;
}
