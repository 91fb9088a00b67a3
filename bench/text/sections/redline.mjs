import { LEVEL_NAMES } from '../levels.mjs';
import { liveMilliseconds, measureRedline } from '../redline.mjs';
import { seconds } from '../table.mjs';

export function measure(table, { isShort }) {
  table.section('Redline');
  measureRedline('medium', 300);
  for (const level of isShort ? ['medium'] : LEVEL_NAMES) {
    const one = measureRedline(level, 2300);
    table.row(
      `align + redline, ${(one.bytes / 1e6).toFixed(2)} MB, ${level}: time, processor (wall), median`,
      `${seconds(one.cpu)} (${seconds(one.wall)})`,
      '≤ 2 s',
      one.cpu <= 2,
    );
    table.row('– words or labels cut in two', String(one.split), '0', one.split === 0);
    table.row('– old and new rebuilt byte for byte', one.whole ? 'both' : 'NOT', 'both', one.whole);
  }
  const live = liveMilliseconds();
  table.row(
    'live redline of one paragraph of 2 000 characters: median, wall',
    `${live.toFixed(2)} ms`,
    '≤ 5 ms',
    live <= 5,
  );
}
