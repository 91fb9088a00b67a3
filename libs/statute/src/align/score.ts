import type { Candidate } from './candidates.ts';
import { neighboursOf, type Matching, type Neighbours } from './matching.ts';
import type { Version } from './version.ts';

/** What speaks for a pair beside its texts; each 0–1. */
export interface Evidence {
  cosine: number;
  /** How far the nearest matched neighbours on both sides are each other's partners. */
  gap: number;
  sameNumber: number;
  sameContainer: number;
  sameHeading: number;
  /** How far apart they stand, as a share of the text. */
  distance: number;
}

export const GAP_WEIGHT = 0.2;
const WEIGHTS = { gap: GAP_WEIGHT, sameNumber: 0.05, sameContainer: 0.05, sameHeading: 0.04, distance: -0.05 };

/** The weighted sum of the evidence: a cosine with bonuses, at most 1.34. */
export function scoreOf(evidence: Evidence): number {
  return (
    evidence.cosine +
    WEIGHTS.gap * evidence.gap +
    WEIGHTS.sameNumber * evidence.sameNumber +
    WEIGHTS.sameContainer * evidence.sameContainer +
    WEIGHTS.sameHeading * evidence.sameHeading +
    WEIGHTS.distance * evidence.distance
  );
}

/** Reads evidence for pairs against one matching: what is matched already is the ground the rest is judged on. */
export interface EvidenceReader {
  read: (candidate: Candidate) => Evidence;
  /** Both matched neighbours of the pair are partners of each other (the ends of the text count). */
  neighboursAgree: (old: number, now: number) => boolean;
}

/** A reader for the present state of a matching; the matching must not change while it is in use. */
export function evidenceReader(
  old: Version,
  now: Version,
  matching: Matching,
  containers: readonly number[],
): EvidenceReader {
  const left = neighboursOf(matching.toNew);
  const right = neighboursOf(matching.toOld);
  const ends = { old: old.units.length, new: now.units.length };
  const side = (pair: { old: number; new: number }, which: keyof Neighbours): number =>
    agreement(matching, left[which][pair.old]!, right[which][pair.new]!, ends);
  return {
    read: (candidate) => {
      const from = old.units[candidate.old]!;
      const to = now.units[candidate.new]!;
      return {
        cosine: candidate.cosine,
        gap: (side(candidate, 'before') + side(candidate, 'after')) / 2,
        sameNumber: from.provision.label !== '' && from.provision.label === to.provision.label ? 1 : 0,
        sameContainer: sameContainer(from.container, to.container, containers) ? 1 : 0,
        sameHeading: from.heading !== '' && from.heading === to.heading ? 1 : 0,
        distance: Math.abs(candidate.old / ends.old - candidate.new / ends.new),
      };
    },
    neighboursAgree: (oldIndex, newIndex) => {
      const pair = { old: oldIndex, new: newIndex };
      return side(pair, 'before') === 1 && side(pair, 'after') === 1;
    },
  };
}

/** 1 when the two neighbours are partners (or both are the end of the text), less the further the partner stands away, 0 past three. */
function agreement(
  matching: Matching,
  oldNeighbour: number,
  newNeighbour: number,
  ends: { old: number; new: number },
): number {
  const oldOut = oldNeighbour < 0 || oldNeighbour >= ends.old;
  const newOut = newNeighbour < 0 || newNeighbour >= ends.new;
  if (oldOut || newOut) return oldOut && newOut ? 1 : 0;
  return Math.max(0, 1 - Math.abs(matching.toNew[oldNeighbour]! - newNeighbour) / 3);
}

/** `containers` gives for each old container the new one that most of its matched units stand in, −1 when unknown. */
function sameContainer(from: number, to: number, containers: readonly number[]): boolean {
  return from === -1 || to === -1 ? from === to : containers[from] === to;
}
