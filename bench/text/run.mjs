/**
 * The figures of the comparing half of the text engine as one table, measured beside goal. Build first (`npm run build`), then
 * `node bench/text/run.mjs`; `--short` leaves out the largest cases, `--json` writes the numbers as JSON.
 */
import { alignStatutes } from '@samsyn/statute';
import { measureThroughText, measureWorld } from './alignment.mjs';
import { drawnBaselines, measureAnchors } from './anchors.mjs';
import { cpu, mean, median } from './clock.mjs';
import { hasCorpus } from './corpus.mjs';
import { registerActions, renumberings } from './gold.mjs';
import { campaign, fromCorpus, measureGroups, sentences } from './near-duplicates.mjs';
import { measureRedline } from './redline.mjs';
import { measureRevisions } from './revisions.mjs';
import { world } from './world.mjs';

const isShort = process.argv.includes('--short');
const LEVELS = ['light', 'real', 'medium', 'heavy'];
const SEEDS = isShort ? [1, 2] : [1, 2, 3, 4, 5, 6, 7, 8];
const GOAL = { light: 0.998, real: 0.993, medium: 0.987, heavy: 0.945 };
const rows = [];

/** One line of the table; `isMet` undefined where there is no goal. */
function row(what, measured, goal = '', isMet) {
  rows.push({ what, measured, goal, isMet });
  console.log(`${isMet === undefined ? ' ' : isMet ? '✓' : '✗'} ${what.padEnd(58)} ${measured.padEnd(64)} ${goal}`);
}
const title = (text) => console.log(`\n${text}`);
const share = (value) => value.toFixed(4);
const percent = (value) => `${(value * 100).toFixed(2)} %`;
const seconds = (value) => `${value.toFixed(2)} s`;
const seedOf = (level, seed) => seed * 101 + LEVELS.indexOf(level);

function alignment(count, seeds) {
  for (const level of LEVELS) {
    const all = seeds.map((seed) => measureWorld({ count, level, seed: seedOf(level, seed) }));
    const of = (pick) => mean(all.map(pick));
    const f = of((one) => one.all.f1);
    row(
      `§ alignment, ${count} §§, ${level}: F1`,
      `${share(f)} (P ${share(of((one) => one.all.precision))} R ${share(of((one) => one.all.recall))}; by number alone ${of((one) => one.labels).toFixed(2)})`,
      `≥ ${GOAL[level]}`,
      f >= GOAL[level],
    );
    const isJudged = level !== 'heavy';
    const sure = of((one) => one.sure.precision);
    row(
      '   accepted without a person: precision',
      share(sure),
      isJudged ? '≥ .997' : '',
      isJudged ? sure >= 0.997 : undefined,
    );
    const coverage = of((one) => one.plainCoverage);
    row(
      '   coverage of one-to-one pairs (of all pairs)',
      `${share(coverage)} (${share(of((one) => one.coverage))}: splits and merges always go to a person)`,
      isJudged ? '≥ .92' : '',
      isJudged ? coverage >= 0.92 : undefined,
    );
    row('   paragraphs and items: F1', share(of((one) => one.leaves.f1)));
    const limit = count <= 300 ? 0.25 : 3;
    const time = median(all.map((one) => one.time.cpu));
    row(
      '   time, CPU (wall)',
      `${seconds(time)} (${seconds(median(all.map((one) => one.time.wall)))})`,
      `≤ ${limit} s`,
      time <= limit,
    );
  }
}

function throughText() {
  for (const level of LEVELS) {
    const all = SEEDS.slice(0, 4).map((seed) => measureThroughText({ count: 300, level, seed: seedOf(level, seed) }));
    row(
      `printed, parsed again and aligned, 300 §§, ${level}: F1`,
      `${share(mean(all.map((one) => one.all.f1)))} (accepted: P ${share(mean(all.map((one) => one.sure.precision)))})`,
      `≥ ${GOAL[level]}`,
      mean(all.map((one) => one.all.f1)) >= GOAL[level],
    );
  }
}

function official() {
  const { counts, cases } = renumberings();
  const right = counts.right / counts.total;
  row(
    'official renumberings of the register',
    `${counts.right} of ${counts.total} right, ${counts.flagged} flagged, ${counts.absent} not in the text as read`,
    '≥ 95 % right',
    right >= 0.95,
  );
  row('   silently wrong', String(counts.silent), '0', counts.silent === 0);
  const silver = renumberings('02_revisions/gold/moved_silver_dev.csv', true);
  row(
    'moved sections, Swedish (silver)',
    `${silver.counts.right} of ${silver.counts.total} right, ${silver.counts.flagged} flagged, ${silver.counts.silent} silent`,
  );
  for (const line of [...cases, ...silver.cases]) console.log(`     ${line}`);
  const { table } = registerActions();
  for (const [action, outcomes] of Object.entries(table)) {
    row(
      `register: ${action}`,
      Object.entries(outcomes)
        .map(([outcome, count]) => `${count} ${outcome}`)
        .join(', '),
    );
  }
}

function anchors() {
  const goals = { light: 0.002, medium: 0.012 };
  for (const level of LEVELS) {
    const all = SEEDS.map((seed) => measureAnchors(world({ count: 300, level, seed: seedOf(level, seed) }), 1000));
    const sum = (key) => all.reduce((total, { counts }) => total + counts[key], 0);
    const total = sum('total');
    const bad = (sum('wrong') + sum('false')) / total;
    const goal = goals[level];
    row(
      `range comments, ${level}: wrong place + false anchor`,
      `${percent(bad)} (wrong ${sum('wrong')}, false ${sum('false')}, of these not for a person ${sum('silent')}, of ${total})`,
      goal ? `≤ ${percent(goal)}` : '',
      goal ? bad <= goal : undefined,
    );
    row('   words still there but no place given', percent(sum('lost') / total));
    row(
      '   outcomes; places that are not sound',
      `${sum('total')} of ${total}; ${sum('invalid')}`,
      'all; 0',
      sum('invalid') === 0,
    );
  }
  const base = SEEDS.slice(0, 4).map((seed) =>
    drawnBaselines(world({ count: 300, level: 'medium', seed: seedOf('medium', seed) }), 1000),
  );
  row(
    '   for comparison, medium: quote search over the document',
    `wrong or false ${percent(mean(base.map(({ quote }) => quote)))}`,
  );
  row(
    '   for comparison, medium: § numbers as ids',
    `lost or wrong ${percent(mean(base.map(({ number }) => number)))}`,
  );
  const made = world({ count: 300, level: 'medium', seed: 11 });
  const aligned = alignStatutes(made.old.statute, made.new.statute);
  const { result, ...time } = cpu(() => measureAnchors(made, 10_000, aligned));
  row(
    '   carry 10 000 comments, CPU (wall), with drawing and judging',
    `${seconds(time.cpu)} (${seconds(time.wall)}; carrying alone ${seconds(result.milliseconds / 1000)} wall)`,
    '≤ 3 s',
    time.cpu <= 3,
  );
}

function redlines() {
  const { rows: measured, live } = measureRedline(isShort ? ['medium'] : LEVELS);
  for (const one of measured) {
    row(
      `align + redline, ${(one.bytes / 1e6).toFixed(2)} MB, ${one.level}, CPU (wall)`,
      `${seconds(one.cpu)} (${seconds(one.wall)})`,
      '≤ 2 s',
      one.cpu <= 2,
    );
    row(
      '   words or labels cut; rebuilt byte for byte',
      `${one.split}; ${one.whole ? 'both' : 'NOT'}`,
      '0; both',
      one.split === 0 && one.whole,
    );
  }
  row('redline of one paragraph of 2 000 characters, median', `${live.toFixed(2)} ms wall`, '≤ 5 ms', live <= 5);
}

function revisions() {
  for (const folder of [
    'sv_sfs_2024_2026',
    'sv_sfs_weekly_2026_04',
    'sv_successor',
    'sv_foreskrift',
    'de_git',
    'ee_git',
    'fi_git',
  ]) {
    const one = measureRevisions(folder);
    row(
      `${folder}: ${one.pairs} pairs`,
      `${one.sections} edges: ${one.same} same (${one.changed} changed, ${one.renumbered} renumbered, ${one.moved} moved), ${one.split}/${one.merged} split/merge, ${one.repealed}/${one.inserted} repealed/new, ${one.review} for a person`,
    );
    row('   crashed; redline not whole', `${one.crashed}; ${one.notWhole}`, '0; 0', one.crashed + one.notWhole === 0);
  }
}

function groups() {
  for (const [name, list] of Object.entries(fromCorpus())) {
    const isStress = name.includes('stress');
    const one = measureGroups(list);
    row(
      `near-duplicates, ${name} (${one.count}): B³`,
      `P ${share(one.precision)} R ${share(one.recall)}`,
      isStress ? '' : 'P ≥ .96 R ≥ .93',
      isStress ? undefined : one.precision >= 0.96 && one.recall >= 0.93,
    );
  }
  const from = sentences();
  for (const count of isShort ? [10_000] : [10_000, 100_000]) {
    const one = measureGroups(campaign(count, 9, from));
    const [limit, memory] = count === 10_000 ? [5, 2000] : [60, 2000];
    row(
      `near-duplicates, made-up letters (${count}): B³`,
      `P ${share(one.precision)} R ${share(one.recall)}`,
      'P ≥ .96 R ≥ .93',
      one.precision >= 0.96 && one.recall >= 0.93,
    );
    row(
      '   time, CPU (wall); memory',
      `${seconds(one.cpu)} (${seconds(one.wall)}); ${one.megabytes.toFixed(0)} MB`,
      `≤ ${limit} s; ≤ ${memory} MB`,
      one.cpu <= limit && one.megabytes <= memory,
    );
    row(
      '   one more comment, median (p99), wall',
      `${one.oneMore.median.toFixed(2)} ms (${one.oneMore.p99.toFixed(1)} ms)`,
      '≤ 50 ms',
      one.oneMore.p99 <= 50,
    );
  }
}

if (!hasCorpus) {
  console.log('The corpus is absent (SAMSYN_CORPUS, or ../shared/corpus beside the repository): nothing was measured.');
  process.exit(0);
}
title('Alignment');
alignment(300, SEEDS);
alignment(3000, isShort ? [1] : [1, 2, 3]);
throughText();
title('Official register');
official();
title('Anchors');
anchors();
title('Redline');
redlines();
title('Real revisions');
revisions();
title('Near-duplicate comments');
groups();
const judged = rows.filter(({ isMet }) => isMet !== undefined);
console.log(`\n${judged.filter(({ isMet }) => isMet).length} of ${judged.length} goals met`);
if (process.argv.includes('--json')) console.log(JSON.stringify(rows));
