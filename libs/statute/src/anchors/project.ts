import { diffTokens, type Hunk } from '../align/token-diff.ts';
import { isStopWord, tokenize, type Token } from '../align/tokens.ts';

/** A text with its tokens. */
export interface TokenText {
  text: string;
  tokens: Token[];
}

/** Where a selection of one text stands in another. */
export interface Projection {
  start: number;
  end: number;
  /** Share (0–1) of the selection's words that were kept, small words counting little. */
  coverage: number;
}

/** How much a small word or sign counts beside a word that carries a rule. */
const SMALL = 0.15;

export const tokenText = (text: string): TokenText => ({ text, tokens: tokenize(text) });

/** The way from one text to another, for any number of selections in the first. */
export interface Projector {
  project: (start: number, end: number) => Projection | undefined;
  /** Share (0–1) of the words of a stretch of the second text that stood in the first, small words counting little. */
  keptShare: (start: number, end: number) => number;
}

/** Compares two texts once; each projection then costs the length of the selection. */
export function projector(from: TokenText, to: TokenText): Projector {
  const hunks = diffTokens(from.tokens, to.tokens);
  const toNew = partners(from.tokens.length, hunks);
  let kept: Set<number> | undefined;
  return {
    project: (start, end) => project(from, to, { hunks, toNew }, start, end),
    keptShare: (start, end) => keptShare(to.tokens, (kept ??= new Set(toNew)), start, end),
  };
}

function keptShare(tokens: readonly Token[], old: ReadonlySet<number>, start: number, end: number): number {
  const first = firstTokenEndingAfter(tokens, start);
  const last = lastTokenStartingBefore(tokens, end);
  let kept = 0;
  let all = 0;
  for (let index = first; index <= last; index += 1) {
    const weight = weightOf(tokens[index]!);
    all += weight;
    if (old.has(index)) kept += weight;
  }
  return kept / all;
}

interface Way {
  hunks: Hunk[];
  /** For each old token the new one it is, −1 when it was taken away. */
  toNew: Int32Array;
}

function partners(count: number, hunks: readonly Hunk[]): Int32Array {
  const toNew = new Int32Array(count).fill(-1);
  let oldAt = 0;
  let newAt = 0;
  for (const hunk of hunks) {
    for (; oldAt < hunk.oldStart; oldAt += 1, newAt += 1) toNew[oldAt] = newAt;
    oldAt = hunk.oldEnd;
    newAt = hunk.newEnd;
  }
  for (; oldAt < count; oldAt += 1, newAt += 1) toNew[oldAt] = newAt;
  return toNew;
}

function project(from: TokenText, to: TokenText, way: Way, start: number, end: number): Projection | undefined {
  const first = firstTokenEndingAfter(from.tokens, start);
  const last = lastTokenStartingBefore(from.tokens, end);
  let kept = 0;
  let all = 0;
  let firstKept = -1;
  let lastKept = -1;
  for (let index = first; index <= last; index += 1) {
    const weight = weightOf(from.tokens[index]!);
    all += weight;
    if (way.toNew[index]! < 0) continue;
    kept += weight;
    if (firstKept < 0) firstKept = index;
    lastKept = index;
  }
  if (firstKept < 0) return undefined;
  return {
    start: newStart(from, to, way, { first, firstKept, start }),
    end: newEnd(from, to, way, { last, lastKept, end }),
    coverage: kept / all,
  };
}

/** The start of the first kept token, or of what replaced the words before it when those belonged to the selection alone. */
function newStart(
  from: TokenText,
  to: TokenText,
  { hunks, toNew }: Way,
  at: { first: number; firstKept: number; start: number },
): number {
  const token = to.tokens[toNew[at.firstKept]!]!;
  if (at.firstKept === at.first) return token.start + Math.max(0, at.start - from.tokens[at.first]!.start);
  const hunk = hunks.find((candidate) => candidate.oldEnd === at.firstKept && candidate.oldStart >= at.first);
  return hunk && hunk.newEnd > hunk.newStart ? to.tokens[hunk.newStart]!.start : token.start;
}

function newEnd(
  from: TokenText,
  to: TokenText,
  { hunks, toNew }: Way,
  at: { last: number; lastKept: number; end: number },
): number {
  const token = to.tokens[toNew[at.lastKept]!]!;
  if (at.lastKept === at.last) return token.start + Math.min(token.core.length, at.end - from.tokens[at.last]!.start);
  const hunk = hunks.find((candidate) => candidate.oldStart === at.lastKept + 1 && candidate.oldEnd <= at.last + 1);
  const end = hunk && hunk.newEnd > hunk.newStart ? to.tokens[hunk.newEnd - 1]! : token;
  return end.start + end.core.length;
}

export const weightOf = ({ core }: Token): number => (isStopWord(core) || /^[^\p{L}\p{N}]*$/u.test(core) ? SMALL : 1);

function firstTokenEndingAfter(tokens: readonly Token[], offset: number): number {
  let low = 0;
  let high = tokens.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (tokens[middle]!.start + tokens[middle]!.core.length > offset) high = middle;
    else low = middle + 1;
  }
  return low;
}

function lastTokenStartingBefore(tokens: readonly Token[], offset: number): number {
  let low = 0;
  let high = tokens.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (tokens[middle]!.start >= offset) high = middle;
    else low = middle + 1;
  }
  return low - 1;
}
