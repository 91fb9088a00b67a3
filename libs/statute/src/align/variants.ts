import { cosine, termSpace } from './term-space.ts';
import type { UnitLink } from './unit-links.ts';
import type { Unit, Version } from './version.ts';

/**
 * Two wordings of one section (in force now, and from a date) are one provision: a wording without a partner of its own goes with the
 * partner of the other wording instead of being repealed or inserted.
 */
export function withVariants(links: UnitLink[], old: Version, now: Version): UnitLink[] {
  const byOld = new Map(links.map((link) => [link.old, link]));
  const byNew = new Map(links.map((link) => [link.new, link]));
  const extra: UnitLink[] = [];
  for (const unit of old.units) {
    const sibling = byOld.has(unit) ? undefined : wordings(old, unit).find((other) => byOld.has(other));
    if (sibling) extra.push(variantLink(unit, byOld.get(sibling)!.new, byOld.get(sibling)!));
  }
  for (const unit of now.units) {
    const sibling = byNew.has(unit) ? undefined : wordings(now, unit).find((other) => byNew.has(other));
    if (sibling) extra.push(variantLink(byNew.get(sibling)!.old, unit, byNew.get(sibling)!));
  }
  return [...links, ...extra];
}

/** The other wordings of a section: beside it, with the same number, where at least one says from or until when it is in force. */
function wordings(version: Version, unit: Unit): Unit[] {
  const { label } = unit.provision;
  if (unit.gate !== 'section' || unit.stub || label === '') return [];
  return [version.units[unit.index - 1], version.units[unit.index + 1]].filter(
    (other): other is Unit =>
      other !== undefined &&
      !other.stub &&
      other.provision.label === label &&
      other.container === unit.container &&
      (other.provision.variant !== undefined || unit.provision.variant !== undefined),
  );
}

function variantLink(old: Unit, now: Unit, sibling: UnitLink): UnitLink {
  const space = termSpace([old], [now]);
  const similarity = cosine(space.oldVector(0), space.newVector(0));
  return { ...sibling, old, new: now, relation: 'same', isVariant: true, similarity, reasons: [...sibling.reasons] };
}
