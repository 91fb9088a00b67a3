import { cosine, type TermSpace, type Vector } from './term-space.ts';
import type { Unit } from './version.ts';

/** An old and a new unit that may be the same provision, by their indices, with the cosine of their texts. */
export interface Candidate {
  old: number;
  new: number;
  cosine: number;
}

/** Terms in a larger share of the units than this tell nothing apart and are not looked up. */
const COMMON_SHARE = 0.04;
const COMMON_LEAST = 12;
/** Best partners of each unit whose cosine is computed exactly. */
const BEST = 12;

/**
 * The likely partners of each old unit among the new ones, best first by shared rare terms through an inverted index, their cosines exact.
 * Only units of one gate meet.
 */
export function findCandidates(old: readonly Unit[], now: readonly Unit[], space: TermSpace): Candidate[] {
  const limit = Math.max(COMMON_LEAST, COMMON_SHARE * (space.old.length + space.new.length));
  const postings = invert(now, space, limit);
  const found = new Map<number, Candidate>();
  const sums = new Float64Array(space.new.length);
  const newGate = new Map(now.map((unit) => [unit.index, unit.gate]));
  for (const unit of old) {
    const touched = accumulate(space.old[unit.index]!, postings, space, limit, sums);
    const near = touched.filter((index) => newGate.get(index) === unit.gate);
    near.sort((a, b) => sums[b]! - sums[a]! || Math.abs(a - unit.index) - Math.abs(b - unit.index) || a - b);
    for (const index of near.slice(0, BEST)) {
      const value = cosine(space.old[unit.index]!, space.new[index]!);
      found.set(unit.index * space.new.length + index, { old: unit.index, new: index, cosine: value });
    }
    for (const index of touched) sums[index] = 0;
  }
  return [...found.values()];
}

/** Term → the new units it stands in with its weight there. */
type Postings = Map<number, { unit: number; weight: number }[]>;

function invert(now: readonly Unit[], space: TermSpace, limit: number): Postings {
  const postings: Postings = new Map();
  for (const { index } of now) {
    const { ids, weights } = space.new[index]!;
    ids.forEach((id, at) => {
      if (space.documentFrequency[id]! > limit) return;
      const list = postings.get(id);
      const entry = { unit: index, weight: weights[at]! };
      if (list) list.push(entry);
      else postings.set(id, [entry]);
    });
  }
  return postings;
}

function accumulate(vector: Vector, postings: Postings, space: TermSpace, limit: number, sums: Float64Array): number[] {
  const touched: number[] = [];
  vector.ids.forEach((id, at) => {
    if (space.documentFrequency[id]! > limit) return;
    for (const { unit, weight } of postings.get(id) ?? []) {
      if (sums[unit] === 0) touched.push(unit);
      sums[unit]! += weight * vector.weights[at]!;
    }
  });
  return touched;
}
