import type { KeyboardEvent } from 'react';
import { COMMENT_MARK } from '../consolidation/compilation/comment-item.tsx';

const WRITING = 'input:not([type=checkbox]), textarea, select, [contenteditable], [role=textbox], dialog';

/** O opens what is put beside the item that has the focus. */
export function orderOnKey(event: KeyboardEvent<HTMLElement>): void {
  if (event.key.toLowerCase() !== 'o' || event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented)
    return;
  if (!(event.target instanceof Element) || event.target.closest(WRITING)) return;
  const button = event.target.closest(`[${COMMENT_MARK}]`)?.querySelector<HTMLElement>('[data-order]');
  if (!button) return;
  event.preventDefault();
  button.focus({ preventScroll: true });
  button.click();
}
