import { useCallback, useEffect, useState } from 'react';
import type { Change } from './model/comparison.ts';

/** Where one is among the changes, and the ways on. */
export interface Steps {
  /** The change one is at; null before the first step. */
  current: number | null;
  go: (number: number) => void;
  next: () => void;
  previous: () => void;
}

export const changeElementId = (number: number): string => `andring-${number}`;

/** From change to change: by buttons, by the list, and by Alt with the arrow keys wherever one is on the page. */
export function useSteps(changes: readonly Change[]): Steps {
  const [current, setCurrent] = useState<number | null>(null);
  const go = useCallback((number: number): void => {
    const element = document.getElementById(changeElementId(number));
    if (element === null) return;
    setCurrent(number);
    element.scrollIntoView({ block: 'center' });
    // The scrolling has been done: what is out of view is laid out by it, and would else be jumped past.
    element.focus({ preventScroll: true });
  }, []);
  const step = useCallback(
    (way: 1 | -1): void => {
      const at = changes.findIndex(({ number }) => number === current);
      const start = way === 1 ? -1 : changes.length;
      const index = Math.min(changes.length - 1, Math.max(0, (at === -1 ? start : at) + way));
      const change = changes[index];
      if (change !== undefined) go(change.number);
    },
    [changes, current, go],
  );
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      // In a list of choices the same keys open it.
      if (!event.altKey || event.target instanceof HTMLSelectElement) return;
      if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
      event.preventDefault();
      step(event.key === 'ArrowDown' ? 1 : -1);
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [step]);
  const isThere = changes.some(({ number }) => number === current);
  return { current: isThere ? current : null, go, next: () => step(1), previous: () => step(-1) };
}
