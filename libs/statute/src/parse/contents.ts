import type { Line } from './pages.ts';

const TITLE = /^(?:innehåll(?:sförteckning)?|inneh[åa]ll:)$/i;
const LEADER = /(?:\.{4,}|(?:\.\s){4,}|…{2,})\s*\d{0,4}$/;
const COLUMN_NUMBER = /^\d{1,4}$/;
/** Lines between two entries with leaders that still belong to the table. */
const HOLE = 12;
/** A table of contents never ends later than this after its title or its last entry. */
const FURTHEST = 400;
const COLUMN = 4;

/** Marks a table of contents: entries with leaders and page numbers, or a title with the page numbers gathered in a column. */
export function markContents(lines: readonly Line[]): void {
  const printed = lines.filter((line) => line.text !== '' && !line.removed);
  let last = -1;
  printed.forEach((line, at) => {
    if (!LEADER.test(line.text)) return;
    const from = last >= 0 && at - last <= HOLE ? last + 1 : entryStart(printed, at);
    mark(printed.slice(from, at + 1));
    last = at;
  });
  const title = printed.findIndex((line) => TITLE.test(line.text));
  if (title < 0) return;
  const end = last >= 0 ? tableTitle(printed, title, last) : columnEnd(printed, title);
  if (end > title) mark(printed.slice(title, end));
}

function mark(lines: readonly Line[]): void {
  for (const line of lines) line.removed = 'tableOfContents';
}

/** The first entry may be broken over lines (`Bilaga 1` above its title). */
function entryStart(printed: readonly Line[], at: number): number {
  const before = printed[at - 1];
  return before && /^bilaga(?:\s\w{1,3})?$/i.test(before.text) ? at - 1 : at;
}

function tableTitle(printed: readonly Line[], title: number, last: number): number {
  if (last < title) return title;
  const first = printed.findIndex((line) => line.removed === 'tableOfContents');
  return first > title && first - title <= HOLE ? first : title + 1;
}

/** The end of the last column of page numbers after the title, before anything that looks like a section. */
function columnEnd(printed: readonly Line[], title: number): number {
  let end = title;
  let run = 0;
  for (let at = title + 1; at < printed.length && at < title + FURTHEST; at += 1) {
    const { text } = printed[at] as Line;
    if (/^\d{1,4}\s?[a-z]?\s?§/.test(text)) break;
    run = COLUMN_NUMBER.test(text) ? run + 1 : 0;
    if (run >= COLUMN) end = at + 1;
  }
  return end;
}
