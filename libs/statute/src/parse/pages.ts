import { canonicalText } from '../canonical.ts';
import type { RemovedPassage } from '../model.ts';

/** One line of the text as read. Lines are never taken out of the list; what is no part of the text gets a `removed` kind instead. */
export interface Line {
  /** 1-based line number in the text. */
  no: number;
  raw: string;
  text: string;
  removed?: RemovedPassage['kind'];
  /** Footnotes whose mark stands on this line. */
  notes?: string[];
  /** Part of a footnote, kept in `notes` of another line. */
  inNote?: boolean;
}

export type Page = Line[];

/** Splits a text into pages at form feeds; one page when there are none. Blank lines and empty pages are left out: line numbers tell of them. */
export function splitPages(text: string): Page[] {
  const pages: Page[] = [[]];
  let no = 0;
  for (const content of text.split(/\r\n|[\n\r\u2028\u2029]/)) {
    no += 1;
    const pieces = content.includes('\f') ? content.split('\f') : [content];
    pieces.forEach((piece, at) => {
      if (at > 0 && (pages[pages.length - 1] as Page).length > 0) pages.push([]);
      const words = canonicalText(piece);
      if (words) (pages[pages.length - 1] as Page).push({ no, raw: piece.trimEnd(), text: words });
    });
  }
  if (pages.length > 1 && (pages[pages.length - 1] as Page).length === 0) pages.pop();
  return pages;
}

/** True when a blank line (or a taken-out one) stands between two lines of a page. */
export function isApart(before: Line | undefined, line: Line): boolean {
  return before === undefined || line.no - before.no > 1;
}

/** The designation of a statute as page heads print it, whole (`AFS 2023:1`) or one half a line (`MSBFS`, `2020:7`). */
export const DESIGNATION_LINE =
  /^(?:[A-ZÅÄÖ]{2,8}(?:-FS|FS)|(?:[A-ZÅÄÖ]{2,8}(?:-FS|FS)\s)?\d{4}:\d{1,4}|[A-ZÅÄÖ]{2,8}\s\d{4}:\d{1,4})$/;

/** How often a head must come back in a text without form feeds before it is taken for the start of a page. */
const REPEATS = 3;

/** A text without form feeds whose designation comes back line after line has pages after all: each begins at a head. */
export function splitAtHeads(pages: readonly Page[]): Page[] {
  const only = pages[0];
  if (pages.length > 1 || !only) return [...pages];
  const heads = repeated(only.filter((line) => DESIGNATION_LINE.test(line.text) && /\p{Lu}/u.test(line.text)));
  if (heads.size === 0) return [...pages];
  const split: Page[] = [[]];
  let afterHead = false;
  for (const line of only) {
    const head = heads.has(line.text);
    if (head && !afterHead) split.push([]);
    (split[split.length - 1] as Page).push(line);
    afterHead = head;
  }
  return split;
}

/** The words that come back often enough to be a page head. */
export function repeated(lines: readonly Line[]): Set<string> {
  const times = new Map<string, number>();
  for (const { text } of lines) times.set(text, (times.get(text) ?? 0) + 1);
  return new Set([...times].filter(([, count]) => count >= REPEATS).map(([text]) => text));
}
