import type { ProvisionNode } from '../../../law/draft-text.ts';
import { leafElementId } from '../../../law/law-row.tsx';

const FRAMES = 12;

/** Brings a provision into view and puts the focus on its first words. */
export function goTo(node: ProvisionNode): void {
  const row = document.querySelector<HTMLElement>(`[data-row="${CSS.escape(node.row.id)}"]`);
  const leaf = document.getElementById(leafElementId(node.id)) ?? row?.querySelector<HTMLElement>('[data-unit]');
  const target = node.row.node === node ? withHeading(row) : leaf;
  (leaf ?? target)?.focus({ preventScroll: true });
  if (target) scrollUntilStill(target, FRAMES);
}

/** A § is shown with the heading it stands under, when that comes just before it. */
function withHeading(row: HTMLElement | null): HTMLElement | null {
  const before = row?.previousElementSibling;
  return before instanceof HTMLElement && before.dataset['kind'] === 'heading' ? before : row;
}

/**
 * Rows out of sight have estimated heights until they are drawn, and are drawn on the way: the place one scrolls to moves. So the way is
 * taken again for some frames, until the place has stood still for two.
 */
function scrollUntilStill(target: HTMLElement, frames: number, still = 0): void {
  const before = target.getBoundingClientRect().top;
  target.scrollIntoView({ block: 'start', behavior: 'instant' });
  const moved = Math.abs(target.getBoundingClientRect().top - before) > 1;
  if (frames > 0 && still < 2) requestAnimationFrame(() => scrollUntilStill(target, frames - 1, moved ? 0 : still + 1));
}
