import type { Candidate } from './candidates.ts';
import type { Matching } from './matching.ts';
import type { TermSpace, Vector } from './term-space.ts';
import type { Version } from './version.ts';

/** A further part: an old unit whose text also went to `new` (split), or a new unit that also took in `old` (merge). */
export interface Part {
  relation: 'split' | 'merge';
  old: number;
  new: number;
  /** Share (0–1) of the part's words that stand in the whole. */
  containment: number;
  /** Share (0–1) of what the whole lacks in its partner that the part explains. */
  explained: number;
}

const LEAST_CONTAINED = 0.55;
const LEAST_EXPLAINED = 0.5;

/**
 * Free units that hold what a matched unit lost (split) or gained (merge): at least 55 % of the part stands in the whole, and it explains
 * at least half of what the whole does not share with its partner. A part belongs to one whole only, the one that contains most of it.
 */
export function findParts(old: Version, now: Version, space: TermSpace, matching: Matching, candidates: readonly Candidate[]): Part[] {
  const parts: Part[] = [];
  for (const candidate of candidates) {
    const partnerOfOld = matching.toNew[candidate.old]!;
    const partnerOfNew = matching.toOld[candidate.new]!;
    const from = space.old[candidate.old]!;
    const to = space.new[candidate.new]!;
    if (partnerOfOld >= 0 && partnerOfNew === -1) {
      const part = measure('split', candidate, { whole: from, partner: space.new[partnerOfOld]!, part: to }, space.idf);
      if (part) parts.push(part);
    } else if (partnerOfOld === -1 && partnerOfNew >= 0) {
      const part = measure('merge', candidate, { whole: to, partner: space.old[partnerOfNew]!, part: from }, space.idf);
      if (part) parts.push(part);
    }
  }
  return onePerPart(parts);
}

function measure(
  relation: Part['relation'],
  pair: Candidate,
  { whole, partner, part }: { whole: Vector; partner: Vector; part: Vector },
  idf: Float64Array,
): Part | undefined {
  const inWhole = new Set(whole.ids);
  const inPartner = new Set(partner.ids);
  const inPart = new Set(part.ids);
  const containment = share(part.ids, (id) => inWhole.has(id), idf);
  const rest = whole.ids.filter((id) => !inPartner.has(id));
  const explained = share(rest, (id) => inPart.has(id), idf);
  if (containment < LEAST_CONTAINED || explained < LEAST_EXPLAINED) return undefined;
  return { relation, old: pair.old, new: pair.new, containment, explained };
}

/** Share of the ids' rarity weight that satisfies the condition, 0 for none. */
function share(ids: Int32Array, condition: (id: number) => boolean, idf: Float64Array): number {
  let all = 0;
  let some = 0;
  for (const id of ids) {
    all += idf[id]!;
    if (condition(id)) some += idf[id]!;
  }
  return all > 0 ? some / all : 0;
}

function onePerPart(parts: readonly Part[]): Part[] {
  const sorted = parts.toSorted(
    (a, b) => b.containment * b.explained - a.containment * a.explained || a.old - b.old || a.new - b.new,
  );
  const taken = new Set<string>();
  return sorted.filter((part) => {
    const key = part.relation === 'split' ? `new ${part.new}` : `old ${part.old}`;
    if (taken.has(key)) return false;
    taken.add(key);
    return true;
  });
}
