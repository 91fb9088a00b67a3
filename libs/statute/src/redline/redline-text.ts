import { diffTokens, type Hunk } from '../align/token-diff.ts';
import { isStopWord, tokenize, type Token } from '../align/tokens.ts';
import { slideHunk } from './slide.ts';

/** One run of a redline. Joining `same` + `deleted` gives the old text byte for byte, `same` + `inserted` the new one. */
export interface Segment {
  kind: 'same' | 'deleted' | 'inserted';
  text: string;
}

export interface RedlineOptions {
  /** Below this share of common tokens (0–1) the old and the new text stand side by side, whole. Default .35. */
  minSimilarity?: number;
  /** Most token edits searched for in one stretch; beyond it the stretch is shown as replaced. Default 1 000. */
  maxEdits?: number;
}

/** Most small words between two changes that are joined into one. */
const MAX_JOINED = 3;

/**
 * The redline of two texts on legal tokens: deletion before insertion, changes a few small words apart joined, a text that has little
 * in common with the old one shown whole beside it. Pure, deterministic and bounded: the cost grows with length × maxEdits.
 */
export function redlineText(oldText: string, newText: string, options: RedlineOptions = {}): Segment[] {
  const { minSimilarity = 0.35, maxEdits = 1000 } = options;
  if (oldText === newText) return compact([{ kind: 'same', text: oldText }]);
  const before = tokenize(oldText);
  const after = tokenize(newText);
  if (commonShare(before, after) < minSimilarity) return replaced(oldText, newText);
  const hunks = diffTokens(before, after, maxEdits);
  const kept = before.length - hunks.reduce((sum, hunk) => sum + hunk.oldEnd - hunk.oldStart, 0);
  if ((2 * kept) / (before.length + after.length) < minSimilarity) return replaced(oldText, newText);
  return toSegments(before, after, joinAcrossStopWords(before, settle(before, after, hunks)));
}

/** True where `redlineText` gave the whole old text and the whole new text: the view then sets them side by side. */
export function isReplaced(segments: readonly Segment[]): boolean {
  return segments.length === 2 && segments[0]!.kind === 'deleted' && segments[1]!.kind === 'inserted';
}

function replaced(oldText: string, newText: string): Segment[] {
  return compact([
    { kind: 'deleted', text: oldText },
    { kind: 'inserted', text: newText },
  ]);
}

/** Share of tokens two texts have in common (0–1) without regard to order: never below the share a diff can keep. */
function commonShare(before: readonly Token[], after: readonly Token[]): number {
  const left = new Map<string, number>();
  for (const { core } of before) left.set(core, (left.get(core) ?? 0) + 1);
  let common = 0;
  for (const { core } of after) {
    const count = left.get(core) ?? 0;
    if (count > 0) {
      common += 1;
      left.set(core, count - 1);
    }
  }
  return (2 * common) / (before.length + after.length);
}

/** Slides every pure insertion and deletion to where a reader would have put it, without touching its neighbours. */
function settle(before: readonly Token[], after: readonly Token[], hunks: readonly Hunk[]): Hunk[] {
  const settled: Hunk[] = [];
  hunks.forEach((hunk, index) => {
    const previous = settled.at(-1);
    const next = hunks[index + 1];
    const room = {
      left: hunk.oldStart - (previous?.oldEnd ?? 0),
      right: (next?.oldStart ?? before.length) - hunk.oldEnd,
    };
    settled.push(slideHunk(before, after, hunk, room));
  });
  return settled;
}

/** One change instead of two where only small words stand between them and words are both taken away and put in. */
function joinAcrossStopWords(before: readonly Token[], hunks: readonly Hunk[]): Hunk[] {
  const joined: Hunk[] = [];
  for (const hunk of hunks) {
    const last = joined.at(-1);
    if (last && isJoinable(before, last, hunk)) {
      last.oldEnd = hunk.oldEnd;
      last.newEnd = hunk.newEnd;
    } else joined.push({ ...hunk });
  }
  return joined;
}

function isJoinable(before: readonly Token[], left: Hunk, right: Hunk): boolean {
  const between = before.slice(left.oldEnd, right.oldStart);
  const removes = left.oldEnd > left.oldStart || right.oldEnd > right.oldStart;
  const adds = left.newEnd > left.newStart || right.newEnd > right.newStart;
  return removes && adds && between.length <= MAX_JOINED && between.every(({ core }) => isStopWord(core));
}

function toSegments(before: readonly Token[], after: readonly Token[], hunks: readonly Hunk[]): Segment[] {
  const segments: Segment[] = [];
  let oldAt = 0;
  let newAt = 0;
  const keep = (until: number): void => {
    for (; oldAt < until; oldAt += 1, newAt += 1) pushKept(segments, before[oldAt]!, after[newAt]!);
  };
  for (const hunk of hunks) {
    keep(hunk.oldStart);
    segments.push({ kind: 'deleted', text: join(before, hunk.oldStart, hunk.oldEnd) });
    segments.push({ kind: 'inserted', text: join(after, hunk.newStart, hunk.newEnd) });
    oldAt = hunk.oldEnd;
    newAt = hunk.newEnd;
  }
  keep(before.length);
  return compact(segments);
}

/** A kept token: its white space may still differ, and then shows as a change of its own. */
function pushKept(segments: Segment[], old: Token, now: Token): void {
  if (old.space === now.space) {
    segments.push({ kind: 'same', text: old.core + old.space });
    return;
  }
  segments.push(
    { kind: 'same', text: old.core },
    { kind: 'deleted', text: old.space },
    { kind: 'inserted', text: now.space },
  );
}

const join = (tokens: readonly Token[], start: number, end: number): string =>
  tokens
    .slice(start, end)
    .map(({ core, space }) => core + space)
    .join('');

/** Drops empty runs, joins runs of one kind and puts deletion before insertion inside one change. */
function compact(segments: readonly Segment[]): Segment[] {
  const result: Segment[] = [];
  let change = { deleted: '', inserted: '' };
  const flush = (): void => {
    if (change.deleted !== '') result.push({ kind: 'deleted', text: change.deleted });
    if (change.inserted !== '') result.push({ kind: 'inserted', text: change.inserted });
    change = { deleted: '', inserted: '' };
  };
  for (const { kind, text } of segments) {
    if (text === '') continue;
    if (kind !== 'same') {
      change[kind] += text;
      continue;
    }
    flush();
    const last = result.at(-1);
    if (last?.kind === 'same') last.text += text;
    else result.push({ kind, text });
  }
  flush();
  return result;
}
