import { alignStatutes, redlineStatutes } from '@samsyn/statute';
import { pairsOf, parse, read } from './corpus.mjs';
import { isWhole } from './redline.mjs';

const COUNTED = {
  same: 'same',
  moved: 'moved',
  renumbered: 'renumbered',
  changed: 'textChanged',
  split: 'split',
  merged: 'merge',
  repealed: 'repealed',
  inserted: 'inserted',
  review: 'needsReview',
};

/** Every pair of real revisions of one collection: read, aligned, redlined and rebuilt; each text aligned with itself. */
export function measureRevisions(folder, table) {
  const total = { folder, pairs: 0, sections: 0, notWhole: 0, crashed: 0, restless: 0 };
  for (const key of Object.keys(COUNTED)) total[key] = 0;
  for (const { name, files } of pairsOf(folder)) {
    try {
      const [old, now] = files.map((file) => parse(read(file)));
      const alignment = alignStatutes(old, now, { trustIds: false });
      const { counts } = alignment;
      total.pairs += 1;
      for (const [key, count] of Object.entries(COUNTED)) total[key] += counts[count];
      total.sections += counts.same + counts.split + counts.merge + counts.repealed + counts.inserted;
      if (!isWhole(old, now, redlineStatutes(old, now, alignment))) total.notWhole += 1;
      if (!isStill(now, parse(read(files[1])))) total.restless += 1;
    } catch (error) {
      total.crashed += 1;
      table.crash(`${folder} ${name}`, error);
    }
  }
  return total;
}

/** A text aligned with itself: every node is its own like, in its place, with nothing for a person. Stubs of repealed sections are no nodes. */
function isStill(text, again) {
  return alignStatutes(text, again, { trustIds: false }).edges.every(
    ({ from, to, relation, moved, renumbered, textChanged }) =>
      relation === 'same' && from === to && !moved && !renumbered && !textChanged,
  );
}
