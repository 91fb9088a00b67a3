import type { Line, Page } from './pages.ts';

const MARK_ALONE = /^\d{1,2}$/;
const MARK_FIRST = /^(\d{1,2})\s+(?=[\p{Lu}”"(])/u;
/** Lines that a footnote zone may have at most; more is a list or a table. */
const LONGEST = 45;
/** A footnote without a telling first word has at most this many lines. */
const SHORT_NOTE = 8;
/** Numbers that may be missing between one found footnote and the next. */
const MISSED = 4;
/** What is never part of a footnote: the start of a section, a chapter or advice. */
const PROVISION = /^(?:\d{1,4}\s?[a-z]?\s?§(?:\s\p{Lu}|$)|\d{1,3}\s?[a-z]?\s?kap\.?\s\p{Lu}|allmän(?:na|t) råd$)/iu;
const NOTE_OPENING =
  /^(?:Jfr|Jämför|Se\s|Se\.|EUT|EGT|Europaparlamentets|Rådets|Kommissionens|(?:Lagen?|Förordning(?:en)?|Författningen|Föreskrifterna)\s(?:senast|omtryckt)|Senast|Senaste lydelse|Ändringen|Prop\.|Allmänna råd har|Tidigare)/u;
/** Words of a footnote end a sentence or name a source by its year. */
const NOTE_WORDS = /[.)]$|\d{4}/;

interface Note {
  mark: string;
  text: string;
}

/**
 * Finds the footnotes at the foot of each page and hangs them on the line whose words carry their mark (`förordningen (2015:1052)1`). The mark
 * leaves the words. A zone counts only when its marks continue the row of the footnotes before, are found glued to words on the same page, and
 * its words read like footnotes; so lists and tables are left alone.
 */
export function liftFootnotes(pages: readonly Page[]): void {
  let last = 0;
  for (const page of pages) {
    const printed = page.filter((line) => !line.removed || line.removed === 'rule');
    const notes = liftPage(printed, last);
    last = notes.reduce((highest, note) => Math.max(highest, Number(note.mark)), last);
  }
}

function liftPage(printed: readonly Line[], last: number): Note[] {
  for (let at = Math.max(1, printed.length - LONGEST); at < printed.length; at += 1) {
    const mark = markOf(printed[at] as Line);
    if (!mark || !continuesRow(Number(mark), last) || !opensZone(printed, at) || !carrier(printed.slice(0, at), mark))
      continue;
    const from = zoneStart(printed, at);
    if (from === undefined) continue;
    const above = printed.slice(0, from);
    const zone = printed.slice(from).filter((line) => line.removed !== 'rule');
    const notes = readNotes(zone, above, mark);
    if (!zone.every((line) => !PROVISION.test(line.text)) || !areNotes(notes, printed[from - 1])) continue;
    hang(notes, above);
    for (const line of zone) line.inNote = true;
    return notes;
  }
  return [];
}

function markOf(line: Line): string | undefined {
  return MARK_ALONE.test(line.text) ? line.text : MARK_FIRST.exec(line.text)?.[1];
}

/** Footnotes are numbered through the text or anew on each page. */
function continuesRow(mark: number, last: number): boolean {
  return mark === 1 || (mark > last && mark <= last + MISSED);
}

/** A footnote begins after a blank line or a rule, never in the middle of a list. */
function opensZone(printed: readonly Line[], at: number): boolean {
  const before = printed[at - 1] as Line;
  return before.removed === 'rule' || (printed[at] as Line).no - before.no > 1 || /[.)]$/.test(before.text);
}

/** Where the zone begins: at the mark, or, when no words follow the marks, at the words before them, as many notes as there are marks. */
function zoneStart(printed: readonly Line[], at: number): number | undefined {
  const rest = printed.slice(at).filter((line) => line.removed !== 'rule');
  if (rest.some((line) => !MARK_ALONE.test(line.text))) return at;
  let openings = 0;
  let start: number | undefined;
  for (let from = at - 1; from > Math.max(0, at - LONGEST); from -= 1) {
    const line = printed[from] as Line;
    if (PROVISION.test(line.text)) return start;
    if (NOTE_OPENING.test(line.text)) {
      start = from;
      openings += 1;
      if (openings === rest.length) return start;
    }
    const alone = line.no - (printed[from - 1] as Line).no > 1;
    if (alone) return start ?? (at - from <= SHORT_NOTE ? from : undefined);
  }
  return start;
}

/** Splits a zone into notes. Marks printed in a column of their own are dealt out to the notes in order. */
function readNotes(zone: readonly Line[], above: readonly Line[], first: string): Note[] {
  const marks: string[] = [];
  const blocks: { mark?: string; words: string[] }[] = [];
  let pending: string | undefined;
  for (const line of zone) {
    const mark = markOf(line);
    if (mark && !marks.includes(mark) && (mark === first || carrier(above, mark))) {
      marks.push(mark);
      pending = mark;
      if (MARK_ALONE.test(line.text)) continue;
    }
    const words = pending && mark === pending ? line.text.slice(pending.length).trimStart() : line.text;
    const current = blocks[blocks.length - 1];
    if (!current || pending || (NOTE_OPENING.test(words) && /[.)\d]$/.test(current.words.at(-1) as string))) {
      blocks.push(pending ? { mark: pending, words: [words] } : { words: [words] });
      pending = undefined;
    } else current.words.push(words);
  }
  return dealMarks(blocks, marks);
}

function dealMarks(blocks: readonly { mark?: string; words: string[] }[], marks: readonly string[]): Note[] {
  const inOrder = [...marks].sort((a, b) => Number(a) - Number(b));
  if (blocks.length === marks.length) return blocks.map((block, at) => note(inOrder[at] as string, block.words));
  const notes: Note[] = [];
  for (const block of blocks) {
    const before = notes[notes.length - 1];
    if (block.mark || !before) notes.push(note(block.mark ?? (inOrder[0] as string), block.words));
    else before.text += ` ${block.words.join(' ')}`;
  }
  const used = new Set(notes.map(({ mark }) => mark));
  const left = marks.filter((mark) => !used.has(mark));
  const final = notes[notes.length - 1];
  if (final && left.length > 0) final.text = `${left.join(' ')} ${final.text}`;
  return notes;
}

function note(mark: string, words: readonly string[]): Note {
  return { mark, text: `${mark} ${words.join(' ')}` };
}

function areNotes(notes: readonly Note[], before: Line | undefined): boolean {
  if (notes.length === 0) return false;
  if (notes.some(({ text }) => /^\d{1,2}(?:\s\d{1,2})*\s\p{Ll}/u.test(text))) return false;
  if (before?.removed === 'rule') return true;
  return notes.every(({ text }) => text.length >= 12 && NOTE_WORDS.test(text));
}

function hang(notes: readonly Note[], above: readonly Line[]): void {
  const home = carrier(above, (notes[0] as Note).mark) ?? (above[above.length - 1] as Line);
  for (const { mark, text } of notes) {
    const line = carrier(above, mark);
    const owner = line ?? home;
    owner.notes = [...(owner.notes ?? []), text];
    if (line) unmark(line, mark);
  }
}

/** The mark right after a letter, a bracket or a stop (but not `2.1`), with no space, and nothing that makes it part of a number. */
function glued(mark: string): RegExp {
  return new RegExp(String.raw`((?:\p{L}|[)”"§]|(?<!\d)[.,;:]))${mark}(?![\d:.,]?\d|\p{L})`, 'u');
}

/** The last line whose words carry the mark. */
function carrier(lines: readonly Line[], mark: string): Line | undefined {
  const pattern = glued(mark);
  return lines.findLast((line) => !line.removed && pattern.test(line.text));
}

function unmark(line: Line, mark: string): void {
  line.text = line.text.replace(glued(mark), '$1');
  line.raw = line.raw.replace(glued(mark), '$1');
}
