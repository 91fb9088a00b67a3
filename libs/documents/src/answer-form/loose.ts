import type { AccountRow, FormNow } from './account-row.ts';
import { outcome } from './compare.ts';
import type { LooseText, ReadRow } from './tables.ts';
import { frontLines, HEADING_IMPACT, HEADING_PROVISIONS, HEADING_WHOLE, plainLines, TITLE } from './words.ts';

const ADDED = {
  slot: null,
  doubt: null,
  commentId: null,
  law: '',
  alteredLaw: null,
  alteredFrom: '',
  moved: false,
  takesStance: false,
  unreadStance: '',
  beside: '',
  notRead: [],
} as const;

/** Comments in the margin: each a row of its own at the place it is tied to. */
export function marginRows(read: readonly ReadRow[], rows: readonly AccountRow[]): AccountRow[] {
  return read.flatMap(({ at, margin }, index) =>
    margin.map((text, number): AccountRow => {
      const { place, address, suggestions, law } = rows[index] as AccountRow;
      return {
        ...ADDED,
        notRead: [],
        key: `n:${at}.${number}`,
        place,
        address,
        suggestions,
        law,
        doubt: place === null ? 'NO_PLACE' : null,
        now: { stance: null, text, wording: '' },
        ...outcome(place === null ? 'UNKNOWN' : 'EXTRA', null, place === null ? null : 'FORM'),
      };
    }),
  );
}

/** Words beside the tables that the form did not put there; paragraphs that follow each other are one. */
export function looseRows(loose: readonly LooseText[], now: FormNow): AccountRow[] {
  const isOurs = ownLines(now);
  const groups: LooseText[] = [];
  let last = -1;
  for (const { place, text } of loose) {
    if (isOurs(text)) continue;
    const group = groups.at(-1);
    if (group !== undefined && place === last + 1) group.text += `\n\n${text}`;
    else groups.push({ place, text });
    last = place;
  }
  return groups.map(({ place, text }) => ({
    ...ADDED,
    notRead: [],
    key: `l:${place}`,
    place: null,
    address: '',
    suggestions: [],
    doubt: 'NO_PLACE',
    now: { stance: null, text, wording: '' },
    ...outcome('UNKNOWN', null),
  }));
}

/** Our own paragraphs: those of the form as it would be now, and facts that may have been others when it was fetched (a title, a day). */
function ownLines(now: FormNow): (text: string) => boolean {
  const known = { authority: '', body: '', title: '', registrationNumber: '', deadline: '', madeAt: '', ...now };
  const { facts, help } = frontLines(known);
  const lines = facts.map(([name, value]) => `${name}: ${value}`);
  const ours = new Set([...help, HEADING_WHOLE, HEADING_PROVISIONS, HEADING_IMPACT, ...lines].map(plainLines));
  const names = facts.map(([name]) => `${name}:`);
  return (text) => {
    const words = plainLines(text);
    if (ours.has(words) || (words.startsWith(`${TITLE}:`) && !words.includes('\n'))) return true;
    return names.some((name) => words.startsWith(name) && DAY.test(words.slice(name.length).trim()));
  };
}

const DAY = /^\d{4}-\d{2}-\d{2} \d{2}:\d{2}$/u;
