import { useEffect, type RefObject } from 'react';
import type { SourceMap } from '../model/source-map.ts';

type Pane = RefObject<HTMLElement | null>;

/** Pixels below a pane's upper edge at which the text being read is taken to stand. */
const READING_LINE = 24;
/** Frames waited for a piece of text to be drawn. */
const PATIENCE = 10;

/**
 * Lets two panes follow each other: the one a person scrolls leads, the other shows the same passage at its top. A scroll that follows never
 * leads in turn, because only the pane last touched, wheeled or typed in leads.
 */
export function useScrollSync(source: Pane, structure: Pane, map: SourceMap, enabled: boolean): void {
  useEffect(() => {
    const [left, right] = [source.current, structure.current];
    if (!enabled || left === null || right === null) return;
    let leader: HTMLElement | null = null;
    let frame = 0;
    const lead = (event: Event): void => {
      leader = event.currentTarget as HTMLElement;
    };
    const follow = (event: Event): void => {
      if (event.currentTarget !== leader || frame !== 0) return;
      // After a leap the piece that has come into view is drawn in the frame after: it is looked for until it is there.
      const show = (frames: number): void => {
        const found = leader === left ? showProvision(left, right, map) : showLine(right, left, map);
        frame = found || frames === 0 ? 0 : requestAnimationFrame(() => show(frames - 1));
      };
      frame = requestAnimationFrame(() => show(PATIENCE));
    };
    const leading = ['wheel', 'pointerdown', 'keydown', 'touchstart'] as const;
    for (const pane of [left, right]) {
      for (const kind of leading) pane.addEventListener(kind, lead, { passive: true });
      pane.addEventListener('scroll', follow, { passive: true });
    }
    return () => {
      cancelAnimationFrame(frame);
      for (const pane of [left, right]) {
        for (const kind of leading) pane.removeEventListener(kind, lead);
        pane.removeEventListener('scroll', follow);
      }
    };
  }, [source, structure, map, enabled]);
}

/** False when nothing stands at the reading line yet. */
function showProvision(left: HTMLElement, right: HTMLElement, map: SourceMap): boolean {
  const at = atReadingLine(left, '[data-line]');
  const id = at === null ? undefined : map.provisionAt(Number(at.dataset['line']));
  if (id !== undefined) scrollTo(right, `[data-provision="${CSS.escape(id)}"]`);
  return at !== null;
}

function showLine(right: HTMLElement, left: HTMLElement, map: SourceMap): boolean {
  const at = atReadingLine(right, '[data-provision]');
  const line = map.lineOf(at?.dataset['provision'] ?? '');
  if (line !== undefined) scrollTo(left, `[data-line="${line}"]`);
  return at !== null;
}

function atReadingLine(pane: HTMLElement, selector: string): HTMLElement | null {
  const { left, top, width } = pane.getBoundingClientRect();
  return document.elementFromPoint(left + width / 2, top + READING_LINE)?.closest<HTMLElement>(selector) ?? null;
}

/**
 * Brings what `selector` names to the top of the pane, without moving the page; twice, because pieces of text that come into view get their
 * true height only then.
 */
export function scrollTo(pane: HTMLElement, selector: string, fromTop = READING_LINE / 2): void {
  const align = (): void => {
    const target = pane.querySelector(selector);
    if (target === null) return;
    pane.scrollTop += target.getBoundingClientRect().top - pane.getBoundingClientRect().top - fromTop;
  };
  align();
  requestAnimationFrame(() => requestAnimationFrame(align));
}
