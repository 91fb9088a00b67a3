import { registerActions, renumberings } from '../gold.mjs';

/** What the official register says of Swedish amendments against what was found between the two texts. */
export function measure(table) {
  table.section('Official register');
  const { counts, cases } = renumberings();
  const right = counts.right / counts.total;
  table.row(
    'official renumberings ("betecknas")',
    `${counts.right} of ${counts.total} right, ${counts.flagged} shown to a person, ${counts.absent} not in the text as read`,
    '≥ 95 % right',
    right >= 0.95,
  );
  table.row('– silently wrong', String(counts.silent), '0', counts.silent === 0);
  const silver = renumberings('02_revisions/gold/moved_silver_dev.csv', true);
  table.row(
    'same text under another number, Swedish (silver)',
    `${silver.counts.right} of ${silver.counts.total} right, ${silver.counts.flagged} shown to a person`,
    '≥ 95 % right',
    silver.counts.right / silver.counts.total >= 0.95,
  );
  table.row('– silently wrong', String(silver.counts.silent), '0', silver.counts.silent === 0);
  const actions = registerActions();
  for (const [action, outcomes] of Object.entries(actions.table)) {
    const parts = Object.entries(outcomes).map(([outcome, count]) => `${count} ${outcome}`);
    table.row(`register says ${action}`, parts.join(', '));
  }
  for (const text of [...cases, ...silver.cases, ...actions.cases]) table.note(text);
}
