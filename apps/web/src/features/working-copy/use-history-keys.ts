import { useEffect, useRef } from 'react';

const FIELDS = 'input, textarea, select, dialog';

/**
 * Ctrl+Z, and Ctrl+Shift+Z or Ctrl+Y, for the text as a whole: where nothing nearer has taken them. An editor takes them as long as it has something
 * of its own; a field always.
 */
export function useHistoryKeys({ undo, redo }: { undo: (() => void) | null; redo: (() => void) | null }): void {
  const latest = useRef({ undo, redo });
  useEffect(() => {
    latest.current = { undo, redo };
  });
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      const key = event.key.toLowerCase();
      if (event.defaultPrevented || event.altKey || !(event.ctrlKey || event.metaKey)) return;
      if (event.target instanceof Element && event.target.closest(FIELDS) !== null) return;
      const isRedo = key === 'y' || (key === 'z' && event.shiftKey);
      const act = isRedo ? latest.current.redo : key === 'z' ? latest.current.undo : null;
      if (act === null) return;
      event.preventDefault();
      act();
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, []);
}
