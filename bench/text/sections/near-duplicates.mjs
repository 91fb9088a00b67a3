import { campaign, changedByOrder, fromCorpus, measureGroups, sentences } from '../near-duplicates.mjs';
import { percent, seconds, share } from '../table.mjs';

export function measure(table, { isShort }) {
  table.section('Near-duplicate comments');
  for (const [name, rows] of Object.entries(fromCorpus())) score(table, `${name} (${rows.length})`, rows);
  const from = sentences();
  for (const count of isShort ? [10_000] : [10_000, 100_000]) {
    const rows = campaign(count, 9, from);
    const one = score(table, `made-up letters (${count})`, rows);
    const limit = count === 10_000 ? 5 : 60;
    table.row(
      '– time, processor (wall)',
      `${seconds(one.cpu)} (${seconds(one.wall)})`,
      `≤ ${limit} s`,
      one.cpu <= limit,
    );
    const peak = process.resourceUsage().maxRSS / 1000;
    table.row('– memory, peak of the whole run so far', `${peak.toFixed(0)} MB`, '≤ 2000 MB', peak <= 2000);
    table.row(
      '– one more comment: median (99 % below), processor',
      `${one.oneMore.median.toFixed(2)} ms (${one.oneMore.p99.toFixed(1)} ms)`,
      '≤ 50 ms',
      one.oneMore.p99 <= 50,
    );
    if (count > 10_000) continue;
    const changed = changedByOrder(rows);
    table.row('– comments in another group when added in another order', percent(changed), '0', changed === 0);
  }
}

function score(table, name, rows) {
  const isStress = name.includes('stress');
  const one = measureGroups(rows);
  table.row(
    `near-duplicates, ${name}: B³`,
    `P ${share(one.precision)} R ${share(one.recall)}`,
    isStress ? '' : 'P ≥ .96 R ≥ .93',
    isStress ? undefined : one.precision >= 0.96 && one.recall >= 0.93,
  );
  return one;
}
