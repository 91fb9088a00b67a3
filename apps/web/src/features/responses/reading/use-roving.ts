import { useEffect, useRef, type RefObject } from 'react';
import { leafElementId } from '../../../law/law-row.tsx';
import type { Reader } from './reader.ts';

/**
 * One tab stop for the whole text: the leaf one stands on. Arrow keys walk from leaf to leaf, a press or a focus moves the stand. The
 * attributes are set on the elements directly: walking must not draw anything again.
 */
export function useRoving(reader: Reader): RefObject<HTMLDivElement | null> {
  const text = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const root = text.current;
    if (root === null) return;
    let stop: HTMLElement | null = null;
    const moveStop = (leaf: HTMLElement): void => {
      if (stop !== null && stop !== leaf) {
        stop.tabIndex = -1;
        delete stop.dataset['current'];
      }
      leaf.tabIndex = 0;
      stop = leaf;
    };
    const stand = (leaf: HTMLElement): void => {
      moveStop(leaf);
      leaf.dataset['current'] = '';
      reader.standOn(leaf.dataset['unit'] ?? '');
    };
    const first = root.querySelector<HTMLElement>('[data-unit]');
    if (first !== null) moveStop(first);
    const onFocus = (event: FocusEvent): void => {
      const { target } = event;
      if (target instanceof HTMLElement && target.dataset['unit'] !== undefined) stand(target);
    };
    const onKeyDown = (event: KeyboardEvent): void => {
      const { target } = event;
      const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
      if (step === 0 || event.shiftKey || event.ctrlKey || event.metaKey || event.altKey) return;
      if (!(target instanceof HTMLElement) || target.dataset['unit'] === undefined) return;
      const next = document.getElementById(leafElementId(reader.nextLeaf(target.dataset['unit'], step) ?? ''));
      if (next === null) return;
      event.preventDefault();
      next.focus({ preventScroll: true });
      next.scrollIntoView({ block: 'nearest' });
    };
    root.addEventListener('focusin', onFocus);
    root.addEventListener('keydown', onKeyDown);
    return () => {
      root.removeEventListener('focusin', onFocus);
      root.removeEventListener('keydown', onKeyDown);
    };
  }, [reader]);
  return text;
}
