import { alignStatutes, flatten, ownHeading, rebuild, redlineStatutes, redlineText, tokenize } from '@samsyn/statute';
import { cpu, median } from './clock.mjs';
import { world } from './world.mjs';

/** True when both versions come back byte for byte from their redline. */
export function isWhole(old, now, redline) {
  return [
    [old, 'old'],
    [now, 'new'],
  ].every(([statute, side]) => {
    const wanted = flatten(statute).map((node) => [node.id, node.text, ownHeading(node) ?? '']);
    const found = rebuild(redline, side).map(({ id, text, title }) => [id, text, title]);
    return JSON.stringify(wanted) === JSON.stringify(found);
  });
}

/** Words and labels of a block's old texts that a segment's edge cuts in two. */
export function splitTokens({ segments, sources }) {
  const shown = segments.filter(({ kind }) => kind !== 'inserted');
  const text = shown.map((segment) => segment.text).join('');
  const edges = new Set();
  let at = 0;
  for (const segment of shown) edges.add((at += segment.text.length));
  let count = 0;
  let from = 0;
  for (const { length } of sources) {
    for (const { core, start } of tokenize(text.slice(from, from + length))) {
      for (let inside = from + start + 1; inside < from + start + core.length; inside += 1)
        if (edges.has(inside)) count += 1;
    }
    from += length;
  }
  return count;
}

/** Align and redline of `count` sections (2 300 are about one megabyte): the median time of three. */
export function measureRedline(level, count) {
  const made = world({ count, level, seed: 5 });
  const bytes = flatten(made.old.statute).reduce((sum, node) => sum + Buffer.byteLength(node.text), 0);
  const runs = Array.from({ length: 3 }, () =>
    cpu(() => {
      const alignment = alignStatutes(made.old.statute, made.new.statute);
      return redlineStatutes(made.old.statute, made.new.statute, alignment);
    }),
  );
  const { result } = runs[0];
  return {
    cpu: median(runs.map((run) => run.cpu)),
    wall: median(runs.map((run) => run.wall)),
    bytes,
    split: result.blocks.reduce((sum, block) => sum + splitTokens(block), 0),
    whole: isWhole(made.old.statute, made.new.statute, result),
  };
}

/** The live redline of one paragraph of 2 000 characters, as the page runs it at each keystroke: median of 60. */
export function liveMilliseconds() {
  const made = world({ count: 300, level: 'medium', seed: 3 });
  const join = (side) =>
    flatten(made[side].statute)
      .map(({ text }) => text)
      .join(' ')
      .slice(0, 2000);
  const old = join('old');
  const times = Array.from({ length: 60 }, (_, at) => {
    const edited = `${old.slice(0, 300 + at)} tillägg i texten ${old.slice(330 + at, 1500)}${at % 2 ? old.slice(1520) : join('new').slice(1500)}`;
    return cpu(() => redlineText(old, edited)).wall * 1000;
  });
  return median(times);
}
