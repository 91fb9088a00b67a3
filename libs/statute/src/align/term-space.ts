import { PairTable } from './pair-table.ts';
import type { Unit } from './version.ts';

/** A sparse vector of term weights, ids ascending, length 1 (or empty). */
export interface Vector {
  ids: Int32Array;
  weights: Float64Array;
}

/** Words and pairs of words of both versions, weighed by how rare they are. Vectors are made when first asked for. */
export interface TermSpace {
  oldVector: (index: number) => Vector;
  newVector: (index: number) => Vector;
  oldCount: number;
  newCount: number;
  /** Units (of both versions) a term stands in. */
  documentFrequency: Int32Array;
}

type Worded = Pick<Unit, 'words'>;

/** Distinct terms of one text, ascending, with how often each stands there. */
interface Terms {
  ids: Int32Array;
  counts: Int32Array;
}

/** Builds the common space of two lists of units. */
export function termSpace(old: readonly Worded[], now: readonly Worded[]): TermSpace {
  const numbering = new Numbering();
  const oldTerms = old.map((unit) => numbering.read(unit.words));
  const newTerms = now.map((unit) => numbering.read(unit.words));
  const documentFrequency = new Int32Array(numbering.size);
  for (const { ids } of oldTerms) for (const id of ids) documentFrequency[id]! += 1;
  for (const { ids } of newTerms) for (const id of ids) documentFrequency[id]! += 1;
  const documents = old.length + now.length;
  return {
    oldVector: lazily(oldTerms, documentFrequency, documents),
    newVector: lazily(newTerms, documentFrequency, documents),
    oldCount: old.length,
    newCount: now.length,
    documentFrequency,
  };
}

/** Gives numbers to words and to pairs of words; a word alone is a pair with nothing before it. */
class Numbering {
  private readonly words = new Map<string, number>();
  private readonly terms = new PairTable();
  private buffer = new Int32Array(1024);

  get size(): number {
    return this.terms.size;
  }

  read(list: readonly string[]): Terms {
    if (this.buffer.length < list.length * 2) this.buffer = new Int32Array(list.length * 2);
    let count = 0;
    let previous = 0;
    for (const word of list) {
      let id = this.words.get(word);
      if (id === undefined) this.words.set(word, (id = this.words.size + 1));
      this.buffer[count++] = this.terms.number(0, id);
      if (previous > 0) this.buffer[count++] = this.terms.number(previous, id);
      previous = id;
    }
    return countRuns(this.buffer.subarray(0, count).sort());
  }
}

function countRuns(sorted: Int32Array): Terms {
  const ids = new Int32Array(sorted.length);
  const counts = new Int32Array(sorted.length);
  let size = 0;
  for (const id of sorted) {
    if (size > 0 && ids[size - 1] === id) counts[size - 1]! += 1;
    else {
      ids[size] = id;
      counts[size] = 1;
      size += 1;
    }
  }
  return { ids: ids.slice(0, size), counts: counts.slice(0, size) };
}

function lazily(terms: readonly Terms[], frequency: Int32Array, documents: number): (index: number) => Vector {
  const made = new Array<Vector | undefined>(terms.length);
  return (index) => (made[index] ??= vector(terms[index]!, frequency, documents));
}

function vector({ ids, counts }: Terms, frequency: Int32Array, documents: number): Vector {
  const weights = new Float64Array(ids.length);
  let square = 0;
  for (let at = 0; at < ids.length; at += 1) {
    const weight = (1 + Math.log(counts[at]!)) * Math.log(1 + documents / frequency[ids[at]!]!);
    weights[at] = weight;
    square += weight * weight;
  }
  const norm = Math.sqrt(square);
  for (let at = 0; at < ids.length; at += 1) weights[at]! /= norm;
  return { ids, weights };
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
export function wordRarity(old: readonly Worded[], now: readonly Worded[]): Rarity {
  const frequency = new Map<string, number>();
  const lastSeen = new Map<string, number>();
  [...old, ...now].forEach(({ words }, unit) => {
    for (const word of words) {
      if (lastSeen.get(word) === unit) continue;
      lastSeen.set(word, unit);
      frequency.set(word, (frequency.get(word) ?? 0) + 1);
    }
  });
  const documents = old.length + now.length;
  return (word) => {
    const count = frequency.get(word);
    return count === undefined ? 0 : Math.log(1 + documents / count);
  };
}
