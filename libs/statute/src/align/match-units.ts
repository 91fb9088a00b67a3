import { bestAssignment } from './assignment.ts';
import { findCandidates, type Candidate } from './candidates.ts';
import { containerPartners } from './containers.ts';
import { matchExact } from './exact.ts';
import { areFree, copyMatching, emptyMatching, match, neighboursOf, type Matching } from './matching.ts';
import { evidenceReader, scoreOf } from './score.ts';
import { cosine, type TermSpace } from './term-space.ts';
import type { Version } from './version.ts';

/** A pair scores at least this to be the same provision on its own merits. */
const LEAST = 0.28;
/** … and this when both its neighbours say so. */
const LEAST_BETWEEN = 0.12;

/** The one-to-one matching of units, and all pairs that were weighed. */
export interface UnitMatching {
  matching: Matching;
  candidates: Candidate[];
}

/** Matches the units of two versions; `seed` pairs (ids, bookmarks, explicit notes) stand as given. */
export function matchUnits(old: Version, now: Version, space: TermSpace, seed: readonly [number, number][]): UnitMatching {
  const ground = emptyMatching(old.units.length, now.units.length);
  for (const [from, to] of seed) if (areFree(ground, from, to)) match(ground, from, to);
  const copies = matchExact(old.units, now.units, ground);
  const left = old.units.filter((unit) => ground.toNew[unit.index] === -1 && !unit.stub);
  const right = now.units.filter((unit) => ground.toOld[unit.index] === -1 && !unit.stub);
  const candidates = distinctPairs([...copies, ...findCandidates(left, right, space)]);
  const first = assign(old, now, ground, ground, candidates);
  const second = assign(old, now, ground, first, candidates);
  const between = betweenNeighbours(old, now, second, space);
  return { matching: addBetween(old, now, second, between), candidates: distinctPairs([...candidates, ...between]) };
}

/** Assigns the candidates on top of `ground`, judged by the neighbours in `context`. */
function assign(old: Version, now: Version, ground: Matching, context: Matching, candidates: readonly Candidate[]): Matching {
  const reader = evidenceReader(old, now, context, containerPartners(old, now, context));
  const pairs = candidates.map((candidate) => ({
    old: candidate.old,
    new: candidate.new,
    gain: scoreOf(reader.read(candidate)) - LEAST,
  }));
  const result = copyMatching(ground);
  for (const pair of bestAssignment(pairs)) match(result, pair.old, pair.new);
  return result;
}

/** Free units that stand between the same matched neighbours in both versions. */
function betweenNeighbours(old: Version, now: Version, matching: Matching, space: TermSpace): Candidate[] {
  const right = neighboursOf(matching.toOld);
  const left = neighboursOf(matching.toNew);
  const result: Candidate[] = [];
  for (const unit of old.units) {
    if (matching.toNew[unit.index]! >= 0 || unit.stub) continue;
    const before = left.before[unit.index]!;
    const start = before < 0 ? 0 : matching.toNew[before]! + 1;
    for (let at = start; at < now.units.length && matching.toOld[at] === -1; at += 1) {
      const other = now.units[at]!;
      if (other.gate !== unit.gate || other.stub || right.after[at]! !== partnerOrEnd(matching, left.after[unit.index]!, now)) continue;
      result.push({ old: unit.index, new: at, cosine: cosine(space.old[unit.index]!, space.new[at]!) });
    }
  }
  return result;
}

const partnerOrEnd = (matching: Matching, oldIndex: number, now: Version): number =>
  oldIndex >= matching.toNew.length ? now.units.length : matching.toNew[oldIndex]!;

function addBetween(old: Version, now: Version, matching: Matching, between: readonly Candidate[]): Matching {
  const reader = evidenceReader(old, now, matching, containerPartners(old, now, matching));
  const pairs = between
    .filter((candidate) => reader.neighboursAgree(candidate.old, candidate.new))
    .map((candidate) => ({ old: candidate.old, new: candidate.new, gain: scoreOf(reader.read(candidate)) - 0.2 - LEAST_BETWEEN }));
  const result = copyMatching(matching);
  for (const pair of bestAssignment(pairs)) match(result, pair.old, pair.new);
  return result;
}

function distinctPairs(candidates: readonly Candidate[]): Candidate[] {
  const seen = new Map<string, Candidate>();
  for (const candidate of candidates) seen.set(`${candidate.old} ${candidate.new}`, candidate);
  return [...seen.values()];
}
