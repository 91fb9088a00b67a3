import { useEffect, type RefObject } from 'react';
import type { SourceMap } from '../model/source-map.ts';

type Pane = RefObject<HTMLElement | null>;

/** Pixels below a pane's upper edge at which the text being read is taken to stand. */
const READING_LINE = 24;

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
      frame = requestAnimationFrame(() => {
        frame = 0;
        if (leader === left) showProvision(left, right, map);
        else showLine(right, left, map);
      });
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

function showProvision(left: HTMLElement, right: HTMLElement, map: SourceMap): void {
  const line = Number(atReadingLine(left, '[data-line]')?.dataset['line']);
  const id = Number.isNaN(line) ? undefined : map.provisionAt(line);
  if (id !== undefined) scrollTo(right, `[data-provision="${CSS.escape(id)}"]`);
}

function showLine(right: HTMLElement, left: HTMLElement, map: SourceMap): void {
  const id = atReadingLine(right, '[data-provision]')?.dataset['provision'];
  const line = id === undefined ? undefined : map.lineOf(id);
  if (line !== undefined) scrollTo(left, `[data-line="${line}"]`);
}

function atReadingLine(pane: HTMLElement, selector: string): HTMLElement | null {
  const { left, top, width } = pane.getBoundingClientRect();
  return document.elementFromPoint(left + width / 2, top + READING_LINE)?.closest<HTMLElement>(selector) ?? null;
}

/** Brings what `selector` names to the top of the pane, without moving the page. */
export function scrollTo(pane: HTMLElement, selector: string, fromTop = READING_LINE / 2): void {
  const target = pane.querySelector(selector);
  if (target === null) return;
  pane.scrollTop += target.getBoundingClientRect().top - pane.getBoundingClientRect().top - fromTop;
}
