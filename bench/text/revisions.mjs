import { redlineStatutes } from '@samsyn/statute';
import { list } from './corpus.mjs';
import { alignedPair } from './gold.mjs';
import { isWhole } from './redline.mjs';

/** Every pair of real revisions of one collection: read, aligned, redlined and rebuilt. */
export function measureRevisions(folder) {
  const total = {
    folder,
    pairs: 0,
    sections: 0,
    same: 0,
    moved: 0,
    renumbered: 0,
    changed: 0,
    split: 0,
    merged: 0,
    repealed: 0,
    inserted: 0,
    review: 0,
    notWhole: 0,
    crashed: 0,
  };
  for (const name of list(`02_revisions/${folder}`)) {
    try {
      const pair = alignedPair(`${folder}/${name}`);
      if (!pair) continue;
      const { counts } = pair.alignment;
      total.pairs += 1;
      total.same += counts.same;
      total.moved += counts.moved;
      total.renumbered += counts.renumbered;
      total.changed += counts.textChanged;
      total.split += counts.split;
      total.merged += counts.merge;
      total.repealed += counts.repealed;
      total.inserted += counts.inserted;
      total.review += counts.needsReview;
      total.sections += counts.same + counts.split + counts.merge + counts.repealed + counts.inserted;
      if (!isWhole(pair.old, pair.new, redlineStatutes(pair.old, pair.new, pair.alignment))) total.notWhole += 1;
    } catch (error) {
      total.crashed += 1;
      console.error(folder, name, error);
    }
  }
  return total;
}
