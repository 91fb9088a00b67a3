import { crossReferences, neutralText } from './neutral.ts';
import type { Provision } from '../model.ts';

/** What provisions and references to them are known by: `3 kap. 5 §`, `3 kap.`, `bilaga 2`. */
interface Named {
  old: Provision;
  new: Provision;
}

/** Judges whether a change of text only follows from other changes. */
export interface ChangeJudge {
  /** The texts must differ in nothing but amendment notes and references that point to the same provisions as before. */
  isConsequential: (oldText: string, newText: string, oldAddress: string, newAddress: string) => boolean;
}

/** A judge for one alignment; `pairs` are the sections, chapters and annexes that belong together. */
export function changeJudge(pairs: readonly Named[]): ChangeJudge {
  const successors = new Map<string, Set<string>>();
  // Sections that are numbered through all chapters are spoken of without a chapter.
  const labels = pairs.filter(({ old }) => old.kind === 'section').map(({ old }) => old.label);
  const isNumberedThrough = new Set(labels).size === labels.length;
  const add = (from: string, to: string): void => {
    const known = successors.get(from);
    if (known) known.add(to);
    else successors.set(from, new Set([to]));
  };
  for (const { old, new: now } of pairs) {
    add(old.address.toLowerCase(), now.address.toLowerCase());
    if (isNumberedThrough && old.kind === 'section') add(`*${old.label}`, `*${now.label}`);
  }
  return {
    isConsequential: (oldText, newText, oldAddress, newAddress) => {
      if (oldText === newText || neutralText(oldText) !== neutralText(newText)) return false;
      const before = crossReferences(oldText);
      const after = crossReferences(newText);
      return before.every((reference, index) => {
        const other = after[index]!;
        return reference === other || follows(placesOf(reference, oldAddress), placesOf(other, newAddress), successors);
      });
    },
  };
}

/** True when the first and the last place named before became the first and the last named now. */
function follows(
  before: readonly Place[],
  after: readonly Place[],
  successors: ReadonlyMap<string, ReadonlySet<string>>,
): boolean {
  return [0, -1].every((end) => {
    const from = before.at(end)!;
    const to = after.at(end)!;
    return successors.get(from.full)?.has(to.full) === true || successors.get(from.bare)?.has(to.bare) === true;
  });
}

/** A place named by a reference: with the chapter it stands in, and by its number alone. */
interface Place {
  full: string;
  bare: string;
}

const chapterOf = (address: string): string => /^.*?kap\. /.exec(address.toLowerCase())?.[0] ?? '';
const chapterInside = /^(\d+(?:\s?[a-z])?)\s?kap\.?\s/;
const numbers = /\d+(?:\s?[a-z](?![a-zåäö]))?/g;

/** The places of one reference such as `3 kap. 2, 4 och 6–8 §§`, `2 kap.` or `bilaga 2`; ranges by their ends. */
function placesOf(reference: string, address: string): Place[] {
  const named = chapterInside.exec(reference);
  const chapter = named ? `${spaced(named[1]!)} kap. ` : chapterOf(address);
  const rest = named ? reference.slice(named[0].length) : reference;
  const list = rest.match(numbers)!.map(spaced);
  if (rest.includes('§')) return list.map((number) => ({ full: `${chapter}${number} §`, bare: `*${number} §` }));
  const word = rest.startsWith('bilag') ? (number: string) => `bilaga ${number}` : (number: string) => `${number} kap.`;
  return list.map((number) => ({ full: word(number), bare: word(number) }));
}

const spaced = (number: string): string => number.replace(/^(\d+)\s?([a-z])$/, '$1 $2');
