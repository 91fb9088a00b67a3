import type { Caret } from './law-doc.ts';

/** The place in a provision's words that is pointed at; null beside them. The provision is named on the element that holds the words. */
export function caretUnder({ clientX, clientY }: { clientX: number; clientY: number }): Caret | null {
  const place = document.caretPositionFromPoint?.(clientX, clientY);
  const node = place?.offsetNode;
  const words = (node instanceof Element ? node : node?.parentElement)?.closest<HTMLElement>('[data-words]');
  if (place == null || words == null) return null;
  const column = words.dataset['column'];
  return {
    ...{ id: words.dataset['words'] ?? '', offset: node instanceof Text ? place.offset : 0 },
    column: column === undefined ? null : Number(column),
  };
}
