import type { Hunk } from '../align/token-diff.ts';
import type { Token } from '../align/tokens.ts';

/**
 * A pure insertion or deletion can often stand in several places ("A. [B får.] " or "A[. B får]."). Chooses the place whose edges fall on
 * a sentence, then on a clause. `room` is how many kept tokens there are on each side.
 */
export function slideHunk(
  before: readonly Token[],
  after: readonly Token[],
  hunk: Hunk,
  room: { left: number; right: number },
): Hunk {
  const inserts = hunk.oldStart === hunk.oldEnd;
  if (!inserts && hunk.newStart !== hunk.newEnd) return hunk;
  const tokens = inserts ? after : before;
  const start = inserts ? hunk.newStart : hunk.oldStart;
  const end = inserts ? hunk.newEnd : hunk.oldEnd;
  let best = 0;
  let bestScore = edgeScore(tokens, start) + edgeScore(tokens, end);
  const consider = (shift: number): void => {
    const score = edgeScore(tokens, start + shift) + edgeScore(tokens, end + shift);
    if (score > bestScore) {
      best = shift;
      bestScore = score;
    }
  };
  for (let shift = 1; shift <= room.right && equal(tokens[start + shift - 1], tokens[end + shift - 1]); shift += 1)
    consider(shift);
  for (let shift = 1; shift <= room.left && equal(tokens[start - shift], tokens[end - shift]); shift += 1)
    consider(-shift);
  return {
    oldStart: hunk.oldStart + best,
    oldEnd: hunk.oldEnd + best,
    newStart: hunk.newStart + best,
    newEnd: hunk.newEnd + best,
  };
}

const equal = (a: Token | undefined, b: Token | undefined): boolean =>
  a !== undefined && b !== undefined && a.core === b.core;

/** How natural a cut before token `index` is: after a sentence 3, after a clause 2, before a small joining word 1. */
function edgeScore(tokens: readonly Token[], index: number): number {
  const previous = tokens[index - 1]?.core;
  if (previous === undefined || index === tokens.length || /^[.!?]$/.test(previous)) return 3;
  if (/^[,;:]$/.test(previous)) return 2;
  return /^(?:och|eller|samt|,|som|om)$/.test(tokens[index]!.core) ? 1 : 0;
}
