import { breaksBefore, breakContext } from './breaks.ts';
import type { Starts } from './starts.ts';
import type { Unit } from './unit.ts';

/**
 * Joins the lines of paragraphs. A paragraph ends at a blank line, before every accepted start, before a list item, and where a line that
 * ends a sentence was broken although the next word would have fitted.
 */
export function groupLines(lines: readonly Unit[], starts: Starts, byGap: boolean): { units: Unit[]; starts: Starts } {
  const context = breakContext(lines, starts, byGap);
  const units: Unit[] = [];
  const moved: Starts = { sections: new Set(), chapters: new Set(), parts: new Set() };
  lines.forEach((line, at) => {
    const current = units[units.length - 1];
    if (!current || breaksBefore(context, at)) {
      units.push({ ...line });
      if (starts.sections.has(at)) moved.sections.add(units.length - 1);
      if (starts.chapters.has(at)) moved.chapters.add(units.length - 1);
      if (starts.parts.has(at)) moved.parts.add(units.length - 1);
    } else extend(current, line);
  });
  return { units, starts: moved };
}

function extend(unit: Unit, line: Unit): void {
  unit.text = joinLines(unit.text, line.text);
  unit.raw = `${unit.raw}\n${line.raw}`;
  if (line.notes) unit.notes = [...(unit.notes ?? []), ...line.notes];
  if (line.heads) unit.heads = true;
  else delete unit.heads;
}

/** A word cut at the end of the line is put together; a hyphen that belongs (`plan- och`) stays. */
export function joinLines(first: string, second: string): string {
  const cut = /\p{Ll}-$/u.test(first) && /^\p{Ll}/u.test(second);
  if (cut && !/^(?:och|eller|samt|respektive|men|till|resp)(?!\p{L})/u.test(second)) return first.slice(0, -1) + second;
  return `${first} ${second}`;
}
