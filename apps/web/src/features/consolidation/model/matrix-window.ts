export interface Span {
  /** First shown, 0-based. */
  start: number;
  /** One past the last shown. */
  end: number;
}

export interface Axis {
  count: number;
  /** Pixels of one row or column. */
  size: number;
  /** Shown beyond each edge, so that a quick scroll does not meet white. */
  overscan: number;
}

/** Cells below which the whole table stands in the page: the browser's own search, printing and screen readers then reach all of it. */
export const WHOLE_TABLE_LIMIT = 6_000;

/** Which rows (or columns) to draw for a scroll position; everything where `whole` is asked for. */
export function visibleSpan(axis: Axis, scrolled: number, viewport: number): Span {
  const start = Math.max(0, Math.floor(scrolled / axis.size) - axis.overscan);
  const end = Math.min(axis.count, Math.ceil((scrolled + viewport) / axis.size) + axis.overscan);
  return { start: Math.min(start, axis.count), end: Math.max(end, Math.min(start, axis.count)) };
}

/** Something drawn, or how much is left out between two things drawn. */
export type Part = { index: number } | { gap: number; from: number };

/** What is drawn of an axis, in order: the span, and the focused index by itself where it lies outside (or focus is lost). */
export function drawnParts(count: number, span: Span, focused: number | undefined): Part[] {
  const indices = Array.from({ length: span.end - span.start }, (_, offset) => span.start + offset);
  if (focused !== undefined && focused >= 0 && focused < count) {
    if (focused < span.start) indices.unshift(focused);
    if (focused >= span.end) indices.push(focused);
  }
  const parts: Part[] = [];
  let next = 0;
  for (const index of indices) {
    if (index > next) parts.push({ gap: index - next, from: next });
    parts.push({ index });
    next = index + 1;
  }
  if (next < count) parts.push({ gap: count - next, from: next });
  return parts;
}

export type GridMove =
  'up' | 'down' | 'left' | 'right' | 'rowStart' | 'rowEnd' | 'first' | 'last' | 'pageUp' | 'pageDown';

/** Rows moved by Page Up and Page Down. */
const PAGE = 10;

export interface Cell {
  row: number;
  column: number;
}

export function moveCell(cell: Cell, move: GridMove, rows: number, columns: number): Cell {
  const [lastRow, lastColumn] = [rows - 1, columns - 1];
  const to: Record<GridMove, Cell> = {
    up: { ...cell, row: cell.row - 1 },
    down: { ...cell, row: cell.row + 1 },
    left: { ...cell, column: cell.column - 1 },
    right: { ...cell, column: cell.column + 1 },
    rowStart: { ...cell, column: 0 },
    rowEnd: { ...cell, column: lastColumn },
    first: { row: 0, column: 0 },
    last: { row: lastRow, column: lastColumn },
    pageUp: { ...cell, row: cell.row - PAGE },
    pageDown: { ...cell, row: cell.row + PAGE },
  };
  const { row, column } = to[move];
  return { row: clamp(row, lastRow), column: clamp(column, lastColumn) };
}

/** The move a key asks for in a grid (the pattern of ARIA's authoring practices); undefined for other keys. */
export function moveForKey(event: { key: string; ctrlKey: boolean }): GridMove | undefined {
  if (event.key === 'Home') return event.ctrlKey ? 'first' : 'rowStart';
  if (event.key === 'End') return event.ctrlKey ? 'last' : 'rowEnd';
  const plain: Record<string, GridMove> = {
    ArrowUp: 'up',
    ArrowDown: 'down',
    ArrowLeft: 'left',
    ArrowRight: 'right',
    PageUp: 'pageUp',
    PageDown: 'pageDown',
  };
  return event.ctrlKey ? undefined : plain[event.key];
}

const clamp = (value: number, last: number) => Math.max(0, Math.min(value, last));
