import { canonicalText } from '../canonical.ts';
import type { Provision, Statute } from '../model.ts';
import { labelValue } from '../numbering.ts';
import { findById } from '../tree.ts';
import type { Spot } from './command.ts';

/** What a proposed wording may add beside a provision. */
export type AdditionKind = 'section' | 'subsection' | 'item';

/** Something new that a wording proposes, by its own words: what it is, and the words without what says so. */
export interface Addition {
  what: AdditionKind;
  text: string;
}

const KINDS: readonly (readonly [RegExp, AdditionKind])[] = [
  [/paragraf|bestämmelse|§/iu, 'section'],
  [/stycke/iu, 'subsection'],
  [/punkt/iu, 'item'],
];
/** `Ny paragraf efter 4 §: …`, `Inför ett nytt stycke: …` */
const SAID =
  /^(?:(?:inför|lägg till|tillägg av|förslag till)\s+)?(?:en\s+|ett\s+)?(?:ny(?:tt|a)?)\s+(paragraf|bestämmelse|\d*\s?[a-z]?\s?§|stycke|punkt)(?!\p{L})[^:.]{0,60}:\s*/iu;
const NUMBERED_SECTION = /^(\d{1,4})\s?([a-z])?\s?§\s+(?=\p{L})/u;
const NUMBERED_ITEM = /^(\d{1,3}\s?[a-z]?)[.)]\s+(?=\p{L})/u;

/**
 * The addition that a wording says it is, proposed on a provision: it says so in words, or has a number that is not the provision’s. Null where
 * nothing tells it from other words for what stands there.
 */
export function proposedAddition(
  statute: Pick<Statute, 'provisions'>,
  provisionId: string,
  wording: string,
): Addition | null {
  const text = canonicalText(wording);
  const said = SAID.exec(text);
  if (said)
    return made(KINDS.find(([words]) => words.test(said[1] ?? ''))?.[1] ?? 'section', text.slice(said[0].length));
  const line = lineOf(statute, provisionId);
  const section = NUMBERED_SECTION.exec(text);
  const own = line.find(({ kind }) => kind === 'section');
  if (section && own && [section[1], section[2]].filter(Boolean).join(' ') !== labelValue(own))
    return made('section', text.slice(section[0].length));
  const item = NUMBERED_ITEM.exec(text);
  const listed = line.find(({ kind }) => kind === 'item');
  if (item && listed && item[1] !== labelValue(listed)) return made('item', text.slice(item[0].length));
  return null;
}

/** Its words may be numbered too, and stand in quotation marks. */
function made(what: AdditionKind, words: string): Addition | null {
  const number = what === 'section' ? NUMBERED_SECTION : what === 'item' ? NUMBERED_ITEM : /^/u;
  const text = words
    .replace(/^[”"“]\s*/u, '')
    .replace(number, '')
    .replace(/\s*[”"“]$/u, '');
  return text === '' ? null : { what, text };
}

/** The provision and what it stands in, the innermost first. */
function lineOf(statute: Pick<Statute, 'provisions'>, id: string): Provision[] {
  const placed = findById(statute, id);
  return placed === undefined ? [] : [placed.provision, ...placed.ancestors.toReversed()];
}

/** The place for something new after a provision: after the nearest of its kind, or last in what holds such. Null where it has none. */
export function spotAfter(statute: Pick<Statute, 'provisions'>, id: string, what: AdditionKind): Spot | null {
  const line = lineOf(statute, id);
  const at = line.findIndex(({ kind }) => kind === what);
  if (at >= 0) return { in: line[at + 1]?.id ?? null, after: line[at]!.id };
  const [first] = line;
  const holder = what === 'item' ? 'subsection' : 'section';
  if (first === undefined || what === 'section') return null;
  const node = first.kind === holder ? first : first.children.findLast(({ kind }) => kind === holder);
  return node === undefined ? null : { in: node.id, after: node.children.at(-1)?.id ?? null };
}
