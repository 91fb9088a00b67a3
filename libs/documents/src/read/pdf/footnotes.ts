import type { Page } from './furniture.ts';
import type { PdfLine } from './lines.ts';
import { joinLine, type BodyLook, type PdfParagraph } from './paragraphs.ts';

/** Takes the notes at the foot of a page out of its lines (in place). A line of underscores or dashes is the rule above them. */
export function takeFootnotes(page: Page, look: BodyLook): PdfParagraph[] {
  page.lines = page.lines.filter((line) => !/^[_–—-]{8,}$/.test(line.text));
  let from = page.lines.length;
  while (from > 0 && isSmall(page.lines[from - 1], look)) from -= 1;
  const start = page.lines.findIndex((line, index) => index >= from && /^(?:\d{1,3}|\*)\s*\S/.test(line.text));
  if (start < 0) return [];
  return toNotes(page.lines.splice(start), page.number);
}

function isSmall(line: PdfLine | undefined, look: BodyLook): boolean {
  return line !== undefined && line.height < look.height * 0.86;
}

function toNotes(lines: readonly PdfLine[], page: number): PdfParagraph[] {
  const notes: PdfParagraph[] = [];
  let expected: number | undefined;
  for (const line of lines) {
    const match = /^(\d{1,3}|\*+)\s*(\D.*|\d.*)$/.exec(line.text);
    const number = Number(match?.[1]);
    const current = notes.at(-1);
    // A wrapped line may begin with a number ("2023:473"); the next note has the next number.
    const opens = match !== null && (!current || Number.isNaN(number) || expected === undefined || number === expected);
    if (opens) {
      notes.push({ page, kind: 'footnote', text: match[2] as string, marker: match[1], gapBefore: false, calls: [] });
      expected = Number.isNaN(number) ? undefined : number + 1;
    } else (current as PdfParagraph).text = joinLine((current as PdfParagraph).text, line.text);
  }
  return notes;
}
