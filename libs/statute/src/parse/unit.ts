import type { SourceBlock } from '../model.ts';

/**
 * What the parser works on: a line of plain text at first, a whole paragraph after grouping (and at once, when a reader hands over blocks).
 * `raw` keeps the spaces of a text line, because columns of a typed table are seen by them.
 */
export interface Unit extends Omit<SourceBlock, 'id'> {
  id?: string | undefined;
  gapBefore: boolean;
  raw: string;
  /** First unit after a page break: a paragraph may go on here although its line was cut. */
  afterPage?: boolean;
  /** A line that ends short, without a full stop, above a new paragraph: it heads what follows, where headings may stand. */
  heads?: boolean;
  /** A term and its explanation, printed in two columns; both in `cells`. */
  definition?: boolean;
  /** Stands in advice gathered after the provisions, where `11 §` names what the advice is about. */
  gathered?: boolean;
  /** Footnotes that were printed on the page of this unit's words. */
  notes?: string[];
}

/** A block of a reader as a unit. The number Word generated in front of the words counts as words: `3 §`, `a)`. */
export function unitOf(block: SourceBlock): Unit {
  const words = block.marker ? `${block.marker} ${block.text}` : block.text;
  return { ...block, text: words, raw: words, gapBefore: block.gapBefore ?? true };
}
