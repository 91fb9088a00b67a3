import { withoutGreetings } from './greetings.ts';
import { SHINGLE, shinglesOf, wordsOf, type Word } from './words.ts';

/** What a comment says between its greetings. */
export interface Wording {
  text: string;
  words: Word[];
  /** Hash of the run of three words that starts at each word. */
  shingles: Uint32Array;
}

/** Reads a comment's wording, greetings left out. */
export function wordingOf(text: string): Wording {
  const { start, end } = withoutGreetings(text);
  const body = text.slice(start, end);
  const words = wordsOf(body);
  return { text: body, words, shingles: shinglesOf(words) };
}

/** The distinct hashes of a wording in ascending order, without those in `draft`. */
export function distinctHashes({ shingles }: Wording, draft: ReadonlySet<number>): Uint32Array {
  return Uint32Array.from(new Set(shingles.filter((hash) => !draft.has(hash)))).sort();
}

/** Members looked at to find what is common; a large campaign is alike enough for that. */
const SAMPLE = 60;

/** The wording at least half of the texts share: as the text that has most of it puts it, and as hashes. */
export interface CommonWording {
  text: string;
  hashes: ReadonlySet<number>;
}

/** What near-duplicates have in common. */
export function commonWording(texts: readonly string[], draft: ReadonlySet<number>): CommonWording {
  const sample = texts.slice(0, SAMPLE).map(wordingOf);
  const counts = new Map<number, number>();
  for (const wording of sample)
    for (const hash of distinctHashes(wording, draft)) counts.set(hash, (counts.get(hash) ?? 0) + 1);
  const hashes = new Set(
    [...counts].filter(([, count]) => count * 2 >= sample.length && count > 1).map(([hash]) => hash),
  );
  let best = { text: '', size: 0 };
  for (const wording of sample) {
    const covered = coverage(wording, hashes);
    const size = covered.reduce((sum, isCovered) => sum + isCovered, 0);
    if (size > best.size) best = { text: slices(wording, covered, 1), size };
  }
  return { text: best.text, hashes };
}

/** What a text says beside the common wording and the draft's own; breaks are shown as ` … `. */
export function ownWording(text: string, common: ReadonlySet<number>, draft: ReadonlySet<number>): string {
  const wording = wordingOf(text);
  const covered = coverage(wording, common);
  coverage(wording, draft).forEach((isCovered, index) => (covered[index]! |= isCovered));
  return slices(wording, covered, 0);
}

/** For each word 1 when it stands in a run of three that is in the set. */
function coverage({ words, shingles }: Wording, set: ReadonlySet<number>): Uint8Array {
  const covered = new Uint8Array(words.length);
  shingles.forEach((hash, index) => {
    if (set.has(hash)) covered.fill(1, index, index + SHINGLE);
  });
  return covered;
}

/** The stretches of words whose cover is `wanted`, with the signs that follow them. */
function slices({ text, words }: Wording, covered: Uint8Array, wanted: 0 | 1): string {
  const parts: string[] = [];
  for (let index = 0; index < words.length; index += 1) {
    if (covered[index] !== wanted) continue;
    const first = index;
    while (index + 1 < words.length && covered[index + 1] === wanted) index += 1;
    const end = words[index + 1]?.start ?? text.length;
    parts.push(text.slice(words[first]!.start, end).trim());
  }
  return parts.filter((part) => part !== '').join(' … ');
}
