import { alignStatutes } from '@samsyn/statute';
import { drawnBaselines, measureAnchors, measureWrittenAnchors } from '../anchors.mjs';
import { cpu, mean } from '../clock.mjs';
import { LEVEL_NAMES, seedOf, seedsFor } from '../levels.mjs';
import { percent, seconds } from '../table.mjs';
import { world } from '../world.mjs';

const GOAL = { light: 0.002, medium: 0.012 };
const made = (level, seed) => world({ count: 300, level, seed: seedOf(level, seed) });

/** Range comments over made-up revisions, judged by where their words really went. */
export function measure(table, { isShort }) {
  table.section('Anchors: range comments over made-up revisions, 300 §§');
  const seeds = seedsFor(isShort);
  for (const level of LEVEL_NAMES) atLevel(table, level, seeds);
  for (const level of LEVEL_NAMES) throughText(table, level, seeds.slice(0, 4));
  compareWays(table, seeds.slice(0, 4));
  const one = world({ count: 300, level: 'medium', seed: 11 });
  const alignment = alignStatutes(one.old.statute, one.new.statute);
  const { result, ...time } = cpu(() => measureAnchors(one, 10_000, alignment));
  table.row(
    'carry 10 000 comments: time, processor (wall), with drawing and judging them',
    `${seconds(time.cpu)} (${seconds(time.wall)}; carrying alone ${seconds(result.milliseconds / 1000)} wall)`,
    '≤ 3 s',
    time.cpu <= 3,
  );
}

function atLevel(table, level, seeds) {
  const all = seeds.map((seed) => measureAnchors(made(level, seed), 1000));
  const sum = (key) => all.reduce((total, { counts }) => total + counts[key], 0);
  const total = sum('total');
  const bad = (sum('wrong') + sum('false')) / total;
  const goal = GOAL[level];
  table.row(
    `${level}: wrong place + false anchor`,
    `${percent(bad)} (wrong ${sum('wrong')}, false ${sum('false')} of ${total}; ${sum('silent')} of them not for a person)`,
    goal ? `≤ ${percent(goal)}` : '',
    goal ? bad <= goal : undefined,
  );
  table.row('– words still there but no place given; kept on the §, for a person', percent(sum('lost') / total));
  table.row(
    '– comments with one outcome that can be shown; places that are not sound',
    `${sum('visible')} of ${total}; ${sum('invalid')}`,
    'all; 0',
    sum('visible') === total && sum('invalid') === 0,
  );
}

/** As the command line does it: texts printed and parsed again, comments as address and quote. */
function throughText(table, level, seeds) {
  const all = seeds.map((seed) => measureWrittenAnchors(made(level, seed), 1000));
  const sum = (key) => all.reduce((total, { counts }) => total + counts[key], 0);
  const bad = (sum('wrong') + sum('false')) / sum('total');
  const goal = GOAL[level];
  table.row(
    `printed as text, comments as address and quote, ${level}: wrong place + false anchor`,
    `${percent(bad)} (wrong ${sum('wrong')}, false ${sum('false')} of ${sum('total')}; ${sum('silent')} of them not for a person; no place ${sum('lost')}; not understood ${sum('unread')})`,
    goal ? `≤ ${percent(goal)}` : '',
    goal ? bad <= goal : undefined,
  );
}

/** What two simpler ways do on the same selections. */
function compareWays(table, seeds) {
  const base = seeds.map((seed) => drawnBaselines(made('medium', seed), 1000));
  table.row(
    'for comparison, medium: quote search over the whole document',
    `wrong or false ${percent(mean(base.map(({ quote }) => quote)))}`,
  );
  table.row(
    'for comparison, medium: § numbers as ids',
    `lost or wrong ${percent(mean(base.map(({ number }) => number)))}`,
  );
}
