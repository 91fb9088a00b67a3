import { canonicalText } from '../canonical.ts';
import type { RemovedPassage, SourceBlock } from '../model.ts';
import { markContents } from './contents.ts';
import { DESIGNATION_LINE, type Line } from './pages.ts';

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

/** The blocks of a reader as units, with what was taken out of them. */
export interface ReadUnits {
  units: Unit[];
  /** Page heads that a PDF reader left in. */
  heads: string[];
  removed: RemovedPassage[];
}

/** How often a designation must come back to be a page head. */
const REPEATS = 3;

/**
 * Blocks as units: the number Word generated counts as words (`3 §`, `a)`), footnotes hang on the paragraph before them, and page heads that
 * repeat the designation are taken out.
 */
export function unitsOf(blocks: readonly SourceBlock[]): ReadUnits {
  const heads = repeatedHeads(blocks);
  const contents = contentsOf(blocks);
  const read: ReadUnits = { units: [], heads: [...heads], removed: [] };
  for (const [at, block] of blocks.entries()) {
    if (contents[at]) {
      read.removed.push({ line: block.line, text: canonicalText(words(block)), kind: 'tableOfContents' });
      continue;
    }
    const text = canonicalText(words(block));
    const before = read.units[read.units.length - 1];
    if (text === '' && !block.cells) continue;
    if (block.kind === 'footnote' && before) before.notes = [...(before.notes ?? []), words(block)];
    else if (before && heads.has(text)) read.removed.push({ line: block.line, text, kind: 'runningHead' });
    else read.units.push(unitOf(block, heads, read.removed));
  }
  return read;
}

/** Which blocks are entries of a table of contents. */
function contentsOf(blocks: readonly SourceBlock[]): boolean[] {
  const lines = blocks.map((block): Line => ({ no: block.line, raw: block.text, text: canonicalText(block.text) }));
  markContents(lines);
  return lines.map((line) => line.removed === 'tableOfContents');
}

function words(block: SourceBlock): string {
  return block.marker ? `${block.marker} ${block.text}` : block.text;
}

function unitOf(block: SourceBlock, heads: ReadonlySet<string>, removed: RemovedPassage[]): Unit {
  let text = canonicalText(words(block));
  const head = block.kind === 'heading' ? [...heads].find((one) => text.startsWith(`${one} `)) : undefined;
  if (head) {
    removed.push({ line: block.line, text: head, kind: 'runningHead' });
    text = text.slice(head.length).trimStart();
  }
  return { ...block, text, raw: text, gapBefore: block.gapBefore ?? true };
}

function repeatedHeads(blocks: readonly SourceBlock[]): Set<string> {
  const times = new Map<string, number>();
  for (const block of blocks) {
    const text = canonicalText(words(block));
    if (DESIGNATION_LINE.test(text)) times.set(text, (times.get(text) ?? 0) + 1);
  }
  return new Set([...times].filter(([, count]) => count >= REPEATS).map(([text]) => text));
}
