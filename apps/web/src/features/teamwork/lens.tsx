import { MarkViewedDocument } from '@samsyn/contracts/teamwork';
import { Suspense, useSyncExternalStore, type ReactElement } from 'react';
import { request } from '../../app/api.ts';
import type { Viewer } from '../../app/viewer.tsx';
import type { DraftRow } from '../../law/draft-text.ts';
import type { Reader } from '../responses/reading/reader.ts';
import type { WorkLens } from '../responses/reading/work-lens.ts';
import type { Room } from '../responses/room/use-room.ts';
import { WHOLE_ROW } from '../responses/sync/answer-store.ts';
import { AlternativeState } from './alternatives.tsx';
import { keepWorkLive, workStore } from './open-work.ts';
import { RowLine } from './row-line.tsx';
import { Threads } from './threads.tsx';
import { WorkWords } from './words.tsx';
import { isChanged, type WorkStore } from './work-store.ts';

/** How long somebody must have stayed at a § to have looked at it, and how often that is told. */
const LOOKED_MS = 2_000;
const TELL_MS = 6_000;

/** Opens the work on the answer for the reading page. Throws a fault when it cannot be fetched. */
export async function openLens(room: Room, viewer: Viewer, reader: Reader): Promise<WorkLens> {
  const store = workStore(viewer.id, room.round.id, room.draft);
  await store.refresh();
  const stops = [keepWorkLive(store), keepViewed(store, reader)];
  return {
    subscribe: store.subscribe,
    passes: (filter, rowId, view) => {
      const work = store.row(rowId);
      return filter === 'mine' ? work.mine : isChanged(work, view, viewer.displayName);
    },
    Row: function Row({ row }) {
      return (
        <Words>
          <WorkOfRow store={store} row={row} />
        </Words>
      );
    },
    Comment: function Comment({ id, row }) {
      return (
        <Words>
          <WorkOfComment store={store} id={id} row={row} />
        </Words>
      );
    },
    close: () => stops.forEach((stop) => stop()),
  };
}

function Words({ children }: { children: ReactElement }): ReactElement {
  return (
    <Suspense fallback={null}>
      <WorkWords>{children}</WorkWords>
    </Suspense>
  );
}

function WorkOfRow({ store, row }: { store: WorkStore; row: DraftRow | null }): ReactElement {
  const { part, mine, threads } = useSyncExternalStore(store.subscribe, () => store.row(row?.id ?? WHOLE_ROW));
  return (
    <>
      {part !== null && <RowLine part={part} mine={mine} />}
      <Threads
        store={store}
        threads={threads}
        place={{ provisionId: row?.id ?? null, commentId: null }}
        of={row?.node.address ?? ''}
      />
    </>
  );
}

function WorkOfComment({ store, id, row }: { store: WorkStore; id: string; row: DraftRow | null }): ReactElement {
  const work = useSyncExternalStore(store.subscribe, () => store.work);
  const threads = work.notes.some(({ commentId }) => commentId === id) ? store.threadsOn(id) : [];
  return (
    <>
      <AlternativeState store={store} commentId={id} row={row} />
      <Threads
        store={store}
        threads={threads}
        place={{ provisionId: row?.id ?? null, commentId: id }}
        of={row?.node.address ?? ''}
      />
    </>
  );
}

/** Tells the server what the person has stayed at; told again only at the next visit. */
function keepViewed(store: WorkStore, reader: Reader): () => void {
  const told = new Set<string>();
  const waiting = new Set<string>();
  let here: ReturnType<typeof setTimeout> | undefined;
  const stop = reader.subscribe(() => {
    const { row } = reader;
    clearTimeout(here);
    if (row !== null && !told.has(row)) here = setTimeout(() => waiting.add(row), LOOKED_MS);
  });
  const tell = (): void => {
    const provisionIds = [...waiting];
    if (provisionIds.length === 0) return;
    waiting.clear();
    provisionIds.forEach((id) => told.add(id));
    request(MarkViewedDocument, { roundId: store.roundId, provisionIds }, { keepalive: true }).catch(() => {
      provisionIds.forEach((id) => told.delete(id)); // told at the next look
    });
  };
  const timer = setInterval(tell, TELL_MS);
  window.addEventListener('pagehide', tell);
  return () => {
    stop();
    clearTimeout(here);
    clearInterval(timer);
    window.removeEventListener('pagehide', tell);
    tell();
  };
}
