import type { PdfLine } from './lines.ts';

export interface Page {
  number: number;
  width: number;
  height: number;
  lines: PdfLine[];
}

export interface Furniture {
  text: string;
  pages: number;
}

const EDGE_LINES = 5;

/**
 * Takes running heads, feet and page numbers out of the pages (in place) and returns what was taken. A line is furniture when it
 * stands among the outermost lines, at the same height and with the same words but for numbers on several pages; a bare page number
 * also when it stands alone at the edge. A line with a § in it is never furniture.
 */
export function removeFurniture(pages: readonly Page[]): Furniture[] {
  const seen = new Map<string, Set<number>>();
  for (const page of pages)
    for (const line of edgeLines(page)) {
      for (const key of keysOf(line, page)) seen.set(key, (seen.get(key) ?? new Set()).add(page.number));
    }
  const needed = Math.max(2, Math.min(3, Math.ceil(pages.length / 3)));
  const taken = new Map<string, Furniture>();
  for (const page of pages) {
    const edge = new Set(edgeLines(page));
    page.lines = page.lines.filter((line) => {
      if (!edge.has(line) || line.text.includes('§')) return true;
      const repeated = keysOf(line, page).some((key) => (seen.get(key) as Set<number>).size >= needed);
      if (!repeated && !isLonePageNumber(line, page)) return true;
      const pattern = patternOf(line.text);
      const entry = taken.get(pattern) ?? { text: line.text, pages: 0 };
      entry.pages += 1;
      taken.set(pattern, entry);
      return false;
    });
  }
  return [...taken.values()];
}

function edgeLines(page: Page): PdfLine[] {
  const byHeight = [...page.lines].sort((a, b) => b.y - a.y);
  return [...byHeight.slice(0, EDGE_LINES), ...byHeight.slice(-EDGE_LINES)];
}

/** The same line may sit a point higher or lower on the next page: it is looked up at both roundings. */
function keysOf(line: PdfLine, page: Page): string[] {
  const fromTop = page.height - line.y;
  const pattern = patternOf(line.text);
  // Body text at the edge may repeat by chance; only lines in the outer fifth of the page are looked at.
  if (fromTop > page.height * 0.2 && line.y > page.height * 0.2) return [];
  return [`${pattern}@${Math.round(line.y / 4)}`, `${pattern}@+${Math.round((line.y + 2) / 4)}`];
}

const patternOf = (text: string): string => text.replace(/\d+/g, '#').replace(/\s+/g, ' ').toLowerCase();

function isLonePageNumber(line: PdfLine, page: Page): boolean {
  const outer = line.y < page.height * 0.1 || line.y > page.height * 0.92;
  return outer && /^(?:[-–] ?)?(?:sida? ?|s\. ?)?\d{1,4}(?: ?(?:\(|av|\/) ?\d{1,4}\)?)?(?: ?[-–])?$/i.test(line.text);
}
