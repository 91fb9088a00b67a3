import type { Unit } from './version.ts';

/** A sparse vector of term weights, ids ascending, length 1 (or empty). */
export interface Vector {
  ids: Int32Array;
  weights: Float64Array;
}

/** Words and pairs of words of both versions, weighed by how rare they are. */
export interface TermSpace {
  old: Vector[];
  new: Vector[];
  /** Units (of both versions) a term stands in. */
  documentFrequency: Int32Array;
  /** Weight of a term by rarity: ln(1 + units / frequency). */
  idf: Float64Array;
}

/** Counts of one text's terms by id. */
type Counts = Map<number, number>;

/** Most words a version pair may have before pair ids would collide. */
const PAIR_BASE = 2 ** 26;

/** Builds the common space of two lists of units. */
export function termSpace(old: readonly Pick<Unit, 'words'>[], now: readonly Pick<Unit, 'words'>[]): TermSpace {
  const words = new Map<string, number>();
  const terms = new Map<number, number>();
  const frequency: number[] = [];
  const count = ({ words: list }: Pick<Unit, 'words'>): Counts => {
    const counts: Counts = new Map();
    let previous = 0;
    for (const word of list) {
      let id = words.get(word);
      if (id === undefined) words.set(word, (id = words.size + 1));
      add(counts, termId(terms, id));
      if (previous > 0) add(counts, termId(terms, previous * PAIR_BASE + id));
      previous = id;
    }
    for (const term of counts.keys()) frequency[term] = (frequency[term] ?? 0) + 1;
    return counts;
  };
  const oldCounts = old.map(count);
  const newCounts = now.map(count);
  const documents = old.length + now.length;
  const idf = Float64Array.from(frequency, (in_) => Math.log(1 + documents / in_));
  return {
    old: oldCounts.map((counts) => vector(counts, idf)),
    new: newCounts.map((counts) => vector(counts, idf)),
    documentFrequency: Int32Array.from(frequency),
    idf,
  };
}

function termId(terms: Map<number, number>, key: number): number {
  let id = terms.get(key);
  if (id === undefined) terms.set(key, (id = terms.size));
  return id;
}

function add(counts: Counts, term: number): void {
  counts.set(term, (counts.get(term) ?? 0) + 1);
}

function vector(counts: Counts, idf: Float64Array): Vector {
  const ids = Int32Array.from(counts.keys()).sort();
  const weights = Float64Array.from(ids, (id) => (1 + Math.log(counts.get(id)!)) * idf[id]!);
  let square = 0;
  for (const weight of weights) square += weight * weight;
  const norm = Math.sqrt(square);
  return { ids, weights: weights.map((weight) => weight / norm) };
}

/** Cosine of two vectors, 0–1. */
export function cosine(a: Vector, b: Vector): number {
  let sum = 0;
  let left = 0;
  let right = 0;
  while (left < a.ids.length && right < b.ids.length) {
    const difference = a.ids[left]! - b.ids[right]!;
    if (difference === 0) sum += a.weights[left++]! * b.weights[right++]!;
    else if (difference < 0) left += 1;
    else right += 1;
  }
  return Math.min(1, sum);
}

/** How rare a word is: ln(1 + units / units it stands in), 0 for a word of neither version. */
export type Rarity = (word: string) => number;

/** The rarity of single words in both versions. */
export function wordRarity(old: readonly Pick<Unit, 'words'>[], now: readonly Pick<Unit, 'words'>[]): Rarity {
  const frequency = new Map<string, number>();
  for (const { words } of [...old, ...now])
    for (const word of new Set(words)) frequency.set(word, (frequency.get(word) ?? 0) + 1);
  const documents = old.length + now.length;
  return (word) => {
    const count = frequency.get(word);
    return count === undefined ? 0 : Math.log(1 + documents / count);
  };
}
