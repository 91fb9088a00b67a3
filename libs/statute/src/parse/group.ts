import { itemMarker, adviceMarker, annexMarker, temporalMarker, isTransitionalHeading } from './markers.ts';
import { breaksFront } from './front.ts';
import type { Starts } from './starts.ts';
import type { Unit } from './unit.ts';

const TERMINAL = /[.:!?][)”"]?$/;
const ABBREVIATION =
  /(?:^|\s)(?:m\.m|bl\.a|t\.ex|dvs|kap|nr|s|st|p|jfr|resp|ca|fr\.o\.m|t\.o\.m|f|ff|prop|bet|rskr|etc|osv|d\.v\.s|max|min|kl|art)\.$/i;
const WINDOW = 12;

/**
 * Joins the lines of paragraphs. A paragraph ends at a blank line, before every accepted start, before a list item, and where a line that
 * ends a sentence was broken although the next word would have fitted.
 */
export function groupLines(lines: readonly Unit[], starts: Starts, byGap: boolean): { units: Unit[]; starts: Starts } {
  const widths = localWidths(lines);
  const units: Unit[] = [];
  const moved: Starts = { sections: new Set(), chapters: new Set(), parts: new Set() };
  const headings = byGap ? new Set<number>() : headingLines(lines, starts);
  const front = byGap ? 0 : frontEnd(lines, starts);
  lines.forEach((line, at) => {
    const previous = lines[at - 1];
    const current = units[units.length - 1];
    const fresh =
      (at < front && previous !== undefined && breaksFront(previous.text, line.text)) ||
      breaksBefore(lines, at, starts, headings, widths, byGap);
    if (!current || fresh) {
      units.push({ ...line });
      if (starts.sections.has(at)) moved.sections.add(units.length - 1);
      if (starts.chapters.has(at)) moved.chapters.add(units.length - 1);
      if (starts.parts.has(at)) moved.parts.add(units.length - 1);
    } else {
      current.text = joinLines(current.text, line.text);
      current.raw = `${current.raw}\n${line.raw}`;
      if (line.notes) current.notes = [...(current.notes ?? []), ...line.notes];
    }
  });
  return { units, starts: moved };
}

/** A word cut at the end of the line is put together; a hyphen that belongs (`plan- och`) stays. */
export function joinLines(first: string, second: string): string {
  if (
    /\p{Ll}-$/u.test(first) &&
    /^\p{Ll}/u.test(second) &&
    !/^(?:och|eller|samt|respektive|men|till|resp)(?!\p{L})/u.test(second)
  )
    return first.slice(0, -1) + second;
  return `${first} ${second}`;
}

function isStart(starts: Starts, at: number): boolean {
  return starts.sections.has(at) || starts.chapters.has(at) || starts.parts.has(at);
}

function breaksBefore(
  lines: readonly Unit[],
  at: number,
  starts: Starts,
  headings: ReadonlySet<number>,
  widths: readonly number[],
  byGap: boolean,
): boolean {
  const line = lines[at] as Unit;
  const previous = lines[at - 1];
  if (!previous || isStart(starts, at) || headings.has(at)) return true;
  if (labelAlone(previous.text)) return labelAlone(line.text) || (line.gapBefore && !startsItem(lines, at - 1));
  if (headings.has(at - 1)) return !/^\p{Ll}/u.test(line.text);
  if (line.gapBefore) return !(line.afterPage && runsOn(previous, line));
  if (temporalMarker(previous.text)?.rest === '' || temporalMarker(line.text)) return true;
  if (adviceMarker(line.text) || adviceMarker(previous.text)) return true;
  if (byGap) return itemMarker(line.text) !== undefined && listBreak(previous.text, line.text);
  if (isTransitionalHeading(line.text) || isTransitionalHeading(previous.text)) return true;
  if (starts.chapters.has(at - 1) || starts.parts.has(at - 1)) return /^\p{Lu}/u.test(line.text);
  if (annexMarker(line.text)?.rest === '' || annexMarker(previous.text)?.rest === '') return true;
  if (itemMarker(line.text)) return listBreak(previous.text, line.text);
  return endsParagraph(previous.text, line.text, widths[at - 1] as number);
}

/** The first line of the provisions: what stands above is title page and ingress. */
function frontEnd(lines: readonly Unit[], starts: Starts): number {
  const first = lines.findIndex((line, at) => isStart(starts, at) || adviceMarker(line.text) !== undefined);
  return first < 0 ? Math.min(lines.length, 80) : first;
}

/** `1.` or `–` alone on its line: its words stand on the next. */
function labelAlone(text: string): boolean {
  return itemMarker(text)?.rest === '';
}

/** A lone label whose neighbours are no lone labels too: a whole column of labels has lost its words. */
function startsItem(lines: readonly Unit[], at: number): boolean {
  return !labelAlone(lines[at - 1]?.text ?? '') && !labelAlone(lines[at + 1]?.text ?? '');
}

/** A list item begins on this line, unless the line is only the rest of a sentence that happens to begin like one. */
function listBreak(before: string, text: string): boolean {
  const item = itemMarker(text);
  if (!item) return false;
  if (
    /(?:(?<![\p{L}\d])(?:den|nr|punkt|punkten|artikel|kap\.|till|på|av|i|om|med)|[–-])$/iu.test(before) &&
    item.style === 'figure'
  )
    return false;
  if (item.style === 'dash') return /[:,;.]$|(?<!\p{L})(?:och|eller|samt)$/u.test(before) || before.length < 60;
  return true;
}

function runsOn(previous: Unit, line: Unit): boolean {
  return !TERMINAL.test(previous.text) && /^[\p{Ll}\d(]/u.test(line.text) && !itemMarker(line.text);
}

function endsParagraph(before: string, text: string, width: number): boolean {
  if (!TERMINAL.test(before) || !/^[\p{Lu}\d”"(]/u.test(text)) return false;
  if (ABBREVIATION.test(before)) return false;
  const firstWord = text.split(' ', 1)[0] as string;
  return before.length + 1 + firstWord.length <= width;
}

/** The width of the column around each line, in characters: the longest line nearby. */
function localWidths(lines: readonly Unit[]): number[] {
  return lines.map((_line, at) => {
    let width = 0;
    for (let other = Math.max(0, at - WINDOW); other < Math.min(lines.length, at + WINDOW); other += 1)
      width = Math.max(width, Math.min(140, (lines[other] as Unit).text.length));
    return width;
  });
}

/** Lines that are headings although no blank line says so: short lines without full stop right above a start. */
function headingLines(lines: readonly Unit[], starts: Starts): Set<number> {
  const headings = new Set<number>();
  for (let at = 1; at < lines.length; at += 1) {
    if (!isStart(starts, at) && !adviceMarker((lines[at] as Unit).text)) continue;
    markHeadingsAbove(lines, starts, at, headings);
  }
  return headings;
}

function markHeadingsAbove(lines: readonly Unit[], starts: Starts, at: number, headings: Set<number>): void {
  const chain: number[] = [];
  for (let line = at - 1; line >= 0 && chain.length < 6; line -= 1) {
    const text = (lines[line] as Unit).text;
    if (TERMINAL.test(text) && !ABBREVIATION.test(text)) break;
    if (
      isStart(starts, line) ||
      itemMarker(text)?.style === 'figure' ||
      itemMarker(text)?.style === 'letter' ||
      /[,;]$/.test(text)
    )
      break;
    chain.unshift(line);
    if ((lines[line] as Unit).gapBefore) break;
  }
  let open = false;
  for (const line of chain) {
    const text = (lines[line] as Unit).text;
    const before = lines[line - 1];
    const fresh =
      !before ||
      (lines[line] as Unit).gapBefore ||
      TERMINAL.test(before.text) ||
      starts.chapters.has(line - 1) ||
      starts.parts.has(line - 1);
    if (!open && !(fresh && /^[\p{Lu}\d]/u.test(text))) continue;
    if (/^[\p{Lu}\d]/u.test(text)) headings.add(line);
    open = true;
  }
}
