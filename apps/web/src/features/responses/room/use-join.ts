import { useMemo } from 'react';
import { useViewer } from '../../../app/viewer.tsx';
import type { JoinLive } from '../../comments/editor/live-binding.ts';
import { tabName } from '../sync/journal.ts';
import { useRoomContext } from './room-context.ts';

/** How a text that has been saved becomes one that several write in at once; until then nobody else knows of it. Its code comes with the first. */
export function useJoin(key: string, isSaved: boolean): JoinLive | undefined {
  const { store } = useRoomContext();
  const viewer = useViewer();
  return useMemo(() => {
    if (!isSaved) return undefined;
    return (onBinding) => {
      let leave: (() => void) | undefined;
      let gone = false;
      import('../../writing/join-store.ts').then(
        ({ joinStore }) => {
          if (!gone) leave = joinStore(store, key, { viewer, tab: tabName() }, onBinding);
        },
        () => undefined, // no contact: the text is saved as before
      );
      return () => {
        gone = true;
        leave?.();
      };
    };
  }, [store, key, isSaved, viewer]);
}
