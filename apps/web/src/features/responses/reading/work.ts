import { createContext, useContext, useEffect, useState, useSyncExternalStore, type ComponentType } from 'react';
import { useViewer, type Viewer } from '../../../app/viewer.tsx';
import type { DraftRow } from '../../../law/draft-text.ts';
import { useRoomContext } from '../room/room-page.tsx';
import type { Room } from '../room/use-room.ts';
import type { RowView } from '../sync/answer-views.ts';
import type { Reader } from './reader.ts';

export type WorkFilter = 'mine' | 'changed';

/** What colleagues' sharing of the work adds to the page. Its code comes once the text stands: one reads before one discusses. */
export interface WorkLens {
  subscribe: (listener: () => void) => () => void;
  /** Whether the row is one's own, or has changed since one looked at it last. */
  passes: (filter: WorkFilter, rowId: string, view: RowView) => boolean;
  /** Under the actions of a row (null: of the whole draft). */
  Row: ComponentType<{ row: DraftRow | null }>;
  /** Under a comment that is read. */
  Comment: ComponentType<{ id: string; row: DraftRow | null }>;
  close: () => void;
}

export const WorkContext = createContext<WorkLens | null>(null);

export function useOpenLens(reader: Reader): WorkLens | null {
  const room = useRoomContext();
  const viewer = useViewer();
  const [lens, setLens] = useState<WorkLens | null>(null);
  useEffect(() => {
    let open: WorkLens | null = null;
    let gone = false;
    void load(room, viewer, reader).then((loaded) => {
      if (gone) return loaded?.close();
      open = loaded;
      setLens(loaded);
    });
    return () => {
      gone = true;
      open?.close();
    };
  }, [room, viewer, reader]);
  return lens;
}

// Without it the page is whole all the same: what cannot be fetched comes with the next visit.
async function load(room: Room, viewer: Viewer, reader: Reader): Promise<WorkLens | null> {
  try {
    const { openLens } = await import('../../teamwork/lens.tsx');
    return await openLens(room, viewer, reader);
  } catch {
    return null;
  }
}

const NEVER = (): (() => void) => () => undefined;

/** Whether a row passes a filter of the work; false as long as the work is not here. */
export function usePasses(filter: string, rowId: string, view: RowView): boolean {
  const lens = useContext(WorkContext);
  const asks = filter === 'mine' || filter === 'changed';
  return useSyncExternalStore(asks && lens ? lens.subscribe : NEVER, () =>
    asks ? (lens?.passes(filter, rowId, view) ?? false) : true,
  );
}
