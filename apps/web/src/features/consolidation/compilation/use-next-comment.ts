import type { KeyboardEvent } from 'react';
import { COMMENT_MARK } from './comment-item.tsx';

const STEPS: Record<string, 1 | -1> = { j: 1, k: -1 };
const WRITING =
  'input:not([type=radio], [type=checkbox]), textarea, select, [contenteditable], [role=textbox], dialog, [role=listbox]';

/**
 * J and K step between the comments while the focus is among them (and only then: a single key must not act on the rest of the page). The
 * last step leads on to the links after the list, the first one back to the heading.
 */
export function stepOnKey(event: KeyboardEvent<HTMLElement>): void {
  const step = STEPS[event.key.toLowerCase()];
  if (step === undefined || event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
  if (!(event.target instanceof Element) || event.target.closest(WRITING)) return;
  const stops = [...event.currentTarget.querySelectorAll<HTMLElement>(`[${COMMENT_MARK}], [data-stop-after]`)];
  const to = nextStop(stops, event.target, step);
  if (to === undefined) return;
  event.preventDefault();
  to.focus({ preventScroll: true });
  to.scrollIntoView({ block: 'start', behavior: 'smooth' });
}

function nextStop(stops: readonly HTMLElement[], from: Element, step: 1 | -1): HTMLElement | undefined {
  const at = stops.findIndex((stop) => stop.contains(from));
  if (at !== -1) return stops[at + step];
  // From the heading or the filter: the first comment after (or the last before) where one stands.
  const follows = (stop: HTMLElement): boolean =>
    (from.compareDocumentPosition(stop) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
  return step === 1 ? stops.find(follows) : stops.filter((stop) => !follows(stop)).at(-1);
}
