import { canonicalText } from '../canonical.ts';
import { DEFINES } from './body.ts';
import { joinLines } from './group.ts';
import { itemMarker, temporalMarker } from './markers.ts';
import type { Unit } from './unit.ts';

/** A run of words in a typed line with the column (0-based, tabs expanded) it begins in. */
interface Cell {
  start: number;
  text: string;
}

const TAB = 8;
/** Spaces between two columns at least. */
const COLUMN_GAP = 3;
/** Typists miss a column by so much. */
const TOLERANCE = 3;
const LONGEST_HEADER = 45;

/**
 * Finds tables typed with spaces or tabs in text lines and makes one unit a row of them. A table needs two lines whose second columns stand
 * below each other; rows are the blocks between blank lines, or single lines where every line fills its columns.
 */
export function readTables(lines: readonly Unit[]): Unit[] {
  const blocks = blocksOf(lines);
  const out: Unit[][] = [];
  let at = 0;
  while (at < blocks.length) {
    const block = blocks[at] as Unit[];
    if (isTabSeparated(block)) {
      const defining = DEFINES.test(blocks[at - 1]?.at(-1)?.text ?? '');
      out.push(defining ? definitionsOf(block) : separatedRows(block));
      at += 1;
      continue;
    }
    const { end, table } = tableRun(blocks, at);
    out.push(table ? rowsOf(blocks.slice(at, end)) : blocks.slice(at, end).flat());
    at = end;
  }
  return out.flat();
}

/** Lines with one tab between two cells and as many cells in each, as they come when a table is pasted from Word or a spreadsheet. */
function isTabSeparated(block: readonly Unit[]): boolean {
  const cells = block.map((line) => line.raw.split('\t').length);
  return (
    block.length > 1 &&
    (cells[0] as number) > 1 &&
    cells.every((count) => count === cells[0]) &&
    block.every((line) => /^\S/.test(line.raw))
  );
}

function separatedRows(block: readonly Unit[]): Unit[] {
  const rows = block.map((line): Unit => {
    const cells = line.raw.split('\t').map((cell) => canonicalText(cell));
    return { ...line, kind: 'tableRow', cells, text: cells.filter(Boolean).join(' | ') };
  });
  if (rows.every(isNumbered)) return rows.map(asItem);
  const [first] = rows;
  if (first && rows.length > 2 && isHeader(first.cells as string[])) first.header = true;
  return rows;
}

/** Terms and explanations under `avses med` are definitions, not a table. */
function definitionsOf(block: readonly Unit[]): Unit[] {
  return separatedRows(block).map((row) => ({
    ...row,
    kind: 'listItem',
    definition: true,
    header: false,
    text: (row.cells as string[]).filter(Boolean).join(': '),
  }));
}

/** The lines between two blank lines. */
function blocksOf(lines: readonly Unit[]): Unit[][] {
  const blocks: Unit[][] = [];
  for (const line of lines) {
    const current = blocks[blocks.length - 1];
    if (!current || line.gapBefore) blocks.push([line]);
    else current.push(line);
  }
  return blocks;
}

/** The cells of a line: words with wide gaps between them, or narrow ones where a known column begins. */
function cellsOf(line: Unit, columns: readonly number[] = []): Cell[] {
  const cells: Cell[] = [];
  let end = 0;
  for (const match of expandTabs(line.raw).matchAll(/\S+(?:\s\S+)*/g)) {
    const last = cells[cells.length - 1];
    const gap = match.index - end;
    end = match.index + match[0].length;
    const apart = gap >= COLUMN_GAP || columns.some((column) => Math.abs(column - match.index) <= 1);
    if (last && !apart) last.text += `  ${match[0]}`;
    else cells.push({ start: match.index, text: match[0] });
  }
  return cells;
}

function expandTabs(raw: string): string {
  if (!raw.includes('\t')) return raw;
  let out = '';
  for (const character of raw)
    out += character === '\t' ? ' '.repeat(Math.max(COLUMN_GAP, TAB - (out.length % TAB))) : character;
  return out;
}

/** A run of this many blocks in columns that do not stand below each other is no table anywhere. */
const LONGEST_TRIAL = 200;

/** The blocks from `at` on that belong together: those of a table, or one block that is none. */
function tableRun(blocks: readonly Unit[][], at: number): { end: number; table: boolean } {
  if (!isTabular(blocks[at] as Unit[])) return { end: at + 1, table: false };
  let end = at + 1;
  while (end < blocks.length && (isTabular(blocks[end] as Unit[]) || isContinuation(blocks[end] as Unit[]))) end += 1;
  const starts = blocks
    .slice(at, end)
    .flat()
    .map((line) => cellsOf(line)[1]?.start ?? indentOf(line))
    .filter((start) => start > TOLERANCE);
  if (starts.length >= 2 && aligned(starts)) return { end, table: true };
  return { end: end - at > LONGEST_TRIAL ? end : at + 1, table: false };
}

/** A block with a line in columns. */
function isTabular(block: readonly Unit[]): boolean {
  return block.some((line) => {
    const cells = cellsOf(line);
    return cells.length > 1 && !/^\d+(?:\s[a-z])? §$/.test((cells[0] as Cell).text);
  });
}

/** A block that stands in a later column only: more words for the row above, or a row with an empty first cell. */
function isContinuation(block: readonly Unit[]): boolean {
  return block.every((line) => indentOf(line) >= TAB);
}

function indentOf(line: Unit): number {
  return expandTabs(line.raw).search(/\S/);
}

function aligned(starts: readonly number[]): boolean {
  const times = new Map<number, number>();
  for (const start of starts)
    for (let near = start - TOLERANCE; near <= start + TOLERANCE; near += 1)
      times.set(near, (times.get(near) ?? 0) + 1);
  const best = [...times.values()].reduce((most, count) => Math.max(most, count), 0);
  return best >= 2 && best >= 0.4 * starts.length;
}

function rowsOf(blocks: readonly Unit[][]): Unit[] {
  const columns = columnsOf(blocks.flat());
  const filled = (line: Unit): boolean => cellsOf(line, columns).length > 1;
  const byLine = blocks.some((block) => block.length > 1) && blocks.every((block) => block.every(filled));
  const groups = byLine ? blocks.flat().map((line) => [line]) : blocks;
  const rows = groups.flatMap((group) => {
    const temporal = group.length > 1 && temporalMarker((group[0] as Unit).text)?.rest === '';
    return temporal ? [group[0] as Unit, rowOf(group.slice(1), columns)] : [rowOf(group, columns)];
  });
  if (rows.every(isNumbered)) return rows.map(asItem);
  const [first] = rows;
  if (first && rows.length > 2 && isHeader(first.cells ?? [])) first.header = true;
  return rows;
}

/** `1. barnbidrag,          (15 och 16 kap.)`: a numbered list with a remark set to the right is a list, not a table. */
function isNumbered(row: Unit): boolean {
  const [first = '', second = '', ...more] = row.cells ?? [];
  return itemMarker(first)?.style === 'figure' && second.length <= LONGEST_HEADER && more.length === 0;
}

function asItem(row: Unit): Unit {
  const { cells: _cells, ...unit } = row;
  return { ...unit, kind: 'paragraph', text: (row.cells as string[]).filter(Boolean).join(' ') };
}

/**
 * The columns in which cells begin, left to right: the most used places first, others near them counted in. In a longer table a place that few
 * lines use is a typist's slip.
 */
function columnsOf(lines: readonly Unit[]): number[] {
  const times = new Map<number, number>();
  for (const line of lines) for (const { start } of cellsOf(line)) times.set(start, (times.get(start) ?? 0) + 1);
  const columns: { start: number; times: number }[] = [];
  for (const [start, count] of [...times].sort((a, b) => b[1] - a[1] || a[0] - b[0])) {
    const near = columns.find((column) => Math.abs(column.start - start) <= TOLERANCE + 1);
    if (near) near.times += count;
    else columns.push({ start, times: count });
  }
  const least = lines.length > 6 ? Math.max(2, 0.1 * lines.length) : 1;
  return columns
    .filter((column) => column.times >= least || column.start === 0)
    .map((column) => column.start)
    .sort((a, b) => a - b);
}

function rowOf(group: readonly Unit[], columns: readonly number[]): Unit {
  const first = group[0] as Unit;
  const words: string[] = [];
  for (const line of group)
    for (const cell of cellsOf(line, columns)) {
      const column = columnFor(cell.start, columns);
      const text = canonicalText(cell.text);
      words[column] = words[column] ? joinLines(words[column], text) : text;
    }
  const cells = Array.from({ length: Math.max(words.length, 1) }, (_none, column) => words[column] ?? '');
  const notes = group.flatMap((line) => line.notes ?? []);
  const row: Unit = {
    ...first,
    kind: 'tableRow',
    cells,
    text: cells.filter(Boolean).join(' | '),
    raw: group.map((line) => line.raw).join('\n'),
  };
  if (notes.length > 0) row.notes = notes;
  return row;
}

function columnFor(start: number, columns: readonly number[]): number {
  let column = 0;
  columns.forEach((begins, index) => {
    if (start >= begins - TOLERANCE) column = index;
  });
  return column;
}

function isHeader(cells: readonly string[]): boolean {
  const filled = cells.filter(Boolean);
  return (
    filled.length > 1 &&
    filled.every((cell) => cell.length <= LONGEST_HEADER && /^\p{Lu}/u.test(cell) && !/[.,;:]$|\d/.test(cell))
  );
}
