/** One piece of text as the PDF places it. Coordinates in points, y upwards from the bottom of the page. */
export interface PdfItem {
  text: string;
  x: number;
  y: number;
  width: number;
  height: number;
  font: string;
}

/** A run of words on one baseline, parted from its neighbours by a wide space (table cells, margin notes). */
export interface PdfLine {
  page: number;
  text: string;
  x: number;
  right: number;
  y: number;
  /** Size of most of its characters. */
  height: number;
  /** Font of most of its characters; '' when several fonts share the line about evenly. */
  font: string;
  /** Font of the first word. */
  firstFont: string;
  /** Raised numbers in the line: calls of footnotes, taken out of the words. */
  calls: string[];
  /** True when another run of words stands on the same baseline. */
  shared: boolean;
  /** What it was put together from, left to right. */
  parts: readonly PdfItem[];
}

const RAISED = 0.78;

/** Groups the items of one page into lines, top to bottom, left to right on each baseline. */
export function linesOfPage(items: readonly PdfItem[], page: number): PdfLine[] {
  const rows: PdfItem[][] = [];
  const sorted = items
    .filter((item) => item.text.trim() !== '' && item.height > 0)
    .sort((a, b) => b.y - a.y || a.x - b.x);
  for (const item of sorted) {
    const row = rows.slice(-3).find((each) => sharesBaseline(each, item));
    if (row) row.push(item);
    else rows.push([item]);
  }
  return rows.flatMap((row) => splitRow(row, page));
}

/** Raised and lowered small print belongs to the line beside it. */
function sharesBaseline(row: readonly PdfItem[], item: PdfItem): boolean {
  return row.some((each) => {
    const apart = Math.abs(each.y - item.y);
    const tallest = Math.max(each.height, item.height);
    const smallest = Math.min(each.height, item.height);
    if (apart < tallest * 0.2) return true;
    const near = item.x < each.x + each.width + tallest && item.x + item.width > each.x - tallest;
    return smallest < tallest * RAISED && apart < tallest * 0.55 && near;
  });
}

function splitRow(row: PdfItem[], page: number): PdfLine[] {
  row.sort((a, b) => a.x - b.x);
  const runs: PdfItem[][] = [];
  let right = Number.NEGATIVE_INFINITY;
  for (const item of row) {
    const current = runs.at(-1);
    if (current && item.x - right < Math.max(item.height, (current[0] as PdfItem).height) * 2.2) current.push(item);
    else runs.push([item]);
    right = Math.max(right, item.x + item.width);
  }
  return joinLabels(runs).map((run) => toLine(run, page, runs.length > 1));
}

/** A label set off from its text by a tab ("1 §", "12.", "a)", "–") is one line with it. */
function joinLabels(runs: PdfItem[][]): PdfItem[][] {
  const [label, text, ...rest] = runs;
  if (!label || !text) return runs;
  const words = label
    .map((item) => item.text)
    .join('')
    .trim();
  const near = (text[0] as PdfItem).x - Math.max(...label.map((item) => item.x + item.width)) < 60;
  return near && /^(?:\d{1,3} ?[a-z]? ?§§?|\d{1,2}[.)]|[a-zåäö][.)]|[–—•−-]|[\uE000-\uF8FF])$/i.test(words)
    ? [[...label, ...text], ...rest]
    : runs;
}

function toLine(run: readonly PdfItem[], page: number, shared: boolean): PdfLine {
  const height = dominant(run, (item) => item.height.toFixed(1));
  const size = Number(height.key);
  const { y } = run.find((item) => item.height.toFixed(1) === height.key) as PdfItem;
  const first = run[0] as PdfItem;
  const calls: string[] = [];
  let text = '';
  let right = Number.NEGATIVE_INFINITY;
  for (const item of run) {
    const small = item.height < size * RAISED;
    if (small && item.y > y + size * 0.1 && /^[\d*,\s]+$/.test(item.text) && text !== '')
      calls.push(...(item.text.match(/\d+|\*+/g) ?? []));
    else {
      const gap = item.x - right;
      text +=
        (gap > size * 0.14 && text !== '' && !text.endsWith(' ') && !item.text.startsWith(' ') ? ' ' : '') + item.text;
    }
    right = Math.max(right, item.x + item.width);
  }
  const font = dominant(run, (item) => item.font);
  return {
    page,
    // Bullets of the symbol fonts stand in the private use area.
    text: text
      .replace(/[^\S\n]+/g, ' ')
      .trim()
      .replace(/^[\uE000-\uF8FF] ?(?=\S)/, '• '),
    x: first.x,
    right,
    y,
    height: size,
    font: font.share > 0.9 ? font.key : '',
    firstFont: first.font,
    calls,
    shared,
    parts: run,
  };
}

/** A line parted where a piece of it begins in one of the columns of a table, however near the words before it end. */
export function partedAt(line: PdfLine, columns: readonly number[], within: number): PdfLine[] {
  const runs: PdfItem[][] = [];
  let right = Number.POSITIVE_INFINITY;
  for (const part of line.parts) {
    // nearer than a space is wide, it is the same word
    const begins = part.x - right > line.height * 0.3 && columns.some((column) => Math.abs(column - part.x) < within);
    if (begins || runs.length === 0) runs.push([]);
    runs.at(-1)?.push(part);
    right = part.x + part.width;
  }
  return runs.length > 1 ? runs.map((run) => toLine(run, line.page, true)) : [line];
}

/** The value most characters share, and their share. */
export function dominant<T>(
  items: readonly (T & { text: string })[],
  key: (item: T & { text: string }) => string,
): { key: string; share: number } {
  const weights = new Map<string, number>();
  let total = 0;
  for (const item of items) {
    weights.set(key(item), (weights.get(key(item)) ?? 0) + item.text.length);
    total += item.text.length;
  }
  let best = { key: '', share: 0 };
  for (const [value, weight] of weights) if (weight / total > best.share) best = { key: value, share: weight / total };
  return best;
}
