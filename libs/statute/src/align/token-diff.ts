import { diffArrays } from 'diff';
import type { Token } from './tokens.ts';
import { uniquePairs } from './unique-pairs.ts';

/** A stretch where two token lists differ: old tokens [oldStart, oldEnd) became new tokens [newStart, newEnd). Between hunks they are equal. */
export interface Hunk {
  oldStart: number;
  oldEnd: number;
  newStart: number;
  newEnd: number;
}

/** Tokens in one stretch above which the lists are first cut at what is unique in both. */
const LONG_STRETCH = 400;

/**
 * The differences of two token lists, in order. White space does not count. Where more than `maxEdits` edits would be needed in one stretch
 * the stretch becomes one hunk, so the cost is bounded by length × maxEdits.
 */
export function diffTokens(before: readonly Token[], after: readonly Token[], maxEdits = 1000): Hunk[] {
  const codes = new Map<string, number>();
  const code = ({ core }: Token): number => {
    let found = codes.get(core);
    if (found === undefined) codes.set(core, (found = codes.size));
    return found;
  };
  const hunks: Hunk[] = [];
  diffStretch(
    before.map(code),
    after.map(code),
    { oldStart: 0, oldEnd: before.length, newStart: 0, newEnd: after.length },
    maxEdits,
    hunks,
  );
  return hunks;
}

function diffStretch(before: number[], after: number[], stretch: Hunk, maxEdits: number, out: Hunk[]): void {
  let { oldStart, oldEnd, newStart, newEnd } = stretch;
  while (oldStart < oldEnd && newStart < newEnd && before[oldStart] === after[newStart]) {
    oldStart += 1;
    newStart += 1;
  }
  while (oldEnd > oldStart && newEnd > newStart && before[oldEnd - 1] === after[newEnd - 1]) {
    oldEnd -= 1;
    newEnd -= 1;
  }
  const rest = { oldStart, oldEnd, newStart, newEnd };
  if (oldStart === oldEnd || newStart === newEnd) return push(out, rest);
  if (oldEnd - oldStart + newEnd - newStart > LONG_STRETCH) {
    const pairs = uniquePairs(before.slice(oldStart, oldEnd), after.slice(newStart, newEnd));
    if (pairs.length > 0) return diffBetween(before, after, rest, pairs, maxEdits, out);
  }
  diffShort(before, after, rest, maxEdits, out);
}

function diffBetween(
  before: number[],
  after: number[],
  stretch: Hunk,
  pairs: [number, number][],
  maxEdits: number,
  out: Hunk[],
): void {
  let { oldStart, newStart } = stretch;
  for (const [oldIndex, newIndex] of pairs) {
    const oldEnd = stretch.oldStart + oldIndex;
    const newEnd = stretch.newStart + newIndex;
    if (oldEnd > oldStart || newEnd > newStart)
      diffStretch(before, after, { oldStart, oldEnd, newStart, newEnd }, maxEdits, out);
    oldStart = oldEnd + 1;
    newStart = newEnd + 1;
  }
  diffStretch(before, after, { oldStart, oldEnd: stretch.oldEnd, newStart, newEnd: stretch.newEnd }, maxEdits, out);
}

function diffShort(before: number[], after: number[], stretch: Hunk, maxEdits: number, out: Hunk[]): void {
  let { oldStart, newStart } = stretch;
  const changes = diffArrays(before.slice(oldStart, stretch.oldEnd), after.slice(newStart, stretch.newEnd), {
    maxEditLength: maxEdits,
  });
  if (changes === undefined) return push(out, stretch);
  for (const { added, removed, count } of changes) {
    const oldEnd = added ? oldStart : oldStart + count;
    const newEnd = removed ? newStart : newStart + count;
    if (added || removed) push(out, { oldStart, oldEnd, newStart, newEnd });
    oldStart = oldEnd;
    newStart = newEnd;
  }
}

/** Adds a hunk, joined with the one before where they touch; an empty one is no difference. */
function push(out: Hunk[], hunk: Hunk): void {
  if (hunk.oldStart === hunk.oldEnd && hunk.newStart === hunk.newEnd) return;
  const last = out.at(-1);
  if (last && last.oldEnd === hunk.oldStart && last.newEnd === hunk.newStart) {
    last.oldEnd = hunk.oldEnd;
    last.newEnd = hunk.newEnd;
  } else out.push({ ...hunk });
}
