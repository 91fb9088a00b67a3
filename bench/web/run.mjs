/**
 * node bench/web/run.mjs [--bodies 400] [--runs 3] [--throttle 4]
 * The office's board with many bodies, in a real browser on the built product: how soon the first row stands there, the longest the page is
 * taken up, and how long a keystroke in the filter takes to be seen. At a processor four times slower than this one. Writes bench/results/web.md.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { chromium } from 'playwright-core';
import { requireChromium } from '../../scripts/support/chromium.mjs';
import { ROOT } from '../../scripts/support/workspace.mjs';
import { board } from './board.mjs';
import { startWorld } from './world.mjs';

const { values: options } = parseArgs({
  options: {
    bodies: { type: 'string', default: '400' },
    runs: { type: 'string', default: '3' },
    throttle: { type: 'string', default: '4' },
  },
});
const GOALS = [
  ['cold', 'Opened by its address: first row (ms)', 2_000],
  ['near', 'Opened from the list of rounds: first row (ms)', 1_000],
  ['loading', 'Longest task while it opens (ms)', 200],
  ['typing', 'Longest task while the filter is written in (ms)', 200],
  ['key', 'A keystroke in the filter, p95 (ms)', 50],
];

const world = await startWorld(Number(options.bodies));
const browser = await chromium.launch({ executablePath: requireChromium(), args: flags() });
try {
  const runs = [];
  for (let run = 0; run < Number(options.runs); run += 1)
    runs.push(await board(browser, world, Number(options.throttle)));
  report(runs);
} finally {
  await browser.close();
  await world.stop();
}

function report(runs) {
  const rows = GOALS.map(([key, what, goal]) => {
    const all = runs.map((one) => one[key]).toSorted((a, b) => a - b);
    const median = all[Math.floor(all.length / 2)];
    return `| ${what} | ${all.join(' · ')} | **${median}** | ≤ ${goal} | ${median <= goal ? 'met' : 'not met'} |`;
  });
  const text = [
    `The board with ${options.bodies} bodies, ${options.throttle} × CPU throttling, ${options.runs} runs, headless Chromium ${browser.version()}, Node ${process.version}.`,
    '',
    '| | runs | median | goal | |',
    '|---|---|---|---|---|',
    ...rows,
    '',
  ].join('\n');
  console.log(text);
  mkdirSync(join(ROOT, 'bench/results'), { recursive: true });
  writeFileSync(join(ROOT, 'bench/results/web.md'), text);
}

function flags() {
  // Chromium's sandbox refuses root; the only pages opened are ours.
  const rootless = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  return ['--disable-gpu', '--disable-background-networking', '--no-first-run', ...rootless];
}
