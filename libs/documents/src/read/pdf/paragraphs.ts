import { isBold } from './fonts.ts';
import type { Page } from './furniture.ts';
import { dominant, type PdfLine } from './lines.ts';

/** A paragraph put together from its lines. */
export interface PdfParagraph {
  page: number;
  text: string;
  kind: 'paragraph' | 'heading' | 'footnote' | 'row';
  level?: number;
  gapBefore: boolean;
  calls: string[];
  cells?: string[];
  /** The number a footnote begins with. */
  marker?: string;
}

/** What the body of the document looks like: measured over all pages. */
export interface BodyLook {
  height: number;
  font: string;
  /** Distance between baselines inside a paragraph. */
  pitch: number;
  /** Left and right edge of full lines, by page: pages of a bound book have their margins mirrored. */
  edges: ReadonlyMap<number, Edges>;
  /** Sizes larger than the body, largest first. */
  sizes: number[];
}

export interface Edges {
  left: number;
  right: number;
}

const LABEL = /^\d{1,3} ?[a-zåäö]? ?§/;
const LIST_MARKER = /^(?:\d{1,3}[.)]|[a-zåäö][.)]|[–—•−]|-)\s/i;

/** Size, font, line distance and right edge that most of the text has. */
export function lookOfBody(pages: readonly Page[]): BodyLook {
  const lines = pages.flatMap((page) => page.lines);
  const height = Number(dominant(lines, (line) => line.height.toFixed(1)).key);
  const body = lines.filter((line) => Math.abs(line.height - height) < 0.3);
  const font = dominant(
    body.filter((line) => line.font !== ''),
    (line) => line.font,
  ).key;
  const steps: number[] = [];
  let above: PdfLine | undefined;
  for (const line of body) {
    if (above?.page === line.page && above.y > line.y) steps.push(above.y - line.y);
    above = line;
  }
  const likely = steps.filter((step) => step > height * 0.8 && step < height * 2.2).sort((a, b) => a - b);
  return {
    height,
    font,
    // The smallest distance that is common is the one inside paragraphs.
    pitch: likely[Math.floor(likely.length * 0.3)] ?? height * 1.2,
    edges: edgesOf(pages, height),
    sizes: [
      ...new Set(lines.filter((line) => line.height > height * 1.08).map((line) => Math.round(line.height))),
    ].sort((a, b) => b - a),
  };
}

/** The right edge is where all but the odd line end; a page with little text takes the width that pages have. */
function edgesOf(pages: readonly Page[], height: number): Map<number, Edges> {
  const measured = pages.map((page) => {
    const body = page.lines.filter((line) => Math.abs(line.height - height) < 0.3 && !line.shared);
    const lefts = body.map((line) => line.x).sort((a, b) => a - b);
    const rights = body.map((line) => line.right).sort((a, b) => a - b);
    const left = lefts[Math.floor(lefts.length * 0.1)] ?? 0;
    return { page: page.number, left, right: rights[Math.floor(rights.length * 0.92)] ?? 0, lines: body.length };
  });
  const widths = measured
    .filter((each) => each.lines >= 10)
    .map((each) => each.right - each.left)
    .sort((a, b) => a - b);
  const usual = widths[Math.floor(widths.length / 2)] ?? 0;
  return new Map(
    measured.map(({ page, left, right }) => [page, { left, right: Math.max(right, left + usual * 0.98) }]),
  );
}

/** True when the line starts a paragraph of its own rather than going on from the lines above, which are the open paragraph. */
export function startsParagraph(
  line: PdfLine,
  open: readonly PdfLine[],
  look: BodyLook,
): { starts: boolean; gap: boolean } {
  const above = open.at(-1);
  if (!above) return { starts: true, gap: true };
  const step = above.y - line.y;
  const far = step > Math.max(look.pitch, line.height * 1.1) * 1.28 || step < -line.height;
  if (above.page === line.page && far) return { starts: true, gap: true };
  if (looksDifferent(line, above, look)) return { starts: true, gap: true };
  if (LABEL.test(line.text) && (line.firstFont !== look.font || startsSection(line, above)))
    return { starts: true, gap: true };
  if (startsItem(line, above, look)) return { starts: true, gap: false };
  if (endsEarly(above, line, look) || isIndented(line, above, look) || leavesList(line, open, look))
    return { starts: true, gap: true };
  return { starts: false, gap: false };
}

/** A line that begins with a list mark, below a line that leads in or ends an item, or set in from it: not a wrapped "enligt 7 kap. 5 § / 1. ". */
function startsItem(line: PdfLine, above: PdfLine, look: BodyLook): boolean {
  if (!LIST_MARKER.test(line.text)) return false;
  if (/[:;,.]$|\b(?:och|eller|samt)$/i.test(above.text)) return true;
  return hasRoom(above, line, look) || Math.abs(inset(line, look) - inset(above, look)) > 3;
}

/** The first line of a new subsection is set in, where the sentence above has ended. */
function isIndented(line: PdfLine, above: PdfLine, look: BodyLook): boolean {
  const indent = inset(line, look) - inset(above, look);
  return /[.:!?)]$/.test(above.text) && indent > 4 && indent < 40 && !LIST_MARKER.test(above.text);
}

/** Below an item whose lines hang further in, a sentence at the margin belongs to the section again. */
function leavesList(line: PdfLine, open: readonly PdfLine[], look: BodyLook): boolean {
  const [first, second] = open;
  if (!first || !second || !LIST_MARKER.test(first.text) || !/^\p{Lu}/u.test(line.text)) return false;
  return /[.)]$/.test((open.at(-1) as PdfLine).text) && inset(second, look) - inset(line, look) > 4;
}

/** Every page has been measured. */
const edgesAt = (line: PdfLine, look: BodyLook): Edges => look.edges.get(line.page) as Edges;

/** How far a line begins from the left edge of its page's text. */
function inset(line: PdfLine, look: BodyLook): number {
  return line.x - edgesAt(line, look).left;
}

/** A label with a sentence behind it, below a sentence that has ended: a reference that was wrapped goes on in lower case. */
function startsSection(line: PdfLine, above: PdfLine): boolean {
  return /^\d{1,3} ?[a-zåäö]? ?§\s+\p{Lu}/u.test(line.text) && /[.:)]$/.test(above.text);
}

/** A heading and the text below it, or two headings of different kinds. */
function looksDifferent(line: PdfLine, above: PdfLine, look: BodyLook): boolean {
  if (Math.abs(line.height - above.height) > look.height * 0.08) return true;
  if (line.font === above.font || line.font === '' || above.font === '') return false;
  return endsEarly(above, line, look) || above.font === look.font;
}

/**
 * The first word below would have had room on the line above, so somebody ended the line on purpose. Set with ragged edges and divided
 * words that alone says little: the line must also end like a sentence and the next begin like one, or be short by far.
 */
function endsEarly(above: PdfLine, line: PdfLine, look: BodyLook): boolean {
  if (!hasRoom(above, line, look) || /\p{L}-$/u.test(above.text)) return false;
  const { left, right } = edgesAt(above, look);
  const sentence = /[.:;!?”"]$|[.,]\)$|\d\)$/.test(above.text) && !/^\p{Ll}/u.test(line.text);
  return sentence || above.right < left + (Math.max(right, above.right) - left) * 0.62;
}

/** The first word of the line would have fitted on the line above. */
function hasRoom(above: PdfLine, line: PdfLine, look: BodyLook): boolean {
  const right = Math.max(edgesAt(above, look).right, above.right);
  const width = (above.right - above.x) / Math.max(above.text.length, 1);
  const word = line.text.split(' ', 1).join();
  return above.right + width * (word.length + 1) < right - look.height * 0.5;
}

const KEEPS_HYPHEN = /^(?:och|eller|samt|respektive|till|men|and|or)\b/i;

/** Puts a line behind the words before it, mending words that were parted at the line's end. */
export function joinLine(before: string, line: string): string {
  if (before === '') return line;
  if (before.endsWith('\u00AD')) return before.slice(0, -1) + line;
  if (!/\p{L}-$/u.test(before)) return /\d[–-]$/.test(before) ? before + line : `${before} ${line}`;
  if (KEEPS_HYPHEN.test(line)) return `${before} ${line}`;
  // "EU-förordning" and "SFS-nummer" own their hyphen, and so does a part before a capital or a digit.
  if (/\p{Lu}-$/u.test(before) || !/^\p{Ll}/u.test(line)) return before + line;
  return before.slice(0, -1) + line;
}

/** Heading level of a paragraph all in one look, undefined when it is running text. Text that ends like a sentence is a heading only if large and heavy. */
export function headingLevel(lines: readonly PdfLine[], text: string, look: BodyLook): number | undefined {
  const [first] = lines;
  if (!first || LABEL.test(text) || text.startsWith('(') || text.length > 250 || !/\p{L}/u.test(text)) return undefined;
  const size = first.height / look.height;
  const heavy = isBold(first.font) && lines.every((line) => isBold(line.font));
  // "1. Bakgrund" is a heading where it is large and heavy, and else an item of a list
  if (LIST_MARKER.test(text) && !(size > 1.12 && heavy)) return undefined;
  if (size > 1.12 && (heavy || (text.length < 120 && !/[.,:]$/.test(text)))) {
    return Math.min(look.sizes.findIndex((each) => Math.round(first.height) >= each) + 1, 3);
  }
  const ownFont = first.font !== '' && first.font !== look.font && lines.every((line) => line.font === first.font);
  return ownFont && size > 0.92 && !/[.;,:]$/.test(text) && lines.length <= 3
    ? Math.min(look.sizes.length + 1, 4)
    : undefined;
}
