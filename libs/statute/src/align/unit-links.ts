import type { Candidate } from './candidates.ts';
import { confidenceElsewhere, pairConfidence } from './confidence.ts';
import { containerPartners } from './containers.ts';
import type { UnitMatching } from './match-units.ts';
import { inOrder } from './order.ts';
import { evidenceReader, scoreOf, type EvidenceReader } from './score.ts';
import { wholesOf } from './leaves.ts';
import type { Seeds } from './seeds.ts';
import type { Part } from './split-merge.ts';
import { cosine, type TermSpace } from './term-space.ts';
import type { Relation, ReviewReason } from './types.ts';
import type { Unit, Version } from './version.ts';

/** Two units that are related; the unit side of the alignment before it is written as edges. */
export interface UnitLink {
  old: Unit;
  new: Unit;
  relation: Exclude<Relation, 'repealed' | 'inserted'>;
  moved: boolean;
  similarity: number;
  confidence: number;
  reasons: ReviewReason[];
  /** A further wording of a section that has its partner already. */
  isVariant?: boolean;
}

/** Everything the links are read from. */
export interface MatchedUnits {
  old: Version;
  new: Version;
  space: TermSpace;
  seeds: Seeds;
  units: UnitMatching;
}

/** A pair whose rival comes this near is shown to a person. */
const CLEAR_MARGIN = 0.05;

/** The related units with moves, likeness and sureness. */
export function unitLinks(matched: MatchedUnits): UnitLink[] {
  const { old, new: now, units, space } = matched;
  const { matching, parts } = units;
  const partners = containerPartners(old, now, matching);
  const reader = evidenceReader(old, now, matching, partners);
  const rivals = rivalScores(units.candidates, reader);
  const wholes = wholesOf(parts, matching.toNew, matching.toOld);
  const seeded = new Map(matched.seeds.pairs);
  const links: UnitLink[] = [];
  matching.toNew.forEach((partner, index) => {
    if (partner < 0) return;
    const from = old.units[index]!;
    const to = now.units[partner]!;
    const likeness = from.neutral === to.neutral ? 1 : cosine(space.oldVector(index), space.newVector(partner));
    const evidence = reader.read({ old: index, new: partner, cosine: likeness });
    const margin = scoreOf(evidence) - Math.max(rivals.old(index, partner), rivals.new(partner, index));
    const words = Math.min(from.words.length, to.words.length);
    const relation = wholes.old.has(index) ? 'split' : wholes.new.has(partner) ? 'merge' : 'same';
    const isSeed = seeded.get(index) === partner;
    const confidence = isSeed ? 0.99 : pairConfidence({ ...evidence, margin, words });
    const reasons: ReviewReason[] = [];
    if (margin < CLEAR_MARGIN && !isSeed) reasons.push('ambiguous');
    if (matched.seeds.contradicted.has(index)) reasons.push('idContradicted');
    if (hidesSection(to) && !hidesSection(from)) reasons.push('hiddenSection');
    links.push({ old: from, new: to, relation, moved: false, similarity: likeness, confidence, reasons });
  });
  for (const part of parts) links.push(partLink(part, matched));
  links.push(...stubLinks(old, now, units, partners));
  markUnitMoves(links, now, partners);
  for (const link of links)
    if (link.moved && seeded.get(link.old.index) !== link.new.index && leavesContainer(link, now, partners))
      link.confidence = confidenceElsewhere(link.confidence, link.similarity);
  return links;
}

/** A trace of an earlier repeal goes with its chapter under the number it had. */
function stubLinks(old: Version, now: Version, { matching }: UnitMatching, partners: readonly number[]): UnitLink[] {
  const place = (container: number, unit: Unit): string => `${container} ${unit.provision.label}`;
  const free = new Map(
    now.units
      .filter((unit) => unit.stub && matching.toOld[unit.index]! < 0)
      .map((unit) => [place(unit.container, unit), unit]),
  );
  return old.units
    .filter((unit) => unit.stub && unit.container >= 0 && matching.toNew[unit.index]! < 0)
    .flatMap((unit) => {
      const partner = free.get(place(partners[unit.container]!, unit));
      return partner
        ? { old: unit, new: partner, relation: 'same', moved: false, similarity: 1, confidence: 0.9, reasons: [] }
        : [];
    });
}

/** True when a paragraph of a section begins like a section of its own whose sign is missing: `7 a Vid …` inside 7 §. */
function hidesSection({ provision, leaves }: Unit): boolean {
  const figure = /^\d+/.exec(provision.label)?.[0];
  if (figure === undefined) return false;
  return leaves.some((leaf) => new RegExp(`^${figure} [a-z] \\p{Lu}`, 'u').test(leaf.provision.text));
}

function partLink(part: Part, { old, new: now, space }: MatchedUnits): UnitLink {
  return {
    old: old.units[part.old]!,
    new: now.units[part.new]!,
    relation: part.relation,
    moved: false,
    similarity: cosine(space.oldVector(part.old), space.newVector(part.new)),
    confidence: Math.min(0.9, part.containment * (0.5 + part.explained / 2)),
    reasons: [],
  };
}

/** The best score each unit reaches with anyone but its partner. */
function rivalScores(candidates: readonly Candidate[], reader: EvidenceReader) {
  const best = { old: new Map<number, [number, number][]>(), new: new Map<number, [number, number][]>() };
  for (const candidate of candidates) {
    const score = scoreOf(reader.read(candidate));
    keepTwo(best.old, candidate.old, candidate.new, score);
    keepTwo(best.new, candidate.new, candidate.old, score);
  }
  const rival = (map: Map<number, [number, number][]>) => (index: number, partner: number) =>
    map.get(index)?.find(([other]) => other !== partner)?.[1] ?? 0;
  return { old: rival(best.old), new: rival(best.new) };
}

function keepTwo(map: Map<number, [number, number][]>, index: number, other: number, score: number): void {
  const list = map.get(index) ?? [];
  list.push([other, score]);
  list.sort((a, b) => b[1] - a[1]);
  map.set(index, list.slice(0, 2));
}

/** Moved: out of the order of the rest, or in another chapter than the one its chapter became. */
export function markUnitMoves(links: readonly UnitLink[], now: Version, partners: readonly number[]): void {
  const plain = links.filter(({ relation }) => relation === 'same').toSorted((a, b) => a.old.index - b.old.index);
  const kept = inOrder(plain, (link) => link.new.index);
  for (const link of plain) link.moved = !kept.has(link) || leavesContainer(link, now, partners);
}

function leavesContainer({ old, new: now }: UnitLink, version: Version, partners: readonly number[]): boolean {
  if (old.container < 0 || now.container < 0) return false;
  const expected = partners[old.container]!;
  return (
    expected >= 0 &&
    expected !== now.container &&
    version.containers[expected]!.provision.kind === version.containers[now.container]!.provision.kind
  );
}
