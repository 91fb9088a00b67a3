import { MyResponseChangedDocument, type MyResponseChangedSubscription } from '@samsyn/contracts/responses';
import { useEffect, useMemo, useState, useSyncExternalStore } from 'react';
import { listen } from '../../app/live.ts';
import { useViewer } from '../../app/viewer.tsx';
import { useRoomContext } from '../responses/room/room-context.ts';
import { WorkStore } from './work-store.ts';

const stores = new Map<string, WorkStore>();

/** The work on an answer in this window: one store for all its pages. */
export function workStore(
  viewerId: string,
  roundId: string,
  draft: ConstructorParameters<typeof WorkStore>[0],
): WorkStore {
  const key = `${viewerId}/${roundId}`;
  const store = stores.get(key) ?? new WorkStore(draft, roundId, viewerId);
  stores.set(key, store);
  return store;
}

/** Tells the store when a colleague has changed something; returns how to stop. */
export function keepWorkLive(store: WorkStore): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const stop = listen(
    String(MyResponseChangedDocument),
    { roundId: store.roundId },
    {
      next: (answer) => {
        const { data } = answer as { data?: MyResponseChangedSubscription | null };
        if (data?.myResponseChanged.topic !== 'teamwork') return;
        clearTimeout(timer);
        // What cannot be fetched now is fetched at the next change or visit; what is shown stays.
        timer = setTimeout(() => void store.refresh().catch(() => undefined), 250);
      },
    },
  );
  return () => {
    clearTimeout(timer);
    stop();
  };
}

/** The work on the answer of the page: null until it is here, an error when it could not be fetched. */
export function useWork(): { store: WorkStore | null; error: unknown; retry: () => void } {
  const viewer = useViewer();
  const { round, draft } = useRoomContext();
  const store = workStore(viewer.id, round.id, draft);
  const [state, setState] = useState<{ ready: WorkStore | null; error: unknown }>({ ready: null, error: null });
  const [attempt, setAttempt] = useState(0);
  useEffect(() => {
    let gone = false;
    store.refresh().then(
      () => gone || setState({ ready: store, error: null }),
      (error: unknown) => gone || setState((before) => ({ ...before, error })),
    );
    const stop = keepWorkLive(store);
    return () => {
      gone = true;
      stop();
    };
  }, [store, attempt]);
  return { store: state.ready, error: state.error, retry: () => setAttempt(attempt + 1) };
}

/** Draws again at every change of the work. */
export function useWorkChanges(store: WorkStore): WorkStore['work'] {
  return useSyncExternalStore(store.subscribe, () => store.work);
}

/** Comments that another was chosen over: they do not go. The same set until the work changes; none as long as the work is not here. */
export function useSetAside(): ReadonlySet<string> {
  const { store } = useWork();
  const work = useSyncExternalStore(store?.subscribe ?? NEVER, () => store?.work ?? null);
  return useMemo(
    () =>
      new Set(
        (work?.alternatives ?? []).flatMap(({ commentId, setAsideAt }) => (setAsideAt === null ? [] : [commentId])),
      ),
    [work],
  );
}

const NEVER = (): (() => void) => () => undefined;
