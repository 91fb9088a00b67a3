import { KeepSessionDocument, SessionTimesDocument } from '@samsyn/contracts/sessions';
import { lazy, Suspense, useEffect, useState, type ReactElement } from 'react';
import { ApiFault, request } from '../api.ts';
import { useMaybeViewer } from '../viewer.tsx';
import { onDoubt } from './doubt.ts';
import { loadAnew } from './leave.ts';
import { SessionKeeper, type SessionView, type Times } from './keeper.ts';

const SessionWarning = lazy(() => import('./session-warning.tsx'));
/** What a person does, whatever they do it with; what moves by itself (scrolling, media, timers) is none of it. */
const ACTS = ['pointerdown', 'keydown', 'input', 'wheel', 'touchmove'] as const;

/** Watches over the session for as long as somebody is signed in; shows the warning before its end. */
export default function SessionGuard(): ReactElement | null {
  const viewer = useMaybeViewer();
  return viewer === null ? null : <Watch key={viewer.id} id={viewer.id} />;
}

function Watch({ id }: { id: string }): ReactElement | null {
  const [view, setView] = useState<SessionView>({ kind: 'quiet' });
  const [keeper] = useState(
    () => new SessionKeeper({ ask: async () => askTimes(id), keep: keepSession, onChange: setView }),
  );
  useEffect(() => watch(keeper), [keeper]);
  const ended = view.kind === 'ended';
  useEffect(() => {
    if (ended) void loadAnew();
  }, [ended]);
  if (view.kind === 'quiet' || ended) return null;
  return (
    <Suspense fallback={null}>
      <SessionWarning
        kind={view.kind}
        endsAt={view.endsAt}
        extend={() => void keeper.extend()}
        dismiss={() => keeper.dismissFinal()}
      />
    </Suspense>
  );
}

function watch(keeper: SessionKeeper): () => void {
  const act = (): void => keeper.act();
  const look = (): void => {
    if (document.visibilityState === 'visible') void keeper.look();
  };
  keeper.start();
  for (const name of ACTS) document.addEventListener(name, act, { capture: true, passive: true });
  document.addEventListener('visibilitychange', look);
  window.addEventListener('focus', look);
  const calm = onDoubt(() => void keeper.look());
  return () => {
    keeper.stop();
    for (const name of ACTS) document.removeEventListener(name, act, { capture: true });
    document.removeEventListener('visibilitychange', look);
    window.removeEventListener('focus', look);
    calm();
  };
}

/** Somebody else may have signed in beside this page, in the same browser: for the one who opened it that is the end too. */
async function askTimes(id: string): Promise<Times | null> {
  const { viewer, sessionTimes } = await request(SessionTimesDocument, {});
  return viewer?.id === id ? sessionTimes : null;
}

async function keepSession(): Promise<Times | null> {
  try {
    return (await request(KeepSessionDocument, {})).keepSession ?? null;
  } catch (error) {
    if (error instanceof ApiFault && error.fault === 'signedOut') return null;
    throw error;
  }
}
