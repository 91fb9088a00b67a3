import { withoutGreetings } from './greetings.ts';
import { SHINGLE, shinglesOf, wordHashes, wordsOf, type Word } from './words.ts';

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
  return { text: body, words: wordsOf(body), shingles: shinglesOf(wordHashes(body)) };
}

/** How many words a text has between its greetings, and the distinct hashes of their runs of three. */
export function hashesOf(text: string, draft: ReadonlySet<number>): { words: number; hashes: Uint32Array } {
  const { start, end } = withoutGreetings(text);
  const words = wordHashes(text.slice(start, end));
  return { words: words.length, hashes: distinctHashes(shinglesOf(words), draft) };
}

/** Distinct hashes in ascending order, without those in `draft`. */
function distinctHashes(shingles: Uint32Array, draft: ReadonlySet<number>): Uint32Array {
  const sorted = shingles.toSorted();
  let size = 0;
  for (let index = 0; index < sorted.length; index += 1) {
    const hash = sorted[index]!;
    if ((size > 0 && sorted[size - 1] === hash) || draft.has(hash)) continue;
    sorted[size] = hash;
    size += 1;
  }
  return sorted.slice(0, size);
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
    for (const hash of distinctHashes(wording.shingles, draft)) counts.set(hash, (counts.get(hash) ?? 0) + 1);
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
