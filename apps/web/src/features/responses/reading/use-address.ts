import { useEffect, useRef } from 'react';
import { useViewer } from '../../../app/viewer.tsx';
import type { ProvisionNode } from '../../../law/draft-text.ts';
import { readStored, writeStored } from '../../../lib/stored.ts';
import { useRoomContext } from '../room/room-context.ts';
import { goTo } from './go-to.ts';
import type { Reader } from './reader.ts';

const SETTLED = 300;
const placeKey = (viewerId: string, roundId: string): string => `samsyn.plats/${viewerId}/${roundId}`;

/**
 * The address is a citation: one that names a provision opens there, and as one reads on it follows. It is replaced, not added to the
 * history, so that Back leaves the page. The last place is remembered for the next visit.
 */
export function useAddress(reader: Reader, base: string, target: ProvisionNode | undefined): void {
  const { draft, round } = useRoomContext();
  const viewer = useViewer();
  const followed = useRef<string | null>(null);
  useEffect(() => {
    // An address that we wrote ourselves while following the reader leads nowhere new.
    if (target === undefined || followed.current === target.path) return;
    reader.seeRow(target.row.id);
    requestAnimationFrame(() => goTo(target));
  }, [target, reader]);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout>;
    const follow = (): void => {
      const leaf = reader.leaf === null ? undefined : draft.byId.get(reader.leaf);
      const row = reader.row === null ? undefined : draft.byId.get(reader.row);
      const node = leaf !== undefined && leaf.row.id === reader.row ? leaf : row;
      if (node === undefined || node.path === followed.current) return;
      followed.current = node.path;
      history.replaceState(history.state, '', `${base}/${node.path}`);
      writeStored(placeKey(viewer.id, round.id), row?.path ?? null);
    };
    const stop = reader.subscribe(() => {
      clearTimeout(timer);
      timer = setTimeout(follow, SETTLED);
    });
    return () => {
      clearTimeout(timer);
      stop();
    };
  }, [reader, draft, base, viewer.id, round.id]);
}

/** Where this person last read in this round, or null. */
export function lastPlace(viewerId: string, roundId: string): string | null {
  return readStored(placeKey(viewerId, roundId));
}
