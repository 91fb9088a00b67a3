import type { Incoming } from '../use-incoming.ts';

/** A place inside a piece where a new one may begin. */
export interface SplitPlace {
  passage: number;
  offset: number;
  /** The words that would come to begin the new piece. */
  words: string;
}

const SENTENCE = /[.!?:;”"»]\s+(?=["”»]?[\p{Lu}\d])/gu;
const SHOWN = 90;

/** Where a piece can be cut in two: before each of its passages but the first, and before each sentence. */
export function splitPlaces({ cuts, passages }: Pick<Incoming, 'cuts' | 'passages'>, cutId: string): SplitPlace[] {
  const at = cuts.findIndex(({ id }) => id === cutId);
  const cut = cuts[at];
  if (cut === undefined) return [];
  const next = cuts[at + 1] ?? { passage: passages.length, offset: 0 };
  const places: SplitPlace[] = [];
  const last = next.offset > 0 ? next.passage : next.passage - 1;
  for (let passage = cut.passage; passage <= last; passage += 1) {
    const text = passages[passage]?.text ?? '';
    const from = passage === cut.passage ? cut.offset : 0;
    const to = passage === next.passage ? next.offset : text.length;
    const starts = [from, ...Array.from(text.matchAll(SENTENCE), (match) => match.index + match[0].length)];
    for (const offset of starts)
      if (offset >= from && offset < to && (passage > cut.passage || offset > from))
        places.push({ passage, offset, words: text.slice(offset, offset + SHOWN) });
  }
  return places;
}
