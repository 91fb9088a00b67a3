import type { Provision, Statute } from '../model.ts';
import { walk } from '../tree.ts';
import type { WeightedPair } from './assignment.ts';
import { changeJudge, type ChangeJudge } from './consequential.ts';
import { dice, titleWords } from './container-edges.ts';
import type { LeafLink } from './leaf-links.ts';
import type { Alignment, AlignmentCounts, AlignmentEdge, EdgeLevel, ReviewReason } from './types.ts';
import type { UnitLink } from './unit-links.ts';
import type { Version } from './version.ts';

/** All that was found, before it is written as edges. */
export interface Found {
  old: Pick<Statute, 'provisions'>;
  new: Pick<Statute, 'provisions'>;
  before: Version;
  after: Version;
  units: UnitLink[];
  leaves: LeafLink[];
  containers: WeightedPair[];
}

/** Less sure than this goes to a person. */
const SURE = 0.5;

/** Writes the findings as edges, adds one edge for every node without a partner, and counts. */
export function buildAlignment(found: Found): Alignment {
  const judge = changeJudge(namedPairs(found));
  const edges = [
    ...containerEdges(found, judge),
    ...found.units.map((link) => unitEdge(link, judge)),
    ...leafEdges(found, judge),
  ];
  const withSingles = [...edges, ...singles(found, edges)];
  const sorted = sortEdges(withSingles, found);
  return { edges: sorted, counts: count(sorted) };
}

type Judged = Pick<AlignmentEdge, 'relation' | 'moved' | 'similarity' | 'confidence' | 'reasons' | 'level'>;

/** What references can name: sections, chapters, annexes. */
function namedPairs({ units, containers, before, after }: Found): { old: Provision; new: Provision }[] {
  return [
    ...units.map((link) => ({ old: link.old.provision, new: link.new.provision })),
    ...containers.map((pair) => ({
      old: before.containers[pair.old]!.provision,
      new: after.containers[pair.new]!.provision,
    })),
  ];
}

function edge(
  old: Provision,
  now: Provision,
  judged: Judged,
  texts: { old: string; new: string },
  isConsequential: boolean,
): AlignmentEdge {
  const textChanged = texts.old !== texts.new;
  const reasons = reasonsOf(judged);
  return {
    from: old.address,
    to: now.address,
    fromId: old.id,
    toId: now.id,
    level: judged.level,
    kind: now.kind,
    relation: judged.relation,
    moved: judged.moved,
    renumbered: old.label !== now.label,
    textChanged,
    consequential: textChanged && isConsequential,
    similarity: round(judged.similarity),
    confidence: round(judged.confidence),
    needsReview: reasons.length > 0,
    reasons,
  };
}

function reasonsOf({ relation, confidence, reasons }: Judged): ReviewReason[] {
  const all = new Set(reasons);
  if (relation === 'split' || relation === 'merge') all.add(relation);
  if (confidence < SURE) all.add('lowConfidence');
  return [...all];
}

const round = (value: number): number => Math.round(value * 10_000) / 10_000;

function unitEdge(link: UnitLink, judge: ChangeJudge): AlignmentEdge {
  const { old, new: now } = link;
  const texts = { old: unitText(old), new: unitText(now) };
  return edge(old.provision, now.provision, { ...link, level: 'unit' }, texts, isUnitConsequential(link, judge));
}

const unitText = (unit: UnitLink['old']): string => unit.leaves.map(({ provision }) => provision.text).join('\n');

/** A section's change is consequential when every paragraph and item that differs differs only so. */
function isUnitConsequential({ old, new: now }: UnitLink, judge: ChangeJudge): boolean {
  if (old.leaves.length !== now.leaves.length) return false;
  return old.leaves.every(({ provision }, index) => {
    const other = now.leaves[index]!.provision;
    return (
      provision.text === other.text ||
      judge.isConsequential(provision.text, other.text, provision.address, other.address)
    );
  });
}

function leafEdges({ leaves }: Found, judge: ChangeJudge): AlignmentEdge[] {
  return leaves
    .filter(({ old, new: now }) => old.provision !== old.unit.provision || now.provision !== now.unit.provision)
    .map((link) => {
      const old = link.old.provision;
      const now = link.new.provision;
      const isConsequential = judge.isConsequential(old.text, now.text, old.address, now.address);
      const reasons: ReviewReason[] = link.isStray === true ? ['leftSection'] : [];
      return edge(old, now, { ...link, level: 'leaf', reasons }, { old: old.text, new: now.text }, isConsequential);
    });
}

function containerEdges({ before, after, containers }: Found, judge: ChangeJudge): AlignmentEdge[] {
  return containers.map((pair) => {
    const old = before.containers[pair.old]!;
    const now = after.containers[pair.new]!;
    const texts = { old: title(old.provision), new: title(now.provision) };
    const judged: Judged = {
      relation: 'same',
      moved: false,
      similarity: dice(titleWords(old), titleWords(now)),
      confidence: Math.min(1, 0.5 + pair.gain),
      reasons: [],
      level: 'container',
    };
    const isConsequential = judge.isConsequential(texts.old, texts.new, old.provision.address, now.provision.address);
    return edge(old.provision, now.provision, judged, texts, isConsequential);
  });
}

const title = (provision: Provision): string =>
  provision.kind === 'heading' ? provision.text : `${provision.heading ?? ''}\n${provision.text}`;

/** One edge for each node that stands in none. */
function singles({ old, new: now, before, after }: Found, edges: readonly AlignmentEdge[]): AlignmentEdge[] {
  const seenOld = new Set(edges.map(({ fromId }) => fromId));
  const seenNew = new Set(edges.map(({ toId }) => toId));
  const levels = { old: levelsOf(before), new: levelsOf(after) };
  const replaced = new Set(after.units.filter((unit) => unit.stub).map((unit) => unit.provision.id));
  const result: AlignmentEdge[] = [];
  for (const { provision } of walk(old.provisions)) {
    if (!seenOld.has(provision.id)) result.push(single(provision, levels.old.get(provision.id) ?? 'leaf', 'repealed'));
  }
  for (const { provision, ancestors } of walk(now.provisions)) {
    if (seenNew.has(provision.id) || [provision, ...ancestors].some(({ id }) => replaced.has(id))) continue;
    result.push(single(provision, levels.new.get(provision.id) ?? 'leaf', 'inserted'));
  }
  return result;
}

function levelsOf(version: Version): Map<string, EdgeLevel> {
  const levels = new Map<string, EdgeLevel>();
  for (const { provision } of version.containers) levels.set(provision.id, 'container');
  for (const { provision } of version.units) levels.set(provision.id, 'unit');
  return levels;
}

function single(provision: Provision, level: EdgeLevel, relation: 'repealed' | 'inserted'): AlignmentEdge {
  const isOld = relation === 'repealed';
  return {
    from: isOld ? provision.address : null,
    to: isOld ? null : provision.address,
    fromId: isOld ? provision.id : null,
    toId: isOld ? null : provision.id,
    level,
    kind: provision.kind,
    relation,
    moved: false,
    renumbered: false,
    textChanged: false,
    consequential: false,
    similarity: 0,
    confidence: 0.8,
    needsReview: isOld,
    reasons: isOld ? ['repealed'] : [],
  };
}

/** In the order of the new version; what was repealed stands after what preceded it in the old one. */
function sortEdges(edges: readonly AlignmentEdge[], found: Found): AlignmentEdge[] {
  const oldOrder = orderOf(found.old);
  const newOrder = orderOf(found.new);
  const partner = new Map<string, number>();
  for (const { fromId, toId } of edges) if (fromId !== null && toId !== null) partner.set(fromId, newOrder.get(toId)!);
  const after = new Map<string, number>();
  let last = -1;
  for (const id of oldOrder.keys()) {
    last = partner.get(id) ?? last;
    after.set(id, last);
  }
  const key = (item: AlignmentEdge): number =>
    item.toId === null ? after.get(item.fromId!)! + 0.5 : newOrder.get(item.toId)!;
  // Only edges with an old side can stand in one place: parts of a merge, and what was repealed after the same node.
  const second = (item: AlignmentEdge): number => oldOrder.get(item.fromId!)!;
  return edges.toSorted((a, b) => key(a) - key(b) || second(a) - second(b));
}

function orderOf(statute: Pick<Statute, 'provisions'>): Map<string, number> {
  const order = new Map<string, number>();
  for (const { provision } of walk(statute.provisions)) order.set(provision.id, order.size);
  return order;
}

function count(edges: readonly AlignmentEdge[]): AlignmentCounts {
  const units = edges.filter(({ level }) => level === 'unit');
  const number = (condition: (item: AlignmentEdge) => boolean): number => units.filter(condition).length;
  return {
    same: number((item) => item.relation === 'same'),
    split: number((item) => item.relation === 'split'),
    merge: number((item) => item.relation === 'merge'),
    repealed: number((item) => item.relation === 'repealed'),
    inserted: number((item) => item.relation === 'inserted'),
    moved: number((item) => item.moved),
    renumbered: number((item) => item.renumbered),
    textChanged: number((item) => item.textChanged),
    consequential: number((item) => item.consequential),
    needsReview: number((item) => item.needsReview),
    edges: edges.length,
  };
}
