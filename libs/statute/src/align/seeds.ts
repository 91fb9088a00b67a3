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

/** Pairs that the texts themselves declare: permanent ids that both versions carry, and "har betecknats 17 §". */
export function findSeeds(old: Version, now: Version, space: TermSpace, trustIds: boolean): Seeds {
  const seeds: Seeds = { pairs: [], contradicted: new Set() };
  if (trustIds) seedIds(old, now, space, seeds);
  seedNotes(old, now, space, seeds);
  seedStubs(old, now, seeds);
  return seeds;
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
