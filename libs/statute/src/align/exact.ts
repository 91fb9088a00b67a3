import type { Candidate } from './candidates.ts';
import { areFree, match, type Matching } from './matching.ts';
import type { Unit } from './version.ts';

/** Copies of one text compared all against all up to this many; beyond it each meets only those nearest in order. */
const NEAREST = 12;

/**
 * Matches units whose text stands exactly once in both versions: first as printed, then with cross-references neutralised. Returns the
 * groups of copies that are left, as candidates of cosine 1, after those beside a matched copy have found each other.
 */
export function matchExact(old: readonly Unit[], now: readonly Unit[], matching: Matching): Candidate[] {
  matchUnique(old, now, matching, (unit) => printedKey(unit));
  matchUnique(old, now, matching, (unit) => neutralKey(unit));
  extendAlong(old, now, matching);
  return copies(old, now, matching);
}

const printedKey = (unit: Unit): string =>
  `${unit.gate}\n${unit.leaves.map(({ provision }) => provision.text).join('\n')}`;
const neutralKey = (unit: Unit): string => `${unit.gate}\n${unit.neutral}`;

function groupBy(units: readonly Unit[], partners: Int32Array, key: (unit: Unit) => string): Map<string, Unit[]> {
  const groups = new Map<string, Unit[]>();
  for (const unit of units) {
    if (partners[unit.index]! >= 0 || unit.stub) continue;
    const name = key(unit);
    const group = groups.get(name);
    if (group) group.push(unit);
    else groups.set(name, [unit]);
  }
  return groups;
}

function matchUnique(
  old: readonly Unit[],
  now: readonly Unit[],
  matching: Matching,
  key: (unit: Unit) => string,
): void {
  const newGroups = groupBy(now, matching.toOld, key);
  for (const [name, group] of groupBy(old, matching.toNew, key)) {
    const partners = newGroups.get(name);
    if (group.length === 1 && partners?.length === 1 && group[0]!.words.length > 0) {
      match(matching, group[0]!.index, partners[0]!.index);
    }
  }
}

/** A copy right after (or before) a matched pair belongs with the copy right after (or before) its partner. */
function extendAlong(old: readonly Unit[], now: readonly Unit[], matching: Matching): void {
  const tryPair = (from: number, to: number): void => {
    const left = old[from];
    const right = now[to];
    if (!left || !right || left.stub || right.stub || !areFree(matching, from, to)) return;
    if (neutralKey(left) === neutralKey(right)) match(matching, from, to);
  };
  for (let index = 0; index < old.length; index += 1) {
    const partner = matching.toNew[index]!;
    if (partner >= 0) tryPair(index + 1, partner + 1);
  }
  for (let index = old.length - 1; index >= 0; index -= 1) {
    const partner = matching.toNew[index]!;
    if (partner >= 0) tryPair(index - 1, partner - 1);
  }
}

function copies(old: readonly Unit[], now: readonly Unit[], matching: Matching): Candidate[] {
  const result: Candidate[] = [];
  const newGroups = groupBy(now, matching.toOld, neutralKey);
  for (const [name, group] of groupBy(old, matching.toNew, neutralKey)) {
    const partners = newGroups.get(name) ?? [];
    group.forEach((unit, order) => {
      const start = Math.max(0, Math.min(order - NEAREST / 2, partners.length - NEAREST));
      for (const partner of partners.slice(start, start + NEAREST)) {
        result.push({ old: unit.index, new: partner.index, cosine: 1 });
      }
    });
  }
  return result;
}
