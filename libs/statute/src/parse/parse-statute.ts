import type { NewId, SourceBlock, Statute } from '../model.ts';
import { assignAddresses } from '../numbering.ts';
import { markGathered } from './advice.ts';
import { pairDefinitions } from './definitions.ts';
import { assignRoles } from './roles.ts';
import { buildTree } from './build.ts';
import { frontEnd, readFront } from './front.ts';
import { groupLines } from './group.ts';
import { looksLikeHeading } from './headings.ts';
import { joinLabelColumns } from './label-columns.ts';
import { restoreChapters } from './lost-chapters.ts';
import { readLines } from './lines.ts';
import { readTables } from './tables.ts';
import type { Starts } from './found-starts.ts';
import { findStarts } from './starts.ts';
import { type Unit, unitsOf } from './unit.ts';

/** A statute and where in the source each provision begins: id → line (or paragraph number), for showing both side by side. */
export interface ParsedStatute {
  statute: Statute;
  lines: ReadonlyMap<string, number>;
}

/**
 * Reads the blocks of a document (Word, HTML, Akoma Ntoso, Markdown) as a statute. Never throws on any content; what has no place stands in
 * `notUnderstood`, what was taken out on purpose in `removed`.
 */
export function parseStatute(blocks: readonly SourceBlock[], newId: NewId): Statute {
  return parseStatuteWithLines(blocks, newId).statute;
}

/** The same with the place of each provision in the source. */
export function parseStatuteWithLines(blocks: readonly SourceBlock[], newId: NewId): ParsedStatute {
  const { units, heads, removed } = unitsOf(blocks);
  markGathered(units);
  const { statute, lines } = assemble(units, findStarts(units, false), newId, false, heads);
  return { statute: { ...statute, removed: inLineOrder([...removed, ...(statute.removed ?? [])]) }, lines };
}

/**
 * Reads plain text as a statute: a consolidated act, or the text layer of a printed föreskrift with its page heads and cut lines. Pages may be
 * separated by form feeds.
 */
export function parsePlainText(text: string, newId: NewId): Statute {
  return parsePlainTextWithLines(text, newId).statute;
}

/** The same with the line each provision begins on, 1-based in `text`. */
export function parsePlainTextWithLines(text: string, newId: NewId): ParsedStatute {
  const read = readLines(text);
  const lines = joinLabelColumns(readTables(read.units));
  markGathered(lines);
  const byGap = !read.paged && separatesByGaps(lines);
  const { units, starts } = groupLines(lines, findStarts(lines, byGap), byGap);
  const heads = read.removed.filter((passage) => passage.kind === 'runningHead').map((passage) => passage.text);
  const { statute, lines: places } = assemble(units, starts, newId, read.paged, heads);
  const removed = inLineOrder([...read.removed, ...(statute.removed ?? [])]);
  return { statute: { ...statute, removed }, lines: places };
}

/** True when blank lines separate the paragraphs, as they do in the statute book's text: then only a blank line begins a section. */
function separatesByGaps(units: readonly Unit[]): boolean {
  const strong = units.filter((unit) => /^\d{1,4}(?:\s[a-z])? §\s+\p{Lu}/u.test(unit.text));
  return strong.length === 0 || strong.filter((unit) => unit.gapBefore).length >= 0.75 * strong.length;
}

function assemble(
  units: Unit[],
  starts: Starts,
  newId: NewId,
  paged: boolean,
  heads: readonly string[],
): ParsedStatute {
  const first = firstProvision(units, starts, paged);
  const front = readFront(units.slice(0, first), paged, heads);
  const body = [...front.rest, ...units.slice(first)];
  if (front.kind === 'generalAdvice' && starts.sections.size === 0) for (const unit of body) unit.gathered = true;
  const placed = pairDefinitions(body, shifted(starts, first - front.rest.length));
  const tree = buildTree(placed.units, assignRoles(placed.units, placed.starts, paged), newId);
  const restored = restoreChapters(tree.provisions, newId, tree.lines);
  const statute: Statute = {
    title: front.title,
    kind: front.kind,
    provisions: assignAddresses(restored.provisions),
    notUnderstood: inLineOrder([...front.notUnderstood, ...tree.notUnderstood, ...restored.notUnderstood]),
    removed: inLineOrder([...front.removed, ...tree.removed]),
  };
  if (front.notes.length > 0) statute.notes = front.notes;
  if (front.designation) statute.designation = front.designation;
  if (front.enactingClause) statute.enactingClause = front.enactingClause;
  if (front.decided) statute.decided = front.decided;
  if (front.published) statute.published = front.published;
  return { statute, lines: tree.lines };
}

function firstProvision(units: readonly Unit[], starts: Starts, paged: boolean): number {
  const first = frontEnd(units, (at) => starts.sections.has(at) || starts.chapters.has(at) || starts.parts.has(at));
  if (first >= 0) return first;
  if (paged) return units.length;
  const text = units.findIndex((unit) => !looksLikeHeading(unit));
  return text < 0 ? units.length : text + 1;
}

function inLineOrder<T extends { line: number }>(passages: T[]): T[] {
  return passages.sort((a, b) => a.line - b.line);
}

function shifted(starts: Starts, by: number): Starts {
  const move = (set: ReadonlySet<number>): Set<number> => new Set([...set].map((at) => at - by));
  return { sections: move(starts.sections), chapters: move(starts.chapters), parts: move(starts.parts) };
}
