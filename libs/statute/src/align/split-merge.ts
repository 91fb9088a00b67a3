import type { Candidate } from './candidates.ts';
import type { Matching } from './matching.ts';
import { wordRarity, type Rarity } from './term-space.ts';
import type { Unit, Version } from './version.ts';

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

/** Least containment and explanation: a part that stands right beside the whole's partner needs less than one found elsewhere. */
const BESIDE = { containment: 0.45, explained: 0.2 };
const ELSEWHERE = { containment: 0.55, explained: 0.4 };

/** Least share of the part's words that the whole's partner does not have too: else the part only speaks of the same matter. */
const LEAST_TAKEN = 0.15;

/**
 * Free units that hold what a matched unit lost (split) or gained (merge), words weighed by rarity. A part belongs to one whole only, the one
 * that it explains best.
 */
export function findParts(old: Version, now: Version, matching: Matching, candidates: readonly Candidate[]): Part[] {
  const measure = measurer(wordRarity(old.units, now.units));
  const parts: Part[] = [];
  for (const { old: from, new: to } of distinct([...candidates, ...besideMatched(matching)])) {
    const whole = { old: old.units[from]!, new: now.units[to]! };
    if (whole.old.gate !== whole.new.gate || whole.old.stub || whole.new.stub) continue;
    const partnerOfOld = matching.toNew[from]!;
    const partnerOfNew = matching.toOld[to]!;
    if (partnerOfOld >= 0 && partnerOfNew === -1) {
      const isBeside = Math.abs(partnerOfOld - to) === 1;
      const shares = measure({ whole: whole.old, partner: now.units[partnerOfOld]!, part: whole.new });
      if (isEnough(shares, isBeside)) parts.push({ relation: 'split', old: from, new: to, ...shares });
    } else if (partnerOfOld === -1 && partnerOfNew >= 0) {
      const isBeside = Math.abs(partnerOfNew - from) === 1;
      const shares = measure({ whole: whole.new, partner: old.units[partnerOfNew]!, part: whole.old });
      if (isEnough(shares, isBeside)) parts.push({ relation: 'merge', old: from, new: to, ...shares });
    }
  }
  return onePerPart(parts);
}

interface Shares {
  containment: number;
  explained: number;
  /** Share of the part's words that stand in the whole and not in its partner. */
  taken: number;
}

function isEnough({ containment, explained, taken }: Shares, isBeside: boolean): boolean {
  const least = isBeside ? BESIDE : ELSEWHERE;
  return containment >= least.containment && explained >= least.explained && taken >= LEAST_TAKEN;
}

type Measure = (of: { whole: Unit; partner: Unit; part: Unit }) => Shares;

/** A unit is measured against many others: its distinct words are gathered once. */
function measurer(rarity: Rarity): Measure {
  const known = new Map<Unit, Set<string>>();
  const wordsIn = (unit: Unit): Set<string> => {
    let words = known.get(unit);
    if (!words) known.set(unit, (words = new Set(unit.words)));
    return words;
  };
  return ({ whole, partner, part }) => {
    const inWhole = wordsIn(whole);
    const inPartner = wordsIn(partner);
    const inPart = wordsIn(part);
    const rest = new Set([...inWhole].filter((word) => !inPartner.has(word)));
    return {
      containment: share(inPart, inWhole, rarity),
      explained: share(rest, inPart, rarity),
      taken: share(inPart, rest, rarity),
    };
  };
}

/** Share of the words' rarity that the other set has, 0 for no words. */
function share(words: ReadonlySet<string>, other: ReadonlySet<string>, rarity: Rarity): number {
  let all = 0;
  let some = 0;
  for (const word of words) {
    const weight = rarity(word);
    all += weight;
    if (other.has(word)) some += weight;
  }
  return all > 0 ? some / all : 0;
}

/** The units right before and after each matched pair: where the other half of a split or a merge usually stands. */
function besideMatched({ toNew, toOld }: Matching): Pick<Candidate, 'old' | 'new'>[] {
  const pairs: Pick<Candidate, 'old' | 'new'>[] = [];
  toNew.forEach((partner, index) => {
    if (partner < 0) return;
    for (const step of [-1, 1]) {
      if (toOld[partner + step] === -1) pairs.push({ old: index, new: partner + step });
      if (toNew[index + step] === -1) pairs.push({ old: index + step, new: partner });
    }
  });
  return pairs;
}

function distinct(pairs: readonly Pick<Candidate, 'old' | 'new'>[]): Pick<Candidate, 'old' | 'new'>[] {
  return [...new Map(pairs.map((pair) => [`${pair.old} ${pair.new}`, pair])).values()];
}

function onePerPart(parts: readonly Part[]): Part[] {
  const weight = (part: Part): number => part.containment * part.explained;
  const sorted = parts.toSorted((a, b) => weight(b) - weight(a) || a.old - b.old || a.new - b.new);
  const taken = new Set<string>();
  return sorted.filter((part) => {
    const key = part.relation === 'split' ? `new ${part.new}` : `old ${part.old}`;
    if (taken.has(key)) return false;
    taken.add(key);
    return true;
  });
}
