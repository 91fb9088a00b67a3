import { measureRevisions } from '../revisions.mjs';

const SWEDISH = ['sv_sfs_2024_2026', 'sv_sfs_weekly_2026_04', 'sv_successor', 'sv_foreskrift', 'sv_forslag'];
const FOREIGN = ['de_git', 'ee_git', 'fi_git'];

/** Every pair of real revisions: read, aligned, redlined and rebuilt; the foreign ones as a stress set. */
export function measure(table) {
  for (const [title, folders] of [
    ['Real revisions, Swedish', SWEDISH],
    ['Real revisions, German, Estonian, Finnish (stress set)', FOREIGN],
  ]) {
    table.section(title);
    for (const folder of folders) row(table, measureRevisions(folder, table));
  }
}

function row(table, one) {
  table.row(
    `${one.folder}: ${one.pairs} pairs, ${one.sections} section edges`,
    `${one.same} same (${one.changed} changed, ${one.renumbered} renumbered, ${one.moved} moved), ${one.split} split, ${one.merged} merged, ${one.repealed} repealed, ${one.inserted} new; ${one.review} for a person`,
  );
  table.row(
    '– crashed; redline not rebuilt; aligned with itself and anything moved',
    `${one.crashed}; ${one.notWhole}; ${one.restless}`,
    '0; 0; 0',
    one.crashed + one.notWhole + one.restless === 0,
  );
}
