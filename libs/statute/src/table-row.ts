import { canonicalText } from './canonical.ts';
import type { Provision } from './model.ts';

const BETWEEN = ' | ';
/** A bar between two cells as people write it: with white space, or the end of the text, on both sides. */
const BAR = /(?:^|\s)\|(?=\s|$)/u;

/** The words of a row as one text: its cells with a bar between them, empty ones too. */
export const rowText = (cells: readonly string[]): string => cells.join(BETWEEN);

/** The cells of a row that is given as one text. At least one. */
export const readCells = (written: string): string[] => written.split(BAR).map(canonicalText);

/** The cells of a row as they stand. */
export const cellsOf = ({ cells, text }: Pick<Provision, 'cells' | 'text'>): string[] => cells ?? text.split(BETWEEN);

/** The row with other cells, and the text that they make. */
export const withCells = (row: Provision, cells: readonly string[]): Provision => ({
  ...row,
  text: rowText(cells),
  cells: [...cells],
});

/** True of words that would not be told from two cells in the text of a row. */
export const breaksRow = (cell: string): boolean => BAR.test(cell);

/** Where each cell begins in the text of its row (UTF-16 units). */
export function cellStarts(cells: readonly string[]): number[] {
  let at = 0;
  return cells.map((cell) => {
    const start = at;
    at += cell.length + BETWEEN.length;
    return start;
  });
}

/**
 * A provision with other words of its own, and its cells made to agree: those of a row are read out of the words; a definition, whose cells are
 * the term and what it means, keeps them while the words still begin with the term.
 */
export function withText(node: Provision, text: string): Provision {
  if (node.kind === 'tableRow') return withCells(node, text.split(BETWEEN));
  const { cells, ...rest } = node;
  const term = cells?.[0] ?? '';
  return term !== '' && text.startsWith(`${term}: `)
    ? { ...rest, text, cells: [term, text.slice(term.length + 2)] }
    : { ...rest, text };
}

/**
 * The table that a row stands in: the rows before and after it with nothing between, from one head to the next. A row that is marked as a head
 * begins a table, unless the row before it is one too. Indexes among the siblings, the end not included.
 */
export function tableAround(siblings: readonly Pick<Provision, 'kind' | 'header'>[], index: number): [number, number] {
  const isRow = (at: number): boolean => siblings[at]?.kind === 'tableRow';
  const begins = (at: number): boolean => siblings[at]?.header === true && siblings[at - 1]?.header !== true;
  let from = index;
  while (!begins(from) && isRow(from - 1)) from -= 1;
  let to = index + 1;
  while (isRow(to) && !begins(to)) to += 1;
  return [from, to];
}
