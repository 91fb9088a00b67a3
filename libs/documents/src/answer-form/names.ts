import { createHash } from 'node:crypto';
import { bookmarkOfProvision } from '../bookmarks.ts';
import type { FormRow, FormValues } from './data.ts';
import { plainLines } from './words.ts';

/** Names of the document properties that say what a form belongs to. LibreOffice keeps them, also by way of .odt; customXml it drops. */
export const PROPERTIES = {
  roundId: 'Samsyn remiss',
  versionId: 'Samsyn version',
  versionHash: 'Samsyn kontrollsumma',
  madeAt: 'Samsyn hämtat',
} as const;

const DIGITS = '0123456789abcdefghijklmnopqrstuv';

/** A UUID in 26 digits of base 32: two fit in what Word allows a bookmark's name. */
function packed(id: string): string {
  let rest = BigInt(`0x${id.replaceAll('-', '')}`);
  let text = '';
  for (let index = 0; index < 26; index += 1) {
    text = DIGITS.charAt(Number(rest & 31n)) + text;
    rest >>= 5n;
  }
  return text;
}

function unpacked(text: string): string {
  const value = [...text.toLowerCase()].reduce((sum, digit) => (sum << 5n) | BigInt(DIGITS.indexOf(digit)), 0n);
  const hex = (value & ((1n << 128n) - 1n)).toString(16).padStart(32, '0');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}

/** Eight hex digits of what stands in a row: equal ones mean that nobody has written in it. */
export function fingerprint({ stance, text, wording }: FormValues): string {
  const words = JSON.stringify([stance, plainLines(text), plainLines(wording)]);
  return createHash('sha256').update(words).digest('hex').slice(0, 8);
}

/** The bookmarks of a row, outermost first: the provisions that begin here, then the row itself with what it held when it was written. */
export function bookmarksOf(row: FormRow): string[] {
  const [kind, id] = row.key.split(':') as [string, string];
  const own = `sv${kind}_${kind === 'h' ? id : packed(id)}_${fingerprint(row)}`;
  const provisions = row.first && row.provisionId !== null ? [row.provisionId, ...row.inner] : [];
  return [...provisions.map(bookmarkOfProvision), own];
}

/** What a bookmark's name says; undefined when it is none of a form's. */
export type NamedMark = { copy: boolean } & ({ provisionId: string } | { key: string; fingerprint: string });

/** Reads a bookmark's name. A program that copies a row gives the copy's bookmark a longer name: that is told. */
export function readMark(name: string | undefined): NamedMark | undefined {
  if (name === undefined) return undefined;
  const provision = /^sam_([0-9a-f]{8})([0-9a-f]{4})([0-9a-f]{4})([0-9a-f]{4})([0-9a-f]{12})(.*)$/isu.exec(name);
  if (provision) return { provisionId: provision.slice(1, 6).join('-').toLowerCase(), copy: provision[6] !== '' };
  const row = /^sv(?:([kp])_([0-9a-v]{26})|(h)_(\d{1,3}))_([0-9a-f]{8})(.*)$/isu.exec(name);
  if (!row) return undefined;
  const [kind, id, , number, print, rest] = row.slice(1) as [
    string | undefined,
    string,
    string,
    string,
    string,
    string,
  ];
  const key = kind === undefined ? `h:${Number(number)}` : `${kind.toLowerCase()}:${unpacked(id)}`;
  return { key, fingerprint: print.toLowerCase(), copy: rest !== '' };
}
