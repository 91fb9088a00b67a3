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
  const limit = Math.max(COMMON_LEAST, COMMON_SHARE * (space.oldCount + space.newCount));
  const index = new InvertedIndex(now, space, limit);
  const found: Candidate[] = [];
  for (const unit of old) {
    for (const other of index.nearest(space.oldVector(unit.index), unit)) {
      found.push({ old: unit.index, new: other, cosine: cosine(space.oldVector(unit.index), space.newVector(other)) });
    }
  }
  return found;
}

/** Term → the new units it stands in, with its weight there, as one row of numbers after another. */
class InvertedIndex {
  private readonly starts: Int32Array;
  private readonly units: Int32Array;
  private readonly weights: Float64Array;
  private readonly sums: Float64Array;
  private readonly gates: (Unit['gate'] | undefined)[] = [];
  private readonly isKnown: (term: number) => boolean;

  constructor(now: readonly Unit[], space: TermSpace, limit: number) {
    const terms = space.documentFrequency.length;
    this.isKnown = (term) => space.documentFrequency[term]! <= limit;
    this.sums = new Float64Array(space.newCount);
    this.starts = new Int32Array(terms + 1);
    for (const { index, gate } of now) {
      this.gates[index] = gate;
      for (const id of space.newVector(index).ids) if (this.isKnown(id)) this.starts[id + 1]! += 1;
    }
    for (let term = 0; term < terms; term += 1) this.starts[term + 1]! += this.starts[term]!;
    this.units = new Int32Array(this.starts[terms]!);
    this.weights = new Float64Array(this.starts[terms]!);
    this.fill(now, space);
  }

  private fill(now: readonly Unit[], space: TermSpace): void {
    const next = this.starts.slice();
    for (const { index } of now) {
      const { ids, weights } = space.newVector(index);
      for (let at = 0; at < ids.length; at += 1) {
        if (!this.isKnown(ids[at]!)) continue;
        const place = next[ids[at]!]!;
        next[ids[at]!] = place + 1;
        this.units[place] = index;
        this.weights[place] = weights[at]!;
      }
    }
  }

  /** The units of the same gate that share most, at most BEST; of equals the one that stands nearest. */
  nearest(vector: Vector, unit: Unit): number[] {
    const touched = this.add(vector);
    const { sums } = this;
    const isBefore = (a: number, b: number): boolean =>
      sums[a]! > sums[b]! || (sums[a]! === sums[b]! && compareDistance(a, b, unit.index) < 0);
    const best: number[] = [];
    for (const other of touched) {
      if (this.gates[other] !== unit.gate) continue;
      if (best.length === BEST && !isBefore(other, best[BEST - 1]!)) continue;
      let at = best.length;
      while (at > 0 && isBefore(other, best[at - 1]!)) at -= 1;
      best.splice(at, 0, other);
      if (best.length > BEST) best.pop();
    }
    for (const other of touched) sums[other] = 0;
    return best;
  }

  /** Adds up what each unit shares with the vector; returns the units that share anything. */
  private add({ ids, weights }: Vector): number[] {
    const touched: number[] = [];
    for (let at = 0; at < ids.length; at += 1) {
      const term = ids[at]!;
      const end = this.starts[term + 1]!;
      for (let place = this.starts[term]!; place < end; place += 1) {
        const unit = this.units[place]!;
        if (this.sums[unit] === 0) touched.push(unit);
        this.sums[unit]! += this.weights[place]! * weights[at]!;
      }
    }
    return touched;
  }
}

function compareDistance(a: number, b: number, home: number): number {
  return Math.abs(a - home) - Math.abs(b - home) || a - b;
}
