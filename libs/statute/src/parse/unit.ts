import type { SourceBlock } from '../model.ts';

/**
 * What the parser works on: a line of plain text at first, a whole paragraph after grouping (and at once, when a reader hands over blocks).
 * `raw` keeps the spaces of a text line, because columns of a typed table are seen by them.
 */
export interface Unit extends SourceBlock {
  gapBefore: boolean;
  raw: string;
  /** First unit after a page break: a paragraph may go on here although its line was cut. */
  afterPage?: boolean;
  /** Footnotes that were printed on the page of this unit's words. */
  notes?: string[];
}

/** A block of a reader as a unit. The number Word generated in front of the words counts as words: `3 §`, `a)`. */
export function unitOf(block: SourceBlock): Unit {
  const words = block.marker ? `${block.marker} ${block.text}` : block.text;
  return { ...block, text: words, raw: words, gapBefore: block.gapBefore ?? true };
}
