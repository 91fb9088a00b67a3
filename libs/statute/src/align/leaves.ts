import type { Beliefs } from './judged.ts';
import { LEAST_COSINE, matchUnits } from './match-units.ts';
import type { Part } from './split-merge.ts';
import { findSeeds } from './seeds.ts';
import { cosine, termSpace, type TermSpace } from './term-space.ts';
import type { Leaf, Unit, Version } from './version.ts';

/** Two leaves that are the same, or part of the same, with their likeness and how sure that is. */
export interface LeafPair {
  old: Leaf;
  new: Leaf;
  relation: 'same' | 'split' | 'merge';
  similarity: number;
  /** Share of the part inside the whole for a split or a merge; 1 for a plain pair. */
  containment: number;
}

/** Leaves of the units that belong together: one old and one new, or one that was split or merged. */
export function matchLeaves(oldUnits: readonly Unit[], newUnits: readonly Unit[], beliefs: Beliefs): LeafPair[] {
  const old = oldUnits.flatMap((unit) => unit.leaves);
  const now = newUnits.flatMap((unit) => unit.leaves);
  const stands = (leaf: Leaf, index: number): boolean =>
    isEqual(leaf, now[index]!) && !beliefs.judged.isApart(leaf.provision.id, now[index]!.provision.id);
  if (old.length === now.length && old.every(stands)) {
    return old.map((leaf, index) => ({ old: leaf, new: now[index]!, relation: 'same', similarity: 1, containment: 1 }));
  }
  return matchLeafLists(old, now, beliefs);
}

const isEqual = (a: Leaf, b: Leaf): boolean =>
  a.provision.text === b.provision.text &&
  a.provision.label === b.provision.label &&
  a.provision.kind === b.provision.kind;

/** Leaves matched by the method for units, the leaf taken for a unit and the lead-in it stands under for its chapter. */
function matchLeafLists(old: readonly Leaf[], now: readonly Leaf[], beliefs: Beliefs): LeafPair[] {
  const from = asVersion(old);
  const to = asVersion(now);
  const space = termSpace(from.units, to.units);
  if (old.length === 1 && now.length === 1) {
    const [oldId, newId] = [old[0]!.provision.id, now[0]!.provision.id];
    if (beliefs.judged.isApart(oldId, newId)) return [];
    const whole = beliefs.judged.isTogether(old[0]!.unit.provision.id, now[0]!.unit.provision.id);
    return onlyPair(from.units[0]!, to.units[0]!, space, whole || beliefs.judged.isTogether(oldId, newId));
  }
  const { pairs } = findSeeds(from, to, space, beliefs);
  const { matching, parts } = matchUnits(from, to, space, pairs, beliefs.judged);
  const wholes = wholesOf(parts, matching.toNew, matching.toOld);
  const result: LeafPair[] = [];
  matching.toNew.forEach((partner, index) => {
    if (partner < 0) return;
    const relation = wholes.old.has(index) ? 'split' : wholes.new.has(partner) ? 'merge' : 'same';
    const similarity =
      old[index]!.neutral === now[partner]!.neutral ? 1 : cosine(space.oldVector(index), space.newVector(partner));
    result.push({ old: old[index]!, new: now[partner]!, relation, similarity, containment: 1 });
  });
  for (const part of parts) {
    const similarity = cosine(space.oldVector(part.old), space.newVector(part.new));
    result.push({
      old: old[part.old]!,
      new: now[part.new]!,
      relation: part.relation,
      similarity,
      containment: part.containment,
    });
  }
  return result;
}

/** One leaf on each side, as in most sections: with no rivals the method comes down to their likeness. */
function onlyPair(old: Unit, now: Unit, space: TermSpace, isSaid: boolean): LeafPair[] {
  const similarity = old.neutral === now.neutral ? 1 : cosine(space.oldVector(0), space.newVector(0));
  if (!isSaid && (old.gate !== now.gate || similarity < LEAST_COSINE)) return [];
  return [{ old: old.leaves[0]!, new: now.leaves[0]!, relation: 'same', similarity, containment: 1 }];
}

/** Old units that were split and new units that were merged. */
export function wholesOf(
  parts: readonly Part[],
  toNew: Int32Array,
  toOld: Int32Array,
): { old: Set<number>; new: Set<number> } {
  const wholes = { old: new Set<number>(), new: new Set<number>() };
  for (const part of parts) {
    if (part.relation === 'split' && toNew[part.old]! >= 0) wholes.old.add(part.old);
    if (part.relation === 'merge' && toOld[part.new]! >= 0) wholes.new.add(part.new);
  }
  return wholes;
}

/** Leaves as a version of their own, each taken for a unit. */
export function asVersion(leaves: readonly Leaf[]): Version {
  return {
    containers: [],
    units: leaves.map((leaf, index) => ({
      provision: leaf.provision,
      index,
      gate: leaf.provision.kind === 'tableRow' ? 'tableRow' : 'subsection',
      container: -1,
      heading: '',
      leaves: [leaf],
      neutral: leaf.neutral,
      words: leaf.words,
    })),
  };
}
