import { useCallback, useEffect, useRef, useState } from 'react';
import type { DraftRow } from '../../../law/draft-text.ts';
import type { Reader } from './reader.ts';

const AT_FIRST = 14;
const AT_A_TIME = 24;

/**
 * The rows that are in the page by now: those first read (and all up to the one asked for) at once, the rest in small helpings whenever
 * the browser has nothing else to do, until all are there, so that search in the page, print and screen readers meet the whole text.
 */
export function useMountedRows(rows: readonly DraftRow[], targetId: string | undefined): readonly DraftRow[] {
  const upTo = rows.findIndex(({ id }) => id === targetId) + AT_FIRST;
  const [count, setCount] = useState(Math.max(AT_FIRST, upTo));
  const needed = Math.max(count, upTo);
  useEffect(() => {
    if (needed >= rows.length) return;
    return whenIdle(() => setCount(needed + AT_A_TIME));
  }, [needed, rows.length]);
  useEffect(() => {
    // Who prints gets everything.
    const all = (): void => setCount(rows.length);
    window.addEventListener('beforeprint', all);
    return () => window.removeEventListener('beforeprint', all);
  }, [rows.length]);
  return needed >= rows.length ? rows : rows.slice(0, needed);
}

/** Runs when the browser is idle (Safari: soon); returns how to call it off. */
function whenIdle(run: () => void): () => void {
  if ('requestIdleCallback' in window) {
    const id = requestIdleCallback(run, { timeout: 300 });
    return () => cancelIdleCallback(id);
  }
  const id = setTimeout(run, 16);
  return () => clearTimeout(id);
}

/** Tells the reader which row stands at the top of the window. Returns how a row lets itself be watched. */
export function useScrollSpy(reader: Reader): (element: HTMLElement) => () => void {
  const observer = useRef<IntersectionObserver | null>(null);
  const seen = useRef(new Set<Element>());
  useEffect(() => () => observer.current?.disconnect(), []);
  return useCallback(
    (element: HTMLElement) => {
      observer.current ??= new IntersectionObserver(
        (entries) => {
          for (const { target, isIntersecting } of entries) {
            if (isIntersecting) seen.current.add(target);
            else seen.current.delete(target);
          }
          const here = placeOf(seen.current);
          if (here !== undefined) reader.seeRow(here);
        },
        { rootMargin: '-104px 0px -60% 0px' },
      );
      const watching = observer.current;
      const all = seen.current;
      watching.observe(element);
      return () => {
        watching.unobserve(element);
        all.delete(element);
      };
    },
    [reader],
  );
}

/** The row one is in: the one that holds the focus, as long as any of it is seen; else the topmost that can be commented (a heading cannot). */
function placeOf(inView: ReadonlySet<Element>): string | undefined {
  const focused = document.activeElement?.closest<HTMLElement>('[data-row]');
  if (focused && isSeen(focused)) return focused.dataset['row'];
  const rows = [...inView].filter(
    (row): row is HTMLElement => row instanceof HTMLElement && row.dataset['kind'] !== 'heading',
  );
  return rows.sort((a, b) => a.getBoundingClientRect().top - b.getBoundingClientRect().top)[0]?.dataset['row'];
}

function isSeen(element: HTMLElement): boolean {
  const { top, bottom } = element.getBoundingClientRect();
  return bottom > 0 && top < window.innerHeight;
}
