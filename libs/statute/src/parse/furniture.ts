import { DESIGNATION_LINE, isApart, type Line, type Page, repeated } from './pages.ts';

/** How many printed lines at the top and the foot of a page are searched for heads. */
const EDGE = 6;
const RULE = /^[_\-–—=*.\s]{5,}$/;
const PAGE_NUMBER = /^(?:(?:sida|sid\.?|s\.)\s?)?[-–]?\s?\d{1,4}\s?(?:[-–]|\(\d{1,4}\)|(?:av|\/)\s?\d{1,4})?$/i;
const SHORT_CODE = /^[A-ZÅÄÖ]{2,6}\s\d{1,2}$/;
const PLACE_HEAD = /^(?:kapitel|bilaga|kap\.)\s(\d{1,3}|[A-Z])$/i;

/** Marks page numbers, running heads and rules. `place heads` (`Kapitel 3`, `Bilaga 2`) go only where they repeat what already holds. */
export function markFurniture(pages: readonly Page[], paged: boolean): void {
  for (const page of pages) for (const line of page) if (RULE.test(line.text)) line.removed = 'rule';
  if (!paged) return;
  const heads = runningHeads(pages);
  const counted = chaptersAreCounted(pages);
  let annex = '';
  for (const page of pages) {
    markPageNumber(page);
    let reading = true;
    for (const line of edge(page, false)) {
      const place = PLACE_HEAD.exec(line.text);
      if (place && /^bilaga/i.test(line.text)) {
        if (annex === line.text.toLowerCase()) line.removed = 'runningHead';
        annex = line.text.toLowerCase();
      } else if (place && counted) line.removed = 'runningHead';
      else if (reading && isHead(line, heads)) line.removed = 'runningHead';
      else reading = false;
    }
    for (const line of edge(page, true)) if (isHead(line, heads)) line.removed = 'runningHead';
  }
  markStrayNumbers(pages);
  markStrayHeads(pages);
  for (const page of pages)
    for (const line of page) if (counted && /^kapitel\s\d{1,3}$/i.test(line.text)) line.removed = 'runningHead';
}

function isHead(line: Line, heads: ReadonlySet<string>): boolean {
  return DESIGNATION_LINE.test(line.text) || heads.has(shape(line.text));
}

/** The first (or last) printed lines of a page that are not yet taken out. */
function edge(page: Page, foot: boolean): Line[] {
  const found: Line[] = [];
  for (let at = foot ? page.length - 1 : 0; at >= 0 && at < page.length && found.length < EDGE; at += foot ? -1 : 1) {
    const line = page[at] as Line;
    if (!line.removed) found.push(line);
  }
  return foot ? found.reverse() : found;
}

function markPageNumber(page: Page): void {
  const printed = page.filter((line) => line.removed !== 'rule');
  const last = printed[printed.length - 1];
  const first = printed[0];
  if (last && PAGE_NUMBER.test(last.text)) last.removed = 'pageNumber';
  else if (first && PAGE_NUMBER.test(first.text) && printed.length > 1) first.removed = 'pageNumber';
}

/** Page numbers that the text layer has in the middle of a page: those that continue the row the other pages count. */
function markStrayNumbers(pages: readonly Page[]): void {
  const offsets = new Map<number, number>();
  pages.forEach((page, index) => {
    const found = page.find((line) => line.removed === 'pageNumber');
    const number = Number.parseInt(found?.text.replace(/\D+/, '') ?? '', 10);
    if (Number.isFinite(number)) offsets.set(number - index, (offsets.get(number - index) ?? 0) + 1);
  });
  const [offset, times] = [...offsets].sort((a, b) => b[1] - a[1])[0] ?? [0, 0];
  if (times < 3) return;
  pages.forEach((page, index) => {
    if (page.some((line) => line.removed === 'pageNumber')) return;
    const stray = page.find(
      (line, at) =>
        line.text === String(index + offset) &&
        isApart(page[at - 1], line) &&
        isApart(line, page[at + 1] ?? { ...line, no: Infinity }),
    );
    if (stray) stray.removed = 'pageNumber';
  });
}

/** Heads that the text layer has in the middle of a page: the designation other pages carry, set apart. */
function markStrayHeads(pages: readonly Page[]): void {
  const lines = pages.flat();
  const designations = lines.filter((line) => DESIGNATION_LINE.test(line.text));
  const known = repeated(designations);
  for (const line of designations) if (line.removed) known.add(line.text);
  lines.forEach((line, at) => {
    const before = lines[at - 1];
    if (line.removed || !known.has(line.text)) return;
    const half = /^\d/.test(line.text);
    if (half ? before?.removed === 'runningHead' : isApart(before, line)) line.removed = 'runningHead';
  });
}

function shape(text: string): string {
  return text.replace(/\d+/g, '#');
}

/** Lines that stand at the edge of most pages, figures disregarded. An advice heading must stand on nearly all to be one. */
function runningHeads(pages: readonly Page[]): Set<string> {
  const times = new Map<string, number>();
  for (const page of pages)
    for (const seen of new Set(
      [...edge(page, false).slice(0, 4), ...edge(page, true).slice(-2)].map((line) => shape(line.text)),
    ))
      times.set(seen, (times.get(seen) ?? 0) + 1);
  const heads = new Set<string>();
  for (const [text, count] of times) {
    const least = /^allmän/i.test(text)
      ? Math.max(3, 0.8 * pages.length)
      : SHORT_CODE.test(text) || text.length < 90
        ? Math.max(3, 0.4 * pages.length)
        : Infinity;
    if (count >= least && /\p{L}{3}/u.test(text) && !/§/.test(text)) heads.add(text);
  }
  return heads;
}

/** True when chapters are printed `3 kap.`, so that `Kapitel 3` can only be a page head. */
function chaptersAreCounted(pages: readonly Page[]): boolean {
  return pages.some((page) => page.some((line) => /^\d{1,2}\s?[a-z]?\skap\.?\s\p{Lu}/u.test(line.text)));
}
