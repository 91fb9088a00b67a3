import type { AnchorSegment } from './types.ts';

/** UTF-16 units of context kept on each side of a quote. */
export const CONTEXT_LENGTH = 64;

/** The quote and its surroundings for a selection in a leaf: everything of a segment but the leaf's id. */
export type Quote = Omit<AnchorSegment, 'provisionId'>;

/**
 * Describes the selection [start, end) of a leaf's canonical text. Offsets that fall inside a surrogate pair are widened to the whole
 * character. Throws RangeError when the selection is empty or outside the text.
 */
export function describeAnchor(leafText: string, start: number, end: number): Quote {
  if (!isRange(leafText, start, end))
    throw new RangeError(`No selection ${start}–${end} in a text of ${leafText.length}`);
  const from = isInsideCharacter(leafText, start) ? start - 1 : start;
  const to = isInsideCharacter(leafText, end) ? end + 1 : end;
  const before = Math.max(0, from - CONTEXT_LENGTH);
  const after = Math.min(leafText.length, to + CONTEXT_LENGTH);
  return {
    start: from,
    end: to,
    exact: leafText.slice(from, to),
    prefix: leafText.slice(isInsideCharacter(leafText, before) ? before + 1 : before, from),
    suffix: leafText.slice(to, isInsideCharacter(leafText, after) ? after - 1 : after),
  };
}

/** True when [start, end) is a non-empty stretch of the text. */
export function isRange(text: string, start: number, end: number): boolean {
  return Number.isInteger(start) && Number.isInteger(end) && start >= 0 && start < end && end <= text.length;
}

/** True when the offset stands between the two halves of one character outside the basic plane. */
export function isInsideCharacter(text: string, offset: number): boolean {
  return isHigh(text.charCodeAt(offset - 1)) && isLow(text.charCodeAt(offset));
}

const isHigh = (unit: number): boolean => unit >= 0xd800 && unit <= 0xdbff;
const isLow = (unit: number): boolean => unit >= 0xdc00 && unit <= 0xdfff;
