import type { Statute } from '../model.ts';
import { alignApart } from './apart.ts';
import type { WeightedPair } from './assignment.ts';
import { dice } from './container-edges.ts';
import { containerPartners } from './containers.ts';
import { buildAlignment } from './edges.ts';
import { type JoinedPair, joinSteps } from './join-steps.ts';
import { type LeafLink, markLeafMoves, unitFamilies } from './leaf-links.ts';
import type { Alignment, AlignmentEdge } from './types.ts';
import { markUnitMoves, type UnitLink } from './unit-links.ts';
import { type Leaf, readVersion, type Unit, type Version } from './version.ts';

/** What a step says of two provisions; the rest is worked out anew between the versions that are compared. */
export type StepEdge = Pick<AlignmentEdge, 'fromId' | 'toId' | 'relation'>;

/**
 * The alignment of two versions that lie several steps apart, from the steps between them (the first leads from `old`, the last to `now`):
 * nothing is guessed anew. What was split and joined again is whole, what was moved there and back has not moved, what came and went was
 * never there; words, labels and order are those of the two versions themselves. A step's own order of from and to decides its direction.
 */
export function composeSteps(
  old: Pick<Statute, 'provisions'>,
  now: Pick<Statute, 'provisions'>,
  steps: readonly (readonly StepEdge[])[],
): Alignment {
  const pairs = joinSteps(steps);
  return alignApart(old, now, (from, to) => composed(from, to, pairs));
}

function composed(
  old: Pick<Statute, 'provisions'>,
  now: Pick<Statute, 'provisions'>,
  pairs: readonly JoinedPair[],
): Alignment {
  const [before, after] = [readVersion(old), readVersion(now)];
  const units = unitLinksOf(pairs, before, after);
  const containers = containerPairs(pairs, before, after);
  markUnitMoves(units, after, containerPartners(before, after, { toNew: partnersOf(units, before) }));
  const { edges, counts } = buildAlignment({
    ...{ old, new: now, before, after, containers },
    units,
    leaves: leafLinksOf(pairs, before, after, units),
  });
  return {
    edges: edges.map((edge) => ({ ...edge, needsReview: false, reasons: [] })),
    counts: { ...counts, needsReview: 0 },
  };
}

/** A step read from its later version to its earlier one. */
export function turnStep(edges: readonly StepEdge[]): StepEdge[] {
  return edges.map(({ fromId, toId, relation }) => ({ fromId: toId, toId: fromId, relation }));
}

function unitLinksOf(pairs: readonly JoinedPair[], before: Version, after: Version): UnitLink[] {
  const [olds, news] = [byId(before.units), byId(after.units)];
  const found = pairs.filter(({ from, to }) => olds.has(from) && news.has(to));
  const relation = relationsOf(found);
  return found.map((pair) => {
    const [from, to] = [olds.get(pair.from)!, news.get(pair.to)!];
    return { old: from, new: to, relation: relation(pair), moved: false, similarity: likeness(from, to), ...CONFIRMED };
  });
}

const CONFIRMED = { confidence: 1, reasons: [] };

/** Of one that became several each pair is a split, of several that became one each pair is a merge. */
function relationsOf(pairs: readonly JoinedPair[]): (pair: JoinedPair) => UnitLink['relation'] {
  const count = (key: 'from' | 'to') => {
    const counts = new Map<string, number>();
    for (const pair of pairs) counts.set(pair[key], (counts.get(pair[key]) ?? 0) + 1);
    return (pair: JoinedPair): boolean => (counts.get(pair[key]) ?? 0) > 1;
  };
  const [isSplit, isMerge] = [count('from'), count('to')];
  return (pair) => (pair.plain ? 'same' : isSplit(pair) ? 'split' : isMerge(pair) ? 'merge' : 'same');
}

function likeness(old: Pick<Unit, 'neutral' | 'words'>, now: Pick<Unit, 'neutral' | 'words'>): number {
  return old.neutral === now.neutral ? 1 : dice(old.words, now.words);
}

const byId = <T extends { provision: { id: string } }>(list: readonly T[]): Map<string, T> =>
  new Map(list.map((item) => [item.provision.id, item]));

function containerPairs(pairs: readonly JoinedPair[], before: Version, after: Version): WeightedPair[] {
  const [olds, news] = [byId(before.containers), byId(after.containers)];
  return pairs.flatMap(({ from, to }) => {
    const [old, now] = [olds.get(from), news.get(to)];
    return old && now ? [{ old: old.index, new: now.index, gain: 0.5 }] : [];
  });
}

/** For each old unit the new one most like it among those it became; −1: none. */
function partnersOf(links: readonly UnitLink[], { units }: Version): Int32Array {
  const best = new Map<number, UnitLink>();
  for (const link of links) {
    const known = best.get(link.old.index);
    if (known === undefined || known.similarity < link.similarity) best.set(link.old.index, link);
  }
  return Int32Array.from(units, ({ index }) => best.get(index)?.new.index ?? -1);
}

function leafLinksOf(
  pairs: readonly JoinedPair[],
  before: Version,
  after: Version,
  units: readonly UnitLink[],
): LeafLink[] {
  const [olds, news] = [leavesOf(before), leavesOf(after)];
  const whole = new Set(units.map((link) => `${link.old.provision.id} ${link.new.provision.id}`));
  const found = pairs.filter(({ from, to }) => olds.has(from) && news.has(to) && !whole.has(`${from} ${to}`));
  const relation = relationsOf(found);
  const byPair = new Map(units.map((link) => [`${link.old.index} ${link.new.index}`, link]));
  const links = found.map((pair): LeafLink => {
    const [from, to] = [olds.get(pair.from)!, news.get(pair.to)!];
    const of = byPair.get(`${from.unit.index} ${to.unit.index}`);
    return {
      ...{ old: from, new: to, relation: relation(pair), similarity: likeness(from, to), containment: 1 },
      ...{ moved: false, confidence: 1, ...(of && { units: of }) },
    };
  });
  return withMoves(links, units);
}

/** Moved: out of order inside what its section became, or in a section that its own did not become. */
function withMoves(links: readonly LeafLink[], units: readonly UnitLink[]): LeafLink[] {
  const homes = new Map<Unit, number>();
  unitFamilies(units).forEach(({ olds, news }, index) => {
    for (const unit of [...olds, ...news]) homes.set(unit, index);
  });
  const families = new Map<number, LeafLink[]>();
  const strays: LeafLink[] = [];
  for (const link of links) {
    const home = homes.get(link.old.unit);
    if (home === undefined || home !== homes.get(link.new.unit)) strays.push({ ...link, moved: true });
    else families.set(home, [...(families.get(home) ?? []), link]);
  }
  return [...[...families.values()].flatMap(markLeafMoves), ...strays];
}

/** Every node inside a unit, also those without words of their own, and the units that have some. */
function leavesOf({ units }: Version): Map<string, Leaf> {
  const leaves = new Map<string, Leaf>();
  for (const unit of units) {
    const visit = (nodes: Unit['provision']['children']): void => {
      for (const provision of nodes) {
        leaves.set(provision.id, { provision, unit, index: leaves.size, neutral: '', words: [] });
        visit(provision.children);
      }
    };
    visit(unit.provision.children);
    for (const leaf of unit.leaves) leaves.set(leaf.provision.id, leaf);
  }
  return leaves;
}
