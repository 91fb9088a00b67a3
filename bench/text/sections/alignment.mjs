import { measureThroughText, measureWorld } from '../alignment.mjs';
import { mean, median } from '../clock.mjs';
import { LEVEL_NAMES, seedOf, seedsFor } from '../levels.mjs';
import { seconds, share } from '../table.mjs';

const GOAL = { light: 0.998, real: 0.993, medium: 0.987, heavy: 0.945 };

/** Sections of made-up revisions against the truth the generator kept. */
export function measure(table, { isShort }) {
  table.section('Alignment, made-up revisions of real statutes');
  const seeds = seedsFor(isShort);
  measureWorld({ count: 300, level: 'medium', seed: 9999 });
  for (const level of LEVEL_NAMES) atLevel(table, 300, level, seeds);
  for (const level of LEVEL_NAMES) atLevel(table, 3000, level, isShort ? [1] : [1, 2, 3]);
  for (const level of LEVEL_NAMES) throughText(table, level, seeds.slice(0, 4));
}

function atLevel(table, count, level, seeds) {
  const all = seeds.map((seed) => measureWorld({ count, level, seed: seedOf(level, seed) }));
  const of = (pick) => mean(all.map(pick));
  const f = of((one) => one.all.f1);
  table.row(
    `§ alignment, ${count} §§, ${level}: F1`,
    `${share(f)} (P ${share(of((one) => one.all.precision))} R ${share(of((one) => one.all.recall))}; by § number alone ${of((one) => one.labels).toFixed(2)})`,
    `≥ ${GOAL[level]}`,
    f >= GOAL[level],
  );
  const isJudged = level !== 'heavy';
  const sure = of((one) => one.sure.precision);
  table.row(
    '– accepted without a person: precision',
    share(sure),
    isJudged ? '≥ .997' : '',
    isJudged ? sure >= 0.997 : undefined,
  );
  const coverage = of((one) => one.plainCoverage);
  table.row(
    '– coverage of one-to-one pairs (of all pairs, splits and merges among them)',
    `${share(coverage)} (${share(of((one) => one.coverage))})`,
    isJudged ? '≥ .92' : '',
    isJudged ? coverage >= 0.92 : undefined,
  );
  table.row('– paragraphs and items: F1', share(of((one) => one.leaves.f1)));
  const limit = count <= 300 ? 0.25 : 3;
  const time = median(all.map((one) => one.time.cpu));
  table.row(
    '– time, processor (wall), median',
    `${seconds(time)} (${seconds(median(all.map((one) => one.time.wall)))})`,
    `≤ ${limit} s`,
    time <= limit,
  );
}

function throughText(table, level, seeds) {
  const all = seeds.map((seed) => measureThroughText({ count: 300, level, seed: seedOf(level, seed) }));
  const f = mean(all.map((one) => one.all.f1));
  table.row(
    `printed as text, parsed again and aligned, 300 §§, ${level}: F1`,
    `${share(f)} (accepted without a person: P ${share(mean(all.map((one) => one.sure.precision)))})`,
    `≥ ${GOAL[level]}`,
    f >= GOAL[level],
  );
}
