import type { Line, Page } from './pages.ts';

const MARK_ALONE = /^\d{1,2}$/;
const MARK_FIRST = /^(\d{1,2})\s+(?=[\p{Lu}”"(])/u;
/** Lines that a footnote zone may have at most; more is a list or a table. */
const LONGEST = 45;

interface Zone {
  from: number;
  to: number;
  marks: string[];
}

/**
 * Finds the footnotes at the foot of each page and hangs them on the line whose words carry their mark (`förordningen (2015:1052)1`). The mark
 * leaves the words. A zone counts only when its first mark is found glued to a word on the same page, so that lists and tables are left alone.
 */
export function liftFootnotes(pages: readonly Page[]): void {
  if (pages.length < 2) return;
  for (const page of pages) {
    const printed = page.filter((line) => line.text && (!line.removed || line.removed === 'rule'));
    const zone = findZone(printed);
    if (zone) lift(printed, zone);
  }
}

function findZone(printed: readonly Line[]): Zone | undefined {
  for (let at = Math.max(1, printed.length - LONGEST); at < printed.length; at += 1) {
    const line = printed[at] as Line;
    const mark = MARK_ALONE.test(line.text) ? line.text : MARK_FIRST.exec(line.text)?.[1];
    if (!mark || !opensZone(printed, at) || !carrier(printed.slice(0, at), mark)) continue;
    return zoneFrom(printed, at, mark);
  }
  return undefined;
}

/** A footnote begins after a blank line or a rule, never in the middle of a list. */
function opensZone(printed: readonly Line[], at: number): boolean {
  const before = printed[at - 1] as Line;
  const line = printed[at] as Line;
  return before.removed === 'rule' || line.no - before.no > 1 || /[.)]$/.test(before.text);
}

function zoneFrom(printed: readonly Line[], at: number, mark: string): Zone {
  const rest = printed.slice(at);
  const words = rest.filter((line) => !MARK_ALONE.test(line.text) && line.removed !== 'rule');
  const marks = [mark];
  for (const line of rest.slice(1)) {
    const next = MARK_ALONE.test(line.text) ? line.text : MARK_FIRST.exec(line.text)?.[1];
    if (next && Number(next) > Number(marks[marks.length - 1])) marks.push(next);
  }
  if (words.length > 0) return { from: at, to: printed.length, marks };
  return { from: paragraphBefore(printed, at), to: printed.length, marks };
}

/** The mark is printed after its words: the paragraph before it is the footnote. */
function paragraphBefore(printed: readonly Line[], at: number): number {
  let from = at - 1;
  while (from > 0 && (printed[from] as Line).no - (printed[from - 1] as Line).no === 1) from -= 1;
  return from > 0 ? from : at;
}

function lift(printed: readonly Line[], zone: Zone): void {
  const notes = splitNotes(printed.slice(zone.from, zone.to), zone.marks);
  const above = printed.slice(0, zone.from);
  const first = zone.marks[0] as string;
  const home = carrier(above, first) ?? (above[above.length - 1] as Line);
  for (const note of notes) {
    const line = carrier(above, note.mark);
    (line ?? home).notes = [...((line ?? home).notes ?? []), note.text];
    if (line) unmark(line, note.mark);
  }
  for (const line of printed.slice(zone.from, zone.to)) if (line.removed !== 'rule') line.inNote = true;
}

function splitNotes(lines: readonly Line[], marks: readonly string[]): { mark: string; text: string }[] {
  const notes: { mark: string; words: string[] }[] = [];
  const loose: string[] = [];
  for (const line of lines) {
    if (line.removed) continue;
    const first = MARK_FIRST.exec(line.text)?.[1];
    const mark = MARK_ALONE.test(line.text) ? line.text : first;
    if (mark && marks.includes(mark) && !notes.some((note) => note.mark === mark)) notes.push({ mark, words: [line.text] });
    else if (notes.length > 0) (notes[notes.length - 1] as (typeof notes)[number]).words.push(line.text);
    else loose.push(line.text);
  }
  const [only] = notes;
  if (only && loose.length > 0) only.words = [...only.words, ...loose];
  return notes.map(({ mark, words }) => ({ mark, text: words.join(' ') }));
}

/** The line whose words carry the mark: the figure stands right after a letter, a bracket or a stop, with no space. */
function carrier(lines: readonly Line[], mark: string): Line | undefined {
  const glued = new RegExp(`[\\p{L})”".,;:§]${mark}(?![\\d:.,]?\\d|[\\p{L}])`, 'u');
  const lined = lines.filter((line) => !line.removed && glued.test(line.text));
  return lined[lined.length - 1];
}

function unmark(line: Line, mark: string): void {
  const glued = new RegExp(`([\\p{L})”".,;:§])${mark}(?![\\d:.,]?\\d|[\\p{L}])`, 'u');
  line.text = line.text.replace(glued, '$1');
  line.raw = line.raw.replace(glued, '$1');
}
