import type { Statute } from '../model.ts';
import { alignApart, judgedOf } from './apart.ts';
import { buildAlignment } from './edges.ts';
import { matchContainers } from './container-edges.ts';
import { readJudged, type JudgedPairs } from './judged.ts';
import { matchUnits } from './match-units.ts';
import { findSeeds } from './seeds.ts';
import { termSpace } from './term-space.ts';
import type { Alignment } from './types.ts';
import { leafLinks } from './leaf-links.ts';
import { unitLinks } from './unit-links.ts';
import { withVariants } from './variants.ts';
import { wordlessLinks } from './wordless-links.ts';
import { readVersion } from './version.ts';

export interface AlignOptions {
  /**
   * Whether an id that both versions carry speaks for a pair (ids from our own editor, bookmarks, Akoma Ntoso). An id is still only believed
   * when the texts are alike. False for texts whose ids were made up on reading. Default true.
   */
  trustIds?: boolean;
  /** What persons have said of pairs: it goes before ids, numbers and words. */
  judged?: JudgedPairs;
}

/**
 * Which provision of the new version each provision of the old one became, for containers, units and leaves: a proposal, with what a person
 * has to look at marked. Every node of both versions stands in at least one edge, save that a stub ("Har upphävts genom …") that replaced a
 * section is the trace of that section's repeal and no provision of its own. The konsekvensutredning is held against the konsekvensutredning alone:
 * no edge leads from it to the text itself or the other way. Pure and deterministic.
 */
export function alignStatutes(
  old: Pick<Statute, 'provisions'>,
  now: Pick<Statute, 'provisions'>,
  options: AlignOptions = {},
): Alignment {
  return alignApart(old, now, (from, to) =>
    alignTexts(from, to, { ...options, judged: judgedOf(options.judged, from, to) }),
  );
}

function alignTexts(
  old: Pick<Statute, 'provisions'>,
  now: Pick<Statute, 'provisions'>,
  options: AlignOptions,
): Alignment {
  const before = readVersion(old);
  const after = readVersion(now);
  const space = termSpace(before.units, after.units);
  const trustIds = options.trustIds ?? true;
  const beliefs = { trustIds, judged: readJudged(options.judged) };
  const seeds = findSeeds(before, after, space, beliefs);
  const units = matchUnits(before, after, space, seeds.pairs, beliefs.judged);
  const links = withVariants(unitLinks({ old: before, new: after, space, seeds, units }), before, after);
  const leaves = leafLinks(before, after, links, beliefs);
  return buildAlignment({
    old,
    new: now,
    before,
    after,
    units: links,
    leaves: [...leaves, ...wordlessLinks(before, after, links, leaves)],
    containers: matchContainers(before, after, units.matching, trustIds),
  });
}
