import { canonicalText } from '../canonical.ts';
import type { Provision } from '../model.ts';
import { cellsOf, tableAround } from '../table-row.ts';
import type { Placed } from '../tree.ts';
import type { ReviseCommand } from './command.ts';
import { mergeWordings } from './merge-wordings.ts';
import type { Rebased } from './rebased.ts';
import type { TableCommand } from './table.ts';

const NO: Rebased = { ok: false, clash: null };

/** A table at one time: its rows' cells, and the row a command is given on. */
interface Table {
  row: Provision;
  rows: readonly Provision[];
  width: number;
}

function tableOf({ provision, ancestors, index }: Placed, outermost: readonly Provision[]): Table {
  const siblings = ancestors.at(-1)?.children ?? outermost;
  const rows = siblings.slice(...tableAround(siblings, index));
  return { row: provision, rows, width: Math.max(...rows.map((one) => cellsOf(one).length)) };
}

/** A change in a table, given on `before`, for the table as it now stands: columns are known again by what stands in them. */
export function rebaseTable(
  [before, base]: readonly [Placed, readonly Provision[]],
  [now, head]: readonly [Placed | undefined, readonly Provision[]],
  command: TableCommand,
): Rebased {
  if (before.provision.kind !== 'tableRow') return NO;
  const was = tableOf(before, base);
  if (command.kind === 'writeCell') return writeCell(was, now && tableOf(now, head), command);
  if (now === undefined) return NO;
  if (command.kind === 'markHeader') return { ok: true, command, merged: false };
  const is = tableOf(now, head);
  if (command.kind === 'insertColumn') {
    // Before the column that it was to come before; last, where it was to be last.
    const at = command.at >= was.width ? is.width : columnIn(was, is, command.at);
    return at === undefined ? NO : { ok: true, command: { ...command, at }, merged: false };
  }
  const at = columnIn(was, is, command.at);
  const isSame = at !== undefined && sameCells(was, command.at, is, at) === is.rows.length;
  return isSame ? { ok: true, command: { ...command, at }, merged: false } : NO;
}

function writeCell(was: Table, is: Table | undefined, command: ReviseCommand & { kind: 'writeCell' }): Rebased {
  const base = cellsOf(was.row)[command.column];
  if (base === undefined) return NO;
  const mine = canonicalText(command.text);
  const column = is && columnIn(was, is, command.column);
  const theirs = column === undefined ? undefined : cellsOf(is!.row)[column];
  const { address } = (is ?? was).row;
  const place = { provisionId: command.id, front: null, column: column ?? null, address };
  const clash = { ...place, base, theirs: theirs ?? '', mine };
  if (column === undefined || theirs === undefined) return { ok: false, clash };
  if (theirs === base || theirs === mine) return { ok: true, command: { ...command, column }, merged: false };
  const text = mergeWordings(base, [theirs, mine]);
  return text === undefined ? { ok: false, clash } : { ok: true, command: { ...command, column, text }, merged: true };
}

/** Where a column stands now; undefined when it is gone. Columns come and go, and keep their order. */
function columnIn(was: Table, is: Table, column: number): number | undefined {
  if (was.width === is.width && widthsAreSame(was, is)) return column;
  return columnsOf(was, is)[column];
}

/** Of each column where it stands now: the way to set them against each other in which most words are the same. */
function columnsOf(was: Table, is: Table): (number | undefined)[] {
  const alike = Array.from({ length: was.width }, (_none, from) =>
    Array.from({ length: is.width }, (_column, to) => likeness(was, from, is, to)),
  );
  // best[from][to]: of the columns from there on
  const best = Array.from({ length: was.width + 1 }, () => Array<number>(is.width + 1).fill(0));
  const at = (rows: readonly number[][], from: number, to: number): number => rows[from]?.[to] ?? 0;
  for (let from = was.width - 1; from >= 0; from -= 1)
    for (let to = is.width - 1; to >= 0; to -= 1)
      best[from]![to] = Math.max(
        at(best, from + 1, to),
        at(best, from, to + 1),
        at(best, from + 1, to + 1) + at(alike, from, to),
      );
  const found: (number | undefined)[] = [];
  let [from, to] = [0, 0];
  while (from < was.width) {
    const isPair = to < is.width && at(alike, from, to) > 0;
    if (isPair && at(best, from, to) === at(best, from + 1, to + 1) + at(alike, from, to)) found[from++] = to++;
    else if (to < is.width && at(best, from, to) === at(best, from, to + 1)) to += 1;
    else from += 1;
  }
  return found;
}

/** How much two columns say the same, row for row. That both say nothing counts for little. */
function likeness(was: Table, column: number, is: Table, at: number): number {
  const before = new Map(was.rows.map((row) => [row.id, cellsOf(row)[column]]));
  let likeness = 0;
  for (const row of is.rows) {
    const cell = cellsOf(row)[at];
    if (cell !== undefined && before.get(row.id) === cell) likeness += cell === '' ? 1 : 100;
  }
  return likeness;
}

/** No row has come to have other columns. */
function widthsAreSame(was: Table, is: Table): boolean {
  const now = new Map(is.rows.map((row) => [row.id, cellsOf(row).length]));
  return was.rows.every((row) => (now.get(row.id) ?? cellsOf(row).length) === cellsOf(row).length);
}

/** In how many rows the one column has what the other had. */
function sameCells(was: Table, column: number, is: Table, at: number): number {
  const before = new Map(was.rows.map((row) => [row.id, cellsOf(row)[column]]));
  return is.rows.filter((row) => before.has(row.id) && before.get(row.id) === cellsOf(row)[at]).length;
}
