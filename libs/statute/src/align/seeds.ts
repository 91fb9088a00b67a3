import type { Beliefs, Judged } from './judged.ts';
import { cosine, type TermSpace } from './term-space.ts';
import type { Unit, Version } from './version.ts';

/** An id or a note is believed only when the texts have at least this much in common (cosine). */
const LEAST_BY_ID = 0.3;
const LEAST_BY_NOTE = 0.12;

export interface Seeds {
  /** Pairs of indices to start from. */
  pairs: [number, number][];
  /** Old indices whose id (or note) points to a text too unlike to be believed, or to one while another is identical. */
  contradicted: Set<number>;
}

/**
 * Pairs to start from: what persons have said, before all else; then what the texts themselves declare, permanent ids that both versions carry
 * and "har betecknats 17 §".
 */
export function findSeeds(old: Version, now: Version, space: TermSpace, { trustIds, judged }: Beliefs): Seeds {
  const seeds: Seeds = { pairs: [], contradicted: new Set() };
  if (trustIds) seedIds(old, now, space, seeds);
  seedNotes(old, now, space, seeds);
  seedStubs(old, now, seeds);
  return withJudged(old, now, judged, seeds);
}

function withJudged(old: Version, now: Version, judged: Judged, { pairs, contradicted }: Seeds): Seeds {
  const said = judgedPairs(old, now, judged);
  const [olds, news] = [new Set(said.map(([from]) => from)), new Set(said.map(([, to]) => to))];
  const isApart = (from: number, to: number): boolean =>
    judged.isApart(old.units[from]!.provision.id, now.units[to]!.provision.id);
  return {
    pairs: [...said, ...pairs.filter(([from, to]) => !olds.has(from) && !news.has(to) && !isApart(from, to))],
    contradicted: new Set([...contradicted].filter((from) => !olds.has(from))),
  };
}

/** The first of what each provision was said to belong to; what comes beside it is a part (`judgedParts`). */
function judgedPairs(old: Version, now: Version, { together }: Judged): [number, number][] {
  const from = new Map(old.units.map(({ provision, index }) => [provision.id, index]));
  const to = new Map(now.units.map(({ provision, index }) => [provision.id, index]));
  const pairs = new Map<number, number>();
  const taken = new Set<number>();
  for (const [oldId, newId] of together) {
    const [one, other] = [from.get(oldId), to.get(newId)];
    if (one === undefined || other === undefined || pairs.has(one) || taken.has(other)) continue;
    pairs.set(one, other);
    taken.add(other);
  }
  return [...pairs];
}

function seedIds(old: Version, now: Version, space: TermSpace, seeds: Seeds): void {
  const byId = new Map(now.units.map((unit) => [unit.provision.id, unit]));
  const copies = uniqueTexts(now.units);
  for (const unit of old.units) {
    const partner = byId.get(unit.provision.id);
    if (!partner || partner.gate !== unit.gate || unit.stub || partner.stub) continue;
    const elsewhere = unit.neutral === partner.neutral ? undefined : copies.get(unit.neutral);
    const isAlike =
      unit.neutral === partner.neutral ||
      cosine(space.oldVector(unit.index), space.newVector(partner.index)) >= LEAST_BY_ID;
    if (isAlike && elsewhere === undefined) seeds.pairs.push([unit.index, partner.index]);
    else seeds.contradicted.add(unit.index);
  }
}

/** Texts of some length that stand once, with the unit they stand in. */
function uniqueTexts(units: readonly Unit[]): Map<string, Unit> {
  const counts = new Map<string, number>();
  for (const { neutral } of units) counts.set(neutral, (counts.get(neutral) ?? 0) + 1);
  return new Map(
    units
      .filter(({ neutral, words }) => counts.get(neutral) === 1 && words.length > 7)
      .map((unit) => [unit.neutral, unit]),
  );
}

function seedNotes(old: Version, now: Version, space: TermSpace, seeds: Seeds): void {
  const oldByAddress = new Map(old.units.map((unit) => [unit.provision.address, unit]));
  const newByAddress = new Map(now.units.map((unit) => [unit.provision.address, unit]));
  for (const { stub, provision } of now.units) {
    if (stub?.renumberedTo === undefined) continue;
    const from = oldByAddress.get(provision.address);
    if (!from || from.stub) continue;
    const chapter = /^.*?kap\. /.exec(provision.address)?.[0] ?? '';
    const to = newByAddress.get(chapter + stub.renumberedTo) ?? newByAddress.get(stub.renumberedTo);
    if (!to || to.stub) continue;
    if (cosine(space.oldVector(from.index), space.newVector(to.index)) >= LEAST_BY_NOTE)
      seeds.pairs.push([from.index, to.index]);
    else seeds.contradicted.add(from.index);
  }
}

/** A trace of an earlier repeal stays the trace it was. */
function seedStubs(old: Version, now: Version, seeds: Seeds): void {
  const stubs = new Map(now.units.filter((unit) => unit.stub).map((unit) => [unit.provision.address, unit]));
  for (const unit of old.units) {
    const partner = unit.stub && stubs.get(unit.provision.address);
    if (partner) seeds.pairs.push([unit.index, partner.index]);
  }
}
