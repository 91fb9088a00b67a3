/** A word of a text with where it stands. Offsets are UTF-16 units. */
export interface Word {
  start: number;
  end: number;
}

/** Words in a row that count as one piece of wording. */
export const SHINGLE = 3;

/** Taken out of `Math` once: the innermost loops call it a million times. */
export const { imul } = Math;

const wordPattern = /[\p{L}\p{N}][\p{L}\p{N}\p{M}]*/gu;

/** Where the words of a text stand. */
export function wordsOf(text: string): Word[] {
  const words: Word[] = [];
  for (const match of text.matchAll(wordPattern)) {
    const start = match.index;
    words.push({ start, end: start + match[0].length });
  }
  return words;
}

/** The hashes of the words of a text, in order: what `wordsOf` gives, without the places. */
export function wordHashes(text: string): Uint32Array {
  const words = text.normalize('NFC').toLowerCase().match(wordPattern) ?? [];
  return Uint32Array.from(words, hashText);
}

/** FNV-1a over UTF-16 units. */
export function hashText(text: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) hash = imul(hash ^ text.charCodeAt(index), 0x01000193);
  return hash >>> 0;
}

/** The hash of each run of three words, by the index of its first word. */
export function shinglesOf(words: Uint32Array): Uint32Array {
  const count = Math.max(0, words.length - SHINGLE + 1);
  const hashes = new Uint32Array(count);
  for (let index = 0; index < count; index += 1) {
    let hash = 0x9e3779b9;
    for (let step = 0; step < SHINGLE; step += 1) hash = mix(hash ^ words[index + step]!);
    hashes[index] = hash;
  }
  return hashes;
}

/** Spreads the bits of a 32-bit number (the finaliser of MurmurHash3). */
export function mix(value: number): number {
  let hash = value;
  hash = imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}
