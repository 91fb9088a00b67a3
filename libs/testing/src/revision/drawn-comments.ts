import { describeAnchor } from '@samsyn/statute';

/** A provision of a published version, as the api gives it. */
export interface ReadProvision {
  id: string;
  kind: string;
  address: string;
  text: string;
}

/** What a comment is put on: marked words, a whole provision, or (null) the draft as a whole. */
export interface DrawnPlace {
  provisionId: string | null;
  address: string | null;
  segments: readonly (ReturnType<typeof describeAnchor> & { provisionId: string })[];
}

const SHORTEST = 20;
const WORDS = { least: 3, more: 10 };

/** Small numbers that are the same each time (mulberry32): 0–1. */
export function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/**
 * Places for so many comments: one in twenty on the whole, one in five on a whole provision, the rest on some words of one. Every second stands where
 * `often` says (what the revision is about), so that a few sections that change are not lost among all that do not.
 */
export function drawPlaces(
  provisions: readonly ReadProvision[],
  count: number,
  seed: number,
  often: (address: string) => boolean = () => false,
): DrawnPlace[] {
  const next = seeded(seed);
  const pick = <T>(from: readonly T[]): T | undefined => from[Math.floor(next() * from.length)];
  const leaves = provisions.filter(({ text, kind }) => text.length >= SHORTEST && kind !== 'HEADING');
  const sections = provisions.filter(({ kind }) => kind === 'SECTION');
  const changed = {
    leaves: leaves.filter(({ address }) => often(address)),
    sections: sections.filter(({ address }) => often(address)),
  };
  return Array.from({ length: count }, (): DrawnPlace => {
    const kind = next();
    const isOften = next() < 0.5;
    const of = (all: ReadProvision[], some: ReadProvision[]): ReadProvision | undefined =>
      pick(isOften && some.length > 0 ? some : all);
    const section = kind >= 0.05 && kind < 0.25 ? of(sections, changed.sections) : undefined;
    if (section !== undefined) return { provisionId: section.id, address: section.address, segments: [] };
    const leaf = kind < 0.05 ? undefined : of(leaves, changed.leaves);
    if (leaf === undefined) return { provisionId: null, address: null, segments: [] };
    const words = [...leaf.text.matchAll(/\S+/gu)];
    const first = Math.floor(next() * words.length);
    const last = Math.min(words.length - 1, first + WORDS.least - 1 + Math.floor(next() * WORDS.more));
    const [from, to] = [words[first], words[last]];
    const end = (to?.index ?? 0) + (to?.[0].length ?? leaf.text.length);
    const segment = { provisionId: leaf.id, ...describeAnchor(leaf.text, from?.index ?? 0, end) };
    return { provisionId: leaf.id, address: leaf.address, segments: [segment] };
  });
}
