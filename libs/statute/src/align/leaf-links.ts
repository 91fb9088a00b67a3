import { readJudged, type Beliefs } from './judged.ts';
import { findCandidates } from './candidates.ts';
import { bestAssignment, type WeightedPair } from './assignment.ts';
import { asVersion, matchLeaves, type LeafPair } from './leaves.ts';
import { inOrder } from './order.ts';
import { findSeeds } from './seeds.ts';
import { cosine, termSpace } from './term-space.ts';
import type { UnitLink } from './unit-links.ts';
import type { Leaf, Unit, Version } from './version.ts';

/** A pair of leaves with what the units they stand in add to it. */
export interface LeafLink extends LeafPair {
  moved: boolean;
  confidence: number;
  /** The link of the units, absent when the leaf went to a unit that its own did not become. */
  units?: UnitLink;
  /** It left its section, and only its words say so: no id, and no person. */
  isStray?: boolean;
}

/** Least likeness, and least words, for text that left its section for another. */
const STRAY_COSINE = 0.7;
const STRAY_WORDS = 6;
/** What an id that both versions carry counts beside a likeness of at most 1. */
const BY_ID = 1.2;

/** The related leaves: inside related units, then text that went to a section its own did not become. */
export function leafLinks(
  old: Version,
  now: Version,
  links: readonly UnitLink[],
  beliefs: Beliefs = { trustIds: true, judged: readJudged() },
): LeafLink[] {
  const byPair = new Map(links.map((link) => [pairKey(link.old, link.new), link]));
  const told = toldToHaveLeft(old, now, links, beliefs);
  const gone = new Set(told.flatMap((link) => [link.old, link.new]));
  const rest = (units: readonly Unit[]): Unit[] =>
    gone.size === 0
      ? [...units]
      : units.map((unit) => ({ ...unit, leaves: unit.leaves.filter((leaf) => !gone.has(leaf)) }));
  const found: LeafLink[] = unitFamilies(links).flatMap(({ olds, news }) =>
    markLeafMoves(
      matchLeaves(rest(olds), rest(news), beliefs).map((pair) => {
        const units = byPair.get(pairKey(pair.old.unit, pair.new.unit));
        const confidence =
          (units?.confidence ?? 0.5) *
          (0.4 + 0.6 * Math.sqrt(pair.relation === 'same' ? pair.similarity : pair.containment));
        return { ...pair, moved: false, confidence, ...(units && { units }) };
      }),
    ),
  );
  return [...found, ...told, ...strayLeaves(old, now, [...found, ...told], beliefs)];
}

/** What persons, or an editor that moved it, have said of a leaf that stands in a unit its own did not become: it goes before words that are alike at home. */
function toldToHaveLeft(old: Version, now: Version, links: readonly UnitLink[], { judged }: Beliefs): LeafLink[] {
  if (judged.together.length === 0) return [];
  const family = new Map(
    unitFamilies(links).flatMap(({ olds, news }, at) => [...olds, ...news].map((unit) => [unit, at])),
  );
  const [from, to] = [leavesById(old), leavesById(now)];
  const pairs = judged.together.flatMap(([a, b]) => {
    const [one, other] = [from.get(a), to.get(b)];
    if (!one || !other) return [];
    const home = family.get(one.unit);
    if (home !== undefined && home === family.get(other.unit)) return [];
    return [{ old: one, new: other }];
  });
  const single = (leaf: Leaf): boolean => pairs.filter((pair) => pair.old === leaf || pair.new === leaf).length === 1;
  return pairs
    .filter((pair) => single(pair.old) && single(pair.new))
    .map((pair) => ({
      ...pair,
      relation: 'same',
      similarity: likeness(pair),
      containment: 1,
      moved: true,
      confidence: 1,
    }));
}

const leavesById = ({ units }: Version): Map<string, Leaf> =>
  new Map(units.flatMap(({ leaves }) => leaves.map((leaf) => [leaf.provision.id, leaf])));

function likeness(pair: { old: Leaf; new: Leaf }): number {
  const [from, to] = [asVersion([pair.old]).units, asVersion([pair.new]).units];
  const space = termSpace(from, to);
  return cosine(space.oldVector(0), space.newVector(0));
}

const pairKey = (old: Unit, now: Unit): string => `${old.index} ${now.index}`;

/** Units tied together by splits and merges; a further wording of a section forms a family of its own with its partner. */
export function unitFamilies(links: readonly UnitLink[]): { olds: Unit[]; news: Unit[] }[] {
  const byOld = groupBy(links, (link) => link.old);
  const byNew = groupBy(links, (link) => link.new);
  const seen = new Set<UnitLink>();
  const result: { olds: Unit[]; news: Unit[] }[] = [];
  for (const link of links) {
    if (seen.has(link)) continue;
    seen.add(link);
    const family = [link];
    for (const member of link.isVariant ? [] : family) {
      for (const next of [...byOld.get(member.old)!, ...byNew.get(member.new)!]) {
        if (seen.has(next) || next.isVariant) continue;
        seen.add(next);
        family.push(next);
      }
    }
    result.push({
      olds: distinctUnits(family.map((member) => member.old)),
      news: distinctUnits(family.map((member) => member.new)),
    });
  }
  return result;
}

const distinctUnits = (units: readonly Unit[]): Unit[] => [...new Set(units)].sort((a, b) => a.index - b.index);

function groupBy(links: readonly UnitLink[], key: (link: UnitLink) => Unit): Map<Unit, UnitLink[]> {
  const groups = new Map<Unit, UnitLink[]>();
  for (const link of links) {
    const group = groups.get(key(link));
    if (group) group.push(link);
    else groups.set(key(link), [link]);
  }
  return groups;
}

/** Marks the plain pairs of one family that left the order of the rest. */
export function markLeafMoves(pairs: LeafLink[]): LeafLink[] {
  const plain = pairs.filter(({ relation }) => relation === 'same');
  const sorted = plain.toSorted((a, b) => position(a.old) - position(b.old));
  const kept = inOrder(sorted, (pair) => position(pair.new));
  for (const pair of plain) pair.moved = !kept.has(pair);
  return pairs;
}

/** Order of a leaf in its version, fit for comparing. */
const position = ({ unit, index }: Leaf): number => unit.index * 100_000 + index;

/** Free leaves of some length whose likes stand, free too, under another section: text that was moved there. */
function strayLeaves(old: Version, now: Version, found: readonly LeafLink[], beliefs: Beliefs): LeafLink[] {
  const usedOld = new Set(found.map((link) => link.old));
  const usedNew = new Set(found.map((link) => link.new));
  const from = asVersion(freeLeaves(old, usedOld));
  const to = asVersion(freeLeaves(now, usedNew));
  if (from.units.length === 0 || to.units.length === 0) return [];
  const space = termSpace(from.units, to.units);
  const byId = beliefs.trustIds ? findSeeds(from, to, space, beliefs).pairs : [];
  const isApart = (pair: { old: number; new: number }): boolean =>
    beliefs.judged.isApart(from.units[pair.old]!.provision.id, to.units[pair.new]!.provision.id);
  const alike = findCandidates(from.units, to.units, space).filter(
    (pair) => pair.cosine >= STRAY_COSINE && !isApart(pair),
  );
  const pairs = distinct([
    ...alike.map((pair) => ({ old: pair.old, new: pair.new, gain: pair.cosine })),
    ...byId.map(([a, b]) => ({ old: a, new: b, gain: BY_ID })),
  ]);
  const isTold = new Set(byId.map(([a, b]) => `${a} ${b}`));
  return bestAssignment(pairs).map((pair) => ({
    old: from.units[pair.old]!.leaves[0]!,
    new: to.units[pair.new]!.leaves[0]!,
    relation: 'same',
    similarity: cosine(space.oldVector(pair.old), space.newVector(pair.new)),
    containment: 1,
    moved: true,
    confidence: Math.min(1, pair.gain) * 0.8,
    isStray: !isTold.has(`${pair.old} ${pair.new}`),
  }));
}

const distinct = (pairs: readonly WeightedPair[]): WeightedPair[] => [
  ...new Map(pairs.map((pair) => [`${pair.old} ${pair.new}`, pair])).values(),
];

function freeLeaves(version: Version, used: ReadonlySet<Leaf>): Leaf[] {
  return version.units.flatMap(({ leaves, stub }) =>
    stub ? [] : leaves.filter((leaf) => !used.has(leaf) && leaf.words.length >= STRAY_WORDS),
  );
}
