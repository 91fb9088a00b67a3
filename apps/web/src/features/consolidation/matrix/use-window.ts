import { useCallback, useEffect, useState, type RefObject } from 'react';
import { visibleSpan, type Span } from '../model/matrix-window.ts';

export interface WindowedAxis {
  count: number;
  /** Pixels of one. */
  size: number;
}

export interface Window {
  rows: Span;
  columns: Span;
}

/** Drawn beyond each edge, so that a quick scroll does not meet white. */
const OVERSCAN = 6;

/** Which rows and columns are drawn for where the box is scrolled to; all of them when `whole`. */
export function useWindow(
  box: RefObject<HTMLElement | null>,
  rows: WindowedAxis,
  columns: WindowedAxis,
  whole: boolean,
): Window {
  const [seen, setSeen] = useState<Seen>({ top: 0, left: 0, height: 800, width: 1400 });
  const { size: rowSize } = rows;
  const { size: columnSize } = columns;
  const look = useCallback(() => {
    const { current } = box;
    if (current === null) return;
    const { scrollTop, scrollLeft, clientHeight: height, clientWidth: width } = current;
    const top = Math.floor(scrollTop / rowSize) * rowSize;
    const left = Math.floor(scrollLeft / columnSize) * columnSize;
    const now = { top, left, height, width };
    // Scrolling inside one row and column draws nothing new.
    setSeen((before) => (same(before, now) ? before : now));
  }, [box, rowSize, columnSize]);
  useEffect(() => {
    const { current } = box;
    if (current === null || whole) return;
    const size = new ResizeObserver(look);
    size.observe(current);
    current.addEventListener('scroll', look, { passive: true });
    return () => {
      size.disconnect();
      current.removeEventListener('scroll', look);
    };
  }, [box, whole, look]);
  if (whole) return { rows: { start: 0, end: rows.count }, columns: { start: 0, end: columns.count } };
  return {
    rows: visibleSpan({ ...rows, overscan: OVERSCAN }, seen.top, seen.height),
    columns: visibleSpan({ ...columns, overscan: OVERSCAN }, seen.left, seen.width),
  };
}

interface Seen {
  top: number;
  left: number;
  height: number;
  width: number;
}

function same(a: Seen, b: Seen): boolean {
  return a.top === b.top && a.left === b.left && a.height === b.height && a.width === b.width;
}
