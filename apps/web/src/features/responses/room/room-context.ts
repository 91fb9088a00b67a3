import { createContext, useContext, useSyncExternalStore } from 'react';
import { isLocked } from '../sync/answer-views.ts';
import type { AnswerSummary, RowView, WholeView } from '../sync/answer-views.ts';
import type { Room } from './use-room.ts';

export const RoomContext = createContext<Room | null>(null);

export function useRoomContext(): Room {
  const room = useContext(RoomContext);
  if (room === null) throw new Error('No RoomPage above');
  return room;
}

/** What one row shows of the answer; drawn again only when that row changes. */
export function useRow(rowId: string): RowView {
  const { store } = useRoomContext();
  return useSyncExternalStore(store.subscribe, () => store.row(rowId));
}

export function useSummary(): AnswerSummary {
  const { store } = useRoomContext();
  return useSyncExternalStore(store.subscribe, () => store.summary);
}

/** A number that grows with every change of the answer: for what is gathered from all of it. */
export function useVersion(): number {
  const { store } = useRoomContext();
  return useSyncExternalStore(store.subscribe, () => store.changes);
}

export function useWhole(): WholeView {
  const { store } = useRoomContext();
  return useSyncExternalStore(store.subscribe, () => store.whole);
}

/** True when nothing can be written: a role that only reads, or an answer that has been locked or submitted, perhaps this very minute. */
export function useReadOnly(): boolean {
  const { readOnly } = useRoomContext();
  const { receipt, state, paused } = useSummary();
  return receipt !== null || isLocked(state) || paused !== null || readOnly;
}
