import { createContext, useContext, useEffect, useState, useSyncExternalStore } from 'react';
import { useViewer, type Viewer } from '../../../app/viewer.tsx';
import { useRoomContext } from '../room/room-context.ts';
import type { Room } from '../room/use-room.ts';
import type { RowView } from '../sync/answer-views.ts';
import type { Reader } from './reader.ts';
import type { WorkLens } from './work-lens.ts';

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
  const lens = await loadWork(room, viewer, reader);
  const { followsRoundId, decisions, followedBy } = room.round;
  if (followsRoundId === null && decisions.length + followedBy.length === 0) return lens;
  try {
    return await (await import('../../outcome/delta-lens.tsx')).withRound(lens, room.round);
  } catch {
    return lens;
  }
}

async function loadWork(room: Room, viewer: Viewer, reader: Reader): Promise<WorkLens | null> {
  try {
    if (viewer.side === 'AUTHORITY') return await (await import('../../heat/lens.tsx')).openHeatLens(room);
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
