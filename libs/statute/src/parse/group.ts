import { breaksBefore, breakContext } from './breaks.ts';
import type { Starts } from './found-starts.ts';
import type { Unit } from './unit.ts';

/**
 * Joins the lines of paragraphs. A paragraph ends at a blank line, before every accepted start, before a list item, and where a line that
 * ends a sentence was broken although the next word would have fitted.
 */
export function groupLines(lines: readonly Unit[], starts: Starts, byGap: boolean): { units: Unit[]; starts: Starts } {
  const context = breakContext(lines, starts, byGap);
  const groups: Unit[][] = [];
  const moved: Starts = { sections: new Set(), chapters: new Set(), parts: new Set() };
  lines.forEach((line, at) => {
    const current = groups[groups.length - 1];
    if (current && !breaksBefore(context, at)) {
      current.push(line);
      return;
    }
    if (starts.sections.has(at)) moved.sections.add(groups.length);
    if (starts.chapters.has(at)) moved.chapters.add(groups.length);
    if (starts.parts.has(at)) moved.parts.add(groups.length);
    groups.push([line]);
  });
  return { units: groups.map(paragraphOf), starts: moved };
}

/** One unit of the lines of a paragraph. */
function paragraphOf(lines: readonly Unit[]): Unit {
  const first = lines[0] as Unit;
  if (lines.length === 1) return { ...first };
  const { heads: _heads, ...unit } = first;
  const notes = lines.flatMap((line) => line.notes ?? []);
  const last = lines[lines.length - 1] as Unit;
  return {
    ...unit,
    text: joinAll(lines.map((line) => line.text)),
    raw: lines.map((line) => line.raw).join('\n'),
    ...(notes.length > 0 ? { notes } : {}),
    ...(last.heads ? { heads: true } : {}),
  };
}

/** Lines as running text: a word cut at the end of a line is put together; a hyphen that belongs (`plan- och`) stays. */
export function joinAll(lines: readonly string[]): string {
  const parts: string[] = [];
  lines.forEach((line, at) => {
    const next = lines[at + 1];
    if (next === undefined) parts.push(line);
    else if (isCut(line, next)) parts.push(line.slice(0, -1));
    else parts.push(line, ' ');
  });
  return parts.join('');
}

/** Two pieces of running text as one. */
export function joinLines(first: string, second: string): string {
  return joinAll([first, second]);
}

function isCut(first: string, second: string): boolean {
  if (!/\p{Ll}-$/u.test(first) || !/^\p{Ll}/u.test(second)) return false;
  return !/^(?:och|eller|samt|respektive|men|till|resp)(?!\p{L})/u.test(second);
}
