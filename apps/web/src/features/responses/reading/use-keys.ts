import { useEffect, useRef } from 'react';
import { useReadOnly, useRoomContext } from '../room/room-context.ts';
import { keyAction } from './keys.ts';
import type { ReadingPage } from './reading-context.ts';
import { markedNow } from './selection-button.tsx';

/** The page's single keys: next and previous §, comment, stance, reviewed, help. */
export function useKeys(page: ReadingPage, onHelp: () => void): void {
  const { draft, store } = useRoomContext();
  const readOnly = useReadOnly();
  const help = useRef(onHelp);
  useEffect(() => {
    help.current = onHelp;
  });
  useEffect(() => {
    const { reader } = page;
    const step = (direction: 1 | -1): void => {
      const node = draft.byId.get(reader.neighbour(direction) ?? '');
      if (node !== undefined) page.goTo(node);
    };
    // What has the focus is what is meant; without a focus in the text, the row at the top of the window.
    const leaf = () => draft.byId.get(focused('[data-unit]')?.dataset['unit'] ?? '');
    const row = () => draft.byId.get(focused('[data-row]')?.dataset['row'] ?? reader.row ?? '')?.row;
    const comment = (): void => page.comment(leaf() ?? row()?.node ?? null, markedNow(draft)?.anchor ?? null);
    const stance = (): void => {
      const here = row();
      if (here?.canTakeStance) reader.openStance(here.id, true);
    };
    const review = (): void => {
      const here = row();
      if (here?.counted) store.setReviewed(here.id, !store.row(here.id).reviewed);
    };
    const actions = {
      next: () => step(1),
      previous: () => step(-1),
      comment,
      stance,
      review,
      help: () => help.current(),
    };
    const onKeyDown = (event: KeyboardEvent): void => {
      const action = keyAction(event);
      if (action === null || (readOnly && (action === 'comment' || action === 'stance' || action === 'review'))) return;
      event.preventDefault();
      actions[action]();
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, [page, draft, store, readOnly]);
}

function focused(selector: string): HTMLElement | null {
  return document.activeElement?.closest<HTMLElement>(selector) ?? null;
}
