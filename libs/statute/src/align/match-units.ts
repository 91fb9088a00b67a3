import { bestAssignment } from './assignment.ts';
import { findCandidates, type Candidate } from './candidates.ts';
import { containerPartners } from './containers.ts';
import { matchExact } from './exact.ts';
import { areFree, copyMatching, emptyMatching, match, neighboursOf, unmatch, type Matching } from './matching.ts';
import { evidenceReader, GAP_WEIGHT, scoreOf } from './score.ts';
import type { Judged } from './judged.ts';
import { findParts, type Part } from './split-merge.ts';
import { cosine, type TermSpace } from './term-space.ts';
import type { Version } from './version.ts';

/** A pair scores at least this to be the same provision on its own merits. */
const LEAST = 0.28;
/** … and this, the neighbours' bonus not counted, when both its neighbours say so. */
const LEAST_BETWEEN = 0.12;
/** Texts with less in common than this (cosine) are never the same provision, whatever their number and neighbours say. */
export const LEAST_COSINE = 0.1;

/** The one-to-one matching of units, what was split and merged, and all pairs that were weighed. */
export interface UnitMatching {
  matching: Matching;
  parts: Part[];
  candidates: Candidate[];
}

/** Matches the units of two versions; `seed` pairs (ids, bookmarks, explicit notes) stand as given. */
export function matchUnits(
  old: Version,
  now: Version,
  space: TermSpace,
  seed: readonly [number, number][],
  judged: Judged,
): UnitMatching {
  const fits = ({ old: from, new: to }: { old: number; new: number }): boolean =>
    !judged.isApart(old.units[from]!.provision.id, now.units[to]!.provision.id);
  const ground = emptyMatching(old.units.length, now.units.length);
  for (const [from, to] of seed) if (areFree(ground, from, to)) match(ground, from, to);
  const copies = matchExact(old.units, now.units, ground);
  ground.toNew.forEach((to, from) => {
    if (to >= 0 && !fits({ old: from, new: to })) unmatch(ground, from, to);
  });
  const left = old.units.filter((unit) => ground.toNew[unit.index] === -1 && !unit.stub);
  const right = now.units.filter((unit) => ground.toOld[unit.index] === -1 && !unit.stub);
  const found = findCandidates(left, right, space);
  const likely = found.filter((candidate) => candidate.cosine >= LEAST_COSINE);
  const candidates = distinctPairs([...copies, ...likely].filter(fits));
  const first = assign(old, now, ground, ground, candidates);
  const second = assign(old, now, ground, first, candidates);
  const said = judgedParts(old, now, second, judged);
  const isSaid = (part: Part): boolean =>
    said.some((one) => (one.relation === 'split' ? one.new === part.new : one.old === part.old));
  const parts = [...findParts(old, now, second, candidates).filter((part) => fits(part) && !isSaid(part)), ...said];
  const between = betweenNeighbours(old, now, second, parts, space).filter(fits);
  return {
    matching: addBetween(old, now, second, between),
    parts,
    candidates: distinctPairs([...candidates, ...between]),
  };
}

/** What persons have said is a further part: the other side of it has its partner already. */
function judgedParts(old: Version, now: Version, { toNew, toOld }: Matching, { together }: Judged): Part[] {
  const from = new Map(old.units.map(({ provision, index }) => [provision.id, index]));
  const to = new Map(now.units.map(({ provision, index }) => [provision.id, index]));
  return together.flatMap(([oldId, newId]): Part[] => {
    const [one, other] = [from.get(oldId), to.get(newId)];
    if (one === undefined || other === undefined || toNew[one]! >= 0 === toOld[other]! >= 0) return [];
    const relation = toNew[one]! >= 0 ? 'split' : 'merge';
    return [{ relation, old: one, new: other, containment: 1, explained: 1 }];
  });
}

/** Assigns the candidates on top of `ground`, judged by the neighbours in `context`. */
function assign(
  old: Version,
  now: Version,
  ground: Matching,
  context: Matching,
  candidates: readonly Candidate[],
): Matching {
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

/** Free units that stand between the same matched neighbours in both versions and are part of nothing else. */
function betweenNeighbours(
  old: Version,
  now: Version,
  matching: Matching,
  parts: readonly Part[],
  space: TermSpace,
): Candidate[] {
  const usedOld = new Set(parts.filter(({ relation }) => relation === 'merge').map((part) => part.old));
  const usedNew = new Set(parts.filter(({ relation }) => relation === 'split').map((part) => part.new));
  const right = neighboursOf(matching.toOld);
  const left = neighboursOf(matching.toNew);
  const result: Candidate[] = [];
  for (const unit of old.units) {
    if (matching.toNew[unit.index]! >= 0 || unit.stub || usedOld.has(unit.index)) continue;
    const before = left.before[unit.index]!;
    const after = partnerOrEnd(matching, left.after[unit.index]!, now);
    for (
      let at = before < 0 ? 0 : matching.toNew[before]! + 1;
      at < now.units.length && matching.toOld[at] === -1;
      at += 1
    ) {
      const other = now.units[at]!;
      if (other.gate !== unit.gate || other.stub || usedNew.has(at) || right.after[at] !== after) continue;
      result.push({ old: unit.index, new: at, cosine: cosine(space.oldVector(unit.index), space.newVector(at)) });
    }
  }
  return result;
}

const partnerOrEnd = (matching: Matching, oldIndex: number, now: Version): number =>
  oldIndex >= matching.toNew.length ? now.units.length : matching.toNew[oldIndex]!;

function addBetween(old: Version, now: Version, matching: Matching, between: readonly Candidate[]): Matching {
  const reader = evidenceReader(old, now, matching, containerPartners(old, now, matching));
  const pairs = between
    .filter((candidate) => candidate.cosine >= LEAST_COSINE && reader.neighboursAgree(candidate.old, candidate.new))
    .map((candidate) => ({
      old: candidate.old,
      new: candidate.new,
      gain: scoreOf(reader.read(candidate)) - GAP_WEIGHT - LEAST_BETWEEN,
    }));
  const result = copyMatching(matching);
  for (const pair of bestAssignment(pairs)) match(result, pair.old, pair.new);
  return result;
}

function distinctPairs(candidates: readonly Candidate[]): Candidate[] {
  return [...new Map(candidates.map((candidate) => [`${candidate.old} ${candidate.new}`, candidate])).values()];
}
