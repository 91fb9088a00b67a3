import { useEffect, useState } from 'react';
import { seek } from './seek.ts';

/**
 * Takes the reader on to the next thing to answer when what was just answered is gone from the page, and the focus with it: else every
 * answer by keyboard would begin again from the top of the page.
 */
export function useGoOn(): (field: string | undefined) => void {
  const [next, setNext] = useState<{ field: string } | null>(null);
  useEffect(() => {
    if (next === null) return;
    // a dialog that closes gives the focus back first, where there is something to give it to
    const frame = requestAnimationFrame(() => {
      if (document.activeElement === null || document.activeElement === document.body) seek(next.field);
    });
    return () => cancelAnimationFrame(frame);
  }, [next]);
  return (field) => setNext(field === undefined ? null : { field });
}

/** The first that is still to be answered after the last of those that were just answered; else the first of all. */
export function nextOf(open: readonly string[], answered: readonly string[]): string | undefined {
  const last = Math.max(...answered.map((id) => open.indexOf(id)));
  const left = (id: string): boolean => !answered.includes(id);
  return open.slice(last + 1).find(left) ?? open.find(left);
}
