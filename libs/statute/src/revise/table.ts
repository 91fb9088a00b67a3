import { canonicalText } from '../canonical.ts';
import type { NewId, Provision } from '../model.ts';
import { breaksRow, cellsOf, cellStarts, readCells, rowText, tableAround, withCells } from '../table-row.ts';
import { mapProvisions, type Placed } from '../tree.ts';
import type { ReviseCommand, RevisionRefusal } from './command.ts';
import type { Restructured, Source } from './restructured.ts';

export type TableCommand = ReviseCommand & { kind: 'writeCell' | 'insertColumn' | 'repealColumn' | 'markHeader' };
type Outcome = Restructured | RevisionRefusal;

/** Tables have few columns: more than so many is a mistake. */
const COLUMNS_MOST = 60;

/** A change in a table: of one cell, of one column in all its rows, or of what a row is. */
export function tabulate(provisions: readonly Provision[], placed: Placed, command: TableCommand): Outcome {
  if (placed.provision.kind !== 'tableRow') return 'noTable';
  switch (command.kind) {
    case 'writeCell':
      return writeCell(provisions, placed.provision, command);
    case 'insertColumn':
      return insertColumn(provisions, placed, command.at);
    case 'repealColumn':
      return repealColumn(provisions, placed, command.at);
    case 'markHeader':
      return markHeader(provisions, placed.provision, command.header);
  }
}

function writeCell(
  provisions: readonly Provision[],
  row: Provision,
  { column, text }: ReviseCommand & { kind: 'writeCell' },
): Outcome {
  const cells = cellsOf(row);
  const words = canonicalText(text);
  if (cells[column] === undefined) return 'noColumn';
  if (breaksRow(words)) return 'badCell';
  if (cells[column] === words) return 'sameText';
  return changedRows(provisions, new Map([[row.id, [row, indexes(row).map((at) => (at === column ? words : at))]]]));
}

/** The rows of the table that a row stands in. */
function tableOf(provisions: readonly Provision[], { ancestors, index }: Placed): readonly Provision[] {
  const siblings = ancestors.at(-1)?.children ?? provisions;
  return siblings.slice(...tableAround(siblings, index));
}

function insertColumn(provisions: readonly Provision[], placed: Placed, at: number): Outcome {
  const rows = tableOf(provisions, placed);
  const width = Math.max(...rows.map((row) => cellsOf(row).length));
  if (!Number.isInteger(at) || at < 0 || at > width || width >= COLUMNS_MOST) return 'noColumn';
  // A row that ends before the place has nothing there to move aside.
  const wide = rows.filter((row) => cellsOf(row).length >= at);
  return changedRows(
    provisions,
    new Map(wide.map((row) => [row.id, [row, indexes(row).toSpliced(at, 0, '')]] as const)),
  );
}

function repealColumn(provisions: readonly Provision[], placed: Placed, at: number): Outcome {
  const rows = tableOf(provisions, placed);
  const wide = rows.filter((row) => cellsOf(row).length > Math.max(at, 1));
  if (!Number.isInteger(at) || at < 0 || wide.length === 0) return 'noColumn';
  return changedRows(provisions, new Map(wide.map((row) => [row.id, [row, indexes(row).toSpliced(at, 1)]] as const)));
}

function markHeader(provisions: readonly Provision[], row: Provision, header: boolean): Outcome {
  if ((row.header === true) === header) return 'sameText';
  const { header: _was, ...plain } = row;
  const now: Provision = header ? { ...plain, header } : plain;
  return {
    provisions: mapProvisions(provisions, (node) => (node.id === row.id ? { ...now, children: node.children } : node)),
    ...{ sources: new Map(), gone: [], parted: null },
  };
}

/** What a cell is made of: the cell that stood at that place, or other words. */
type Cell = number | string;
const indexes = (row: Provision): Cell[] => cellsOf(row).map((_cell, at) => at);

/** Rows with other cells. What stood in a cell goes with it, references too. */
function changedRows(
  provisions: readonly Provision[],
  rows: ReadonlyMap<string, readonly [Provision, readonly Cell[]]>,
): Restructured {
  const sources = new Map<string, Source[]>();
  const changed = new Map<string, Provision>();
  for (const [id, [row, made]] of rows) {
    const cells = cellsOf(row);
    const words = made.map((cell) => (typeof cell === 'number' ? (cells[cell] ?? '') : cell));
    const [before, now] = [cellStarts(cells), cellStarts(words)];
    changed.set(id, withCells(row, words));
    sources.set(
      id,
      made.flatMap((cell, at): Source[] => {
        if (typeof cell !== 'number') return [];
        const from = before[cell] ?? 0;
        return [{ id, from, to: from + (cells[cell] ?? '').length, at: now[at] ?? 0 }];
      }),
    );
  }
  const put = (node: Provision): Provision => {
    const row = changed.get(node.id);
    return row === undefined ? node : { ...row, children: node.children };
  };
  return { provisions: mapProvisions(provisions, put), sources, gone: [], parted: null };
}

/** Two rows as one, each cell with the one under it; and where their words now stand. */
export function joinedRows(first: Provision, second: Provision): { row: Provision; sources: Source[] } {
  const [above, below] = [cellsOf(first), cellsOf(second)];
  const count = Math.max(above.length, below.length);
  const cells = Array.from({ length: count }, (_none, at) => [above[at], below[at]].filter(Boolean).join(' '));
  const starts = cellStarts(cells);
  const from = (row: Provision, own: readonly string[], shift: (at: number) => number): Source[] =>
    cellStarts(own).map((start, at) => ({
      ...{ id: row.id, from: start, to: start + (own[at] ?? '').length, at: (starts[at] ?? 0) + shift(at) },
    }));
  const after = (at: number): number => (above[at] ? above[at].length + 1 : 0);
  return { row: withCells(first, cells), sources: [...from(first, above, () => 0), ...from(second, below, after)] };
}

/** A new row for a place among others: as wide as the one beside it, with its words, where there are any, in its cells. */
export function newRow(
  text: string,
  { siblings, after }: { siblings: readonly Provision[]; after: string | null },
  newId: NewId,
): Provision | RevisionRefusal {
  const index = siblings.findIndex(({ id }) => id === after);
  const beside = [siblings[index], siblings[index + 1]].find((one) => one?.kind === 'tableRow');
  const given = readCells(text);
  const width = beside === undefined ? given.length : cellsOf(beside).length;
  if (beside === undefined && given.every((cell) => cell === '')) return 'emptyText';
  const cells = Array.from({ length: Math.max(width, given.length) }, (_none, at) => given[at] ?? '');
  return { id: newId(), kind: 'tableRow', label: '', address: '', text: rowText(cells), cells, children: [] };
}
