import {
  MyResponseChangedDocument,
  MyResponseDocument,
  type MyResponseChangedSubscription,
} from '@samsyn/contracts/responses';
import { lazy, Suspense, useCallback, useEffect, useRef, useState, type ReactElement, type ReactNode } from 'react';
import { useParams } from 'react-router';
import { Absent } from '../../../app/absent.tsx';
import { request } from '../../../app/api.ts';
import { useLive } from '../../../app/live.ts';
import { useViewer } from '../../../app/viewer.tsx';
import { storedKeys } from '../../../lib/stored.ts';
import { FaultNotice } from '../../../ui/fault-notice.tsx';
import { Loading } from '../../../ui/loading.tsx';
import type { AnswerStore } from '../sync/answer-store.ts';
import { RoomContext, useRoomContext, useSummary } from './room-context.ts';
import { closeRooms, useRoom } from './use-room.ts';

const BeyondReach = lazy(() => import('./beyond-reach.tsx'));
const Recover = lazy(() => import('../../writing/join-store.ts').then((one) => ({ default: one.Recover })));
const Discarded = lazy(() => import('../../editions/discarded.tsx'));

/** The frame of the pages of one answer: opens the room, keeps it live, and sees to it that nothing typed is lost on the way out. */
export function RoomPage({ children }: { children: ReactNode }): ReactElement {
  const { slug = '' } = useParams();
  const { state, retry } = useRoom(slug);
  const viewer = useViewer();
  useEffect(() => closeRooms(viewer.id), [viewer.id]);
  if (state === null) return <Loading />;
  if ('absent' in state) return <Absent />;
  if ('beyond' in state) {
    return (
      <Suspense fallback={<Loading />}>
        <BeyondReach front={state.beyond} />
      </Suspense>
    );
  }
  if ('error' in state) return <FaultNotice error={state.error} retry={retry} />;
  return (
    <RoomContext value={state.room}>
      <KeepSafe store={state.room.store} />
      {!state.room.readOnly && <KeepLive store={state.room.store} />}
      <LeftWords />
      <Thrown />
      {children}
    </RoomContext>
  );
}

/** What was written together and left unstored by an earlier window, or by this one when the answer was locked. */
function LeftWords(): ReactElement | null {
  const viewer = useViewer();
  const { store } = useRoomContext();
  const { late } = useSummary();
  const [any, setAny] = useState(false);
  useEffect(() => {
    const look = (): void => setAny(storedKeys(`samsyn.samskrivning/${viewer.id}/${store.roundId}/`).length > 0);
    look();
    const timer = setInterval(look, 5_000); // a window beside may be closed
    return () => clearInterval(timer);
  }, [viewer, store]);
  if (!any && late === 0) return null;
  return (
    <Suspense fallback={null}>
      <Recover viewer={viewer} />
    </Suspense>
  );
}

/** That the supplement was thrown away, perhaps by a colleague, while the page was open. */
function Thrown(): ReactElement | null {
  const { discarded } = useSummary();
  const [first] = useState(discarded);
  return discarded === null || discarded.at === first?.at ? null : (
    <Suspense fallback={null}>
      <Discarded by={discarded.by} />
    </Suspense>
  );
}

/** Sends what waits when the page is hidden or left, and again when the network is back. */
function KeepSafe({ store }: { store: AnswerStore }): null {
  useEffect(() => {
    const onHide = (): void => {
      if (document.visibilityState === 'hidden') store.leave();
    };
    window.addEventListener('pagehide', store.leave);
    document.addEventListener('visibilitychange', onHide);
    window.addEventListener('online', store.resume);
    return () => {
      window.removeEventListener('pagehide', store.leave);
      document.removeEventListener('visibilitychange', onHide);
      window.removeEventListener('online', store.resume);
      store.flush();
    };
  }, [store]);
  return null;
}

/** Takes in colleagues' changes; what somebody is typing here is not touched. */
function KeepLive({ store }: { store: AnswerStore }): null {
  const again = useRef<() => void>(() => undefined);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const soon = (): void => {
      clearTimeout(timer);
      timer = setTimeout(() => void refresh(), 300);
    };
    const refresh = async (): Promise<void> => {
      const asked = store.saves;
      try {
        const { myResponse } = await request(MyResponseDocument, { roundId: store.roundId });
        if (myResponse !== null && !store.merge(myResponse, asked)) soon();
      } catch {
        // The next change, or the next visit, asks again; what is shown stays.
      }
    };
    again.current = soon;
    return () => {
      again.current = () => undefined;
      clearTimeout(timer);
    };
  }, [store]);
  // how colleagues share the work is told to whoever shows that
  const onChange = useCallback(({ myResponseChanged: { topic } }: MyResponseChangedSubscription) => {
    if (topic !== 'teamwork') again.current();
  }, []);
  useLive(MyResponseChangedDocument, { roundId: store.roundId }, onChange);
  return null;
}
