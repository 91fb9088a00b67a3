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
  /** Right edge of full lines. */
  right: number;
  /** Sizes larger than the body, largest first. */
  sizes: number[];
}

const LABEL = /^\d{1,3} ?[a-zåäö]? ?§/;
const LIST_MARKER = /^(?:\d{1,3}[.)]|[a-zåäö][.)]|[–—•−]|-|\uF0B7)\s/i;

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
  const rights = body.map((line) => line.right).sort((a, b) => a - b);
  return {
    height,
    font,
    // The smallest distance that is common is the one inside paragraphs.
    pitch: likely[Math.floor(likely.length * 0.3)] ?? height * 1.2,
    right: rights[Math.floor(rights.length * 0.93)] ?? 0,
    sizes: [
      ...new Set(lines.filter((line) => line.height > height * 1.08).map((line) => Math.round(line.height))),
    ].sort((a, b) => b - a),
  };
}

/** True when the line starts a paragraph of its own rather than going on from the line above. */
export function startsParagraph(
  line: PdfLine,
  above: PdfLine | undefined,
  look: BodyLook,
): { starts: boolean; gap: boolean } {
  if (!above) return { starts: true, gap: true };
  const samePage = above.page === line.page;
  const step = above.y - line.y;
  if (samePage && (step > Math.max(look.pitch, line.height * 1.1) * 1.28 || step < -line.height))
    return { starts: true, gap: true };
  if (looksDifferent(line, above, look)) return { starts: true, gap: true };
  if (LABEL.test(line.text) && line.firstFont !== look.font && above.font === look.font)
    return { starts: true, gap: true };
  if (endsEarly(above, line, look)) return { starts: true, gap: !LIST_MARKER.test(line.text) };
  if (LIST_MARKER.test(line.text) && /[:;,.]$|\b(?:och|eller|samt)$/i.test(above.text))
    return { starts: true, gap: false };
  const indent = line.x - above.x;
  if (
    /[.:!?)]$/.test(above.text) &&
    indent > 4 &&
    indent < 40 &&
    !LIST_MARKER.test(above.text) &&
    !LABEL.test(above.text)
  ) {
    return { starts: true, gap: true };
  }
  return { starts: false, gap: false };
}

/** A heading and the text below it, or two headings of different kinds. */
function looksDifferent(line: PdfLine, above: PdfLine, look: BodyLook): boolean {
  if (Math.abs(line.height - above.height) > look.height * 0.08) return true;
  if (line.font === above.font || line.font === '' || above.font === '') return false;
  return endsEarly(above, line, look) || above.font === look.font;
}

/** The first word below would have had room on the line above: somebody ended the line on purpose. */
function endsEarly(above: PdfLine, line: PdfLine, look: BodyLook): boolean {
  const width = (above.right - above.x) / Math.max(above.text.length, 1);
  const word = /^\S+/.exec(line.text)?.[0] ?? '';
  const edge = Math.max(look.right, above.right);
  return above.right + width * (word.length + 1) < edge - look.height * 0.5;
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

/** Heading level of a paragraph all in one look, undefined when it is running text. */
export function headingLevel(lines: readonly PdfLine[], text: string, look: BodyLook): number | undefined {
  const [first] = lines;
  if (
    !first ||
    LABEL.test(text) ||
    LIST_MARKER.test(text) ||
    text.startsWith('(') ||
    text.length > 250 ||
    !/\p{L}/u.test(text)
  )
    return undefined;
  const larger = look.sizes.findIndex((size) => Math.round(first.height) >= size);
  if (first.height > look.height * 1.08) return Math.min(larger + 1, 3);
  const ownFont = first.font !== '' && first.font !== look.font && lines.every((line) => line.font === first.font);
  return ownFont && first.height > look.height * 0.92 && !/[.;,]$/.test(text) && lines.length <= 3
    ? Math.min(look.sizes.length + 1, 4)
    : undefined;
}
