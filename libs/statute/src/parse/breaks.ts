import { DEFINES } from './body.ts';
import { breaksFront, clauseEnd, frontEnd, isCapitalName, isColophon } from './front.ts';
import {
  adviceKey,
  adviceMarker,
  annexMarker,
  chapterMarker,
  isTransitionalHeading,
  itemMarker,
  temporalMarker,
} from './markers.ts';
import { hasVerb, looksLikeHeading } from './headings.ts';
import type { Starts } from './found-starts.ts';
import type { Unit } from './unit.ts';

/** What is known of the lines of a text before paragraphs are made of them. */
export interface BreakContext {
  lines: readonly Unit[];
  starts: Starts;
  byGap: boolean;
  /** Printed width around each line, in characters. */
  widths: readonly number[];
  /** Lines that begin a heading above a start, found without blank lines. */
  headings: ReadonlySet<number>;
  /** The first line of the provisions: what stands above is title page and ingress. */
  front: number;
  /** The last line that begins a section: signatures stand below it. */
  last: number;
}

const TERMINAL = /[.:!?][)”"]?$|(?:^|\.\s?)\([A-ZÅÄÖ]{2,8}(?:-FS|FS)\s\d{4}:\d{1,4}\)$/;
/** `(AFS 2024:4)` after the full stop, where a consolidated text says what changed the provision: nothing follows in the paragraph. */
const CHANGED = /(?:^|\.\s?)\([A-ZÅÄÖ]{2,8}(?:-FS|FS)\s\d{4}:\d{1,4}\)$/;
const ABBREVIATION =
  /(?:^|\s)(?:m\.m|m\.fl|bl\.a|t\.ex|dvs|kap|nr|s|st|p|jfr|resp|ca|fr\.o\.m|t\.o\.m|f|ff|prop|bet|rskr|etc|osv|d\.v\.s|max|min|kl|art)\.$/i;
/** Words after which a figure with a stop is no list number. */
const COUNTS =
  /(?:(?<![\p{L}\d])(?:den|nr|punkt|punkten|punkterna|artikel|kap\.|tabell|figur|avsnitt|s\.|bilaga)|[–-])$/iu;
/** The first words below the title of an annex. */
const OF_ANNEX = /^(?:Denna bilaga|I denna bilaga|Bilagan|I bilagan)(?!\p{L})/u;
const WINDOW = 12;
/** Ragged text leaves this much of the width unused now and then without a paragraph ending. */
const RAGGED = 0.88;
const WIDEST = 140;
const HEADING_LINES = 6;
const SHORT_TERM = 70;

/** Looks the lines over once. Marks lines that head what follows (`heads`). */
export function breakContext(lines: readonly Unit[], starts: Starts, byGap: boolean): BreakContext {
  const widths = localWidths(lines);
  if (byGap) return { lines, starts, byGap, widths, headings: new Set(), front: 0, last: 0 };
  const first = frontEnd(lines, (at) => isStart(starts, at));
  const provisions = first < 0 ? Math.min(lines.length, 80) : first;
  const front = Math.min(provisions, clauseEnd(lines.slice(0, provisions)) ?? provisions);
  const last = [...starts.sections].reduce((most, at) => Math.max(most, at), 0);
  lines.forEach((line, at) => {
    if (at >= front && headsNext(lines, starts, at, widths[at] as number)) line.heads = true;
  });
  return { lines, starts, byGap, widths, headings: headingLines(lines, starts), front, last };
}

function isStart(starts: Starts, at: number): boolean {
  return starts.sections.has(at) || starts.chapters.has(at) || starts.parts.has(at);
}

/** True when a new paragraph begins at this line. */
export function breaksBefore(context: BreakContext, at: number): boolean {
  const { lines, starts, headings, byGap, front } = context;
  const line = lines[at] as Unit;
  const previous = lines[at - 1];
  if (!previous || isStart(starts, at) || headings.has(at)) return true;
  if (line.kind !== 'paragraph' || previous.kind !== 'paragraph') return true;
  if (starts.sections.has(at - 1) && line.text.startsWith('§')) return true;
  if (labelAlone(previous.text)) return !takesWords(lines, at - 1);
  if (line.gapBefore) return !(line.afterPage && runsOn(previous, line));
  if (temporalMarker(previous.text)?.rest === '' || temporalMarker(line.text)) return true;
  if (adviceMarker(line.text) || adviceMarker(previous.text)) return true;
  if (byGap) return listBreak(previous.text, line.text) || headsGapped(context, at);
  if (at < front)
    return (
      breaksFront(previous.text, line.text) || endsParagraph(previous.text, line.text, context.widths[at - 1] as number)
    );
  return breaksPrinted(context, at, previous, line);
}

/** A heading typed right below a paragraph, with the blank line after it instead of before. */
function headsGapped({ lines, starts }: BreakContext, at: number): boolean {
  const line = lines[at] as Unit;
  const before = (lines[at - 1] as Unit).text;
  return (
    isStart(starts, at + 1) &&
    TERMINAL.test(before) &&
    !ABBREVIATION.test(before) &&
    looksLikeHeading(line) &&
    !hasVerb(line.text)
  );
}

/** The rules for printed text, where blank lines say little. */
function breaksPrinted(context: BreakContext, at: number, previous: Unit, line: Unit): boolean {
  const { starts, headings, widths } = context;
  if (headings.has(at - 1)) return !/^\p{Ll}/u.test(line.text);
  if (line.gathered && (adviceKey(line.text) || adviceKey(previous.text)?.rest === '' || chapterMarker(line.text)))
    return true;
  if (isTransitionalHeading(line.text) || isTransitionalHeading(previous.text) || isColophon(line.text)) return true;
  if (starts.chapters.has(at - 1) || starts.parts.has(at - 1)) return /^\p{Lu}/u.test(line.text);
  if (annexMarker(line.text)?.rest === '' || annexMarker(previous.text)?.rest === '') return true;
  if (OF_ANNEX.test(line.text) && !TERMINAL.test(previous.text) && !itemMarker(previous.text)) return true;
  if (previous.heads) return true;
  if (at > context.last && (isCapitalName(line.text) || isCapitalName(previous.text))) return true;
  if (itemMarker(line.text)) return listBreak(previous.text, line.text);
  if (isTermBelowLead(context, at)) return true;
  return endsParagraph(previous.text, line.text, widths[at - 1] as number);
}

/** A term of a definition list right below `… avses med`: it stands alone on its line. */
function isTermBelowLead({ lines, widths }: BreakContext, at: number): boolean {
  const line = lines[at] as Unit;
  const before = (lines[at - 1] as Unit).text;
  const next = lines[at + 1];
  if (!DEFINES.test(before) || line.text.length > SHORT_TERM || /[.,;]$/.test(line.text) || !next?.gapBefore)
    return false;
  return (
    before.length + 1 + (line.text.split(' ', 1)[0] as string).length <= (widths[at - 1] as number) ||
    !TERMINAL.test(before)
  );
}

/** `1.` or `–` alone on its line: its words stand on the next. */
function labelAlone(text: string): boolean {
  return itemMarker(text)?.rest === '';
}

/** A lone label takes the next line as its words, unless its neighbours are lone labels too: then a column of labels has lost its words. */
function takesWords(lines: readonly Unit[], at: number): boolean {
  return !labelAlone(lines[at - 1]?.text ?? '') && !labelAlone(lines[at + 1]?.text ?? '');
}

/** A list item begins on this line, unless the line is only the rest of a sentence that happens to begin like one. */
function listBreak(before: string, text: string): boolean {
  const item = itemMarker(text);
  if (!item || (item.style === 'figure' && COUNTS.test(before))) return false;
  if (item.style === 'dash') return /[:,;.]$|(?<!\p{L})(?:och|eller|samt)$/u.test(before) || before.length < 60;
  return true;
}

function runsOn(previous: Unit, line: Unit): boolean {
  return !TERMINAL.test(previous.text) && /^[\p{Ll}\d(]/u.test(line.text) && !itemMarker(line.text);
}

function endsParagraph(before: string, text: string, width: number): boolean {
  if (!TERMINAL.test(before) || !/^[\p{Lu}\d”"(]/u.test(text) || changeNote(text)) return false;
  if (CHANGED.test(before)) return true;
  return !ABBREVIATION.test(before) && !fills(before, text, width);
}

/** The note stands alone on its line: it belongs to the provision above. */
function changeNote(text: string): boolean {
  return text.startsWith('(') && CHANGED.test(text);
}

/** The first word of the next line would not have fitted: the line was broken because it was full. */
function fills(line: string, next: string, width: number): boolean {
  return line.length + 1 + (next.split(' ', 1)[0] as string).length > width;
}

/** The width of the column around each line, in characters: the longest line nearby. */
function localWidths(lines: readonly Unit[]): number[] {
  return lines.map((_line, at) => {
    let width = 0;
    for (let other = Math.max(0, at - WINDOW); other < Math.min(lines.length, at + WINDOW); other += 1)
      width = Math.max(width, Math.min(WIDEST, (lines[other] as Unit).text.length));
    return width;
  });
}

/** A line with no full stop that was broken before it was full, above a line that begins with a capital: a heading ends here. */
function headsNext(lines: readonly Unit[], starts: Starts, at: number, width: number): boolean {
  const { text } = lines[at] as Unit;
  const next = lines[at + 1];
  if (!next || text.length > 100 || /[.:;,!?–-]$/.test(text) || /\d$/.test(text) || !/^[\p{Lu}”"]/u.test(next.text))
    return false;
  if (itemMarker(text) || hasVerb(text) || fills(text, next.text, RAGGED * width)) return false;
  return startsHeading(lines, starts, at);
}

/** The heading that ends here began with a capital after a full stop or a blank line, at most two lines up. */
function startsHeading(lines: readonly Unit[], starts: Starts, at: number): boolean {
  for (let line = at; line >= Math.max(0, at - 2); line -= 1) {
    const { text, gapBefore } = lines[line] as Unit;
    const before = lines[line - 1];
    if (itemMarker(text) || starts.sections.has(line)) return false;
    const ended = !before || (TERMINAL.test(before.text) && !ABBREVIATION.test(before.text));
    if (ended || gapBefore || before.heads || annexMarker(before.text)?.rest === '') return /^[\p{Lu}\d]/u.test(text);
  }
  return false;
}

/** Lines that begin a heading although no blank line says so: short lines without full stop right above a start. */
function headingLines(lines: readonly Unit[], starts: Starts): Set<number> {
  const headings = new Set<number>();
  for (let at = 1; at < lines.length; at += 1) {
    const line = lines[at] as Unit;
    if (isStart(starts, at) || adviceMarker(line.text) || (line.gathered && adviceKey(line.text)))
      markHeadingsAbove(lines, starts, at, headings);
  }
  return headings;
}

function markHeadingsAbove(lines: readonly Unit[], starts: Starts, at: number, headings: Set<number>): void {
  const chain = headingChain(lines, starts, at);
  let open = false;
  for (const line of chain) {
    const { text, gapBefore } = lines[line] as Unit;
    const before = lines[line - 1];
    const fresh =
      !before || gapBefore || TERMINAL.test(before.text) || starts.chapters.has(line - 1) || starts.parts.has(line - 1);
    const capital = /^[\p{Lu}\d]/u.test(text);
    if (!open && !(fresh && capital)) continue;
    if (capital) headings.add(line);
    open = true;
  }
}

/** The lines without full stop right above a start, from the top. */
function headingChain(lines: readonly Unit[], starts: Starts, at: number): number[] {
  const chain: number[] = [];
  for (let line = at - 1; line >= 0 && chain.length < HEADING_LINES; line -= 1) {
    const { text, gapBefore } = lines[line] as Unit;
    const style = itemMarker(text)?.style;
    if ((TERMINAL.test(text) && !ABBREVIATION.test(text)) || isStart(starts, line)) break;
    if (style === 'figure' || style === 'letter' || /[,;]$/.test(text)) break;
    chain.unshift(line);
    if (gapBefore) break;
  }
  return chain;
}
