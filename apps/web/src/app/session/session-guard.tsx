import { KeepSessionDocument, SessionTimesDocument } from '@samsyn/contracts/sessions';
import { lazy, Suspense, useEffect, useState, type ReactElement } from 'react';
import { useToast } from '../../ui/toast.tsx';
import { ApiFault, request } from '../api.ts';
import { useText } from '../text.ts';
import { useBecomeViewer, useMaybeViewer } from '../viewer.tsx';
import { onDoubt } from './doubt.ts';
import { SessionKeeper, type SessionView, type Times } from './keeper.ts';

const SessionWarning = lazy(() => import('./session-warning.tsx'));
/** What a person does, whatever they do it with; what moves by itself (scrolling, media, timers) is none of it. */
const ACTS = ['pointerdown', 'keydown', 'input', 'wheel', 'touchmove'] as const;

/** Watches over the session for as long as somebody is signed in; shows the warning before its end. */
export default function SessionGuard(): ReactElement | null {
  const viewer = useMaybeViewer();
  return viewer === null ? null : <Watch key={viewer.id} />;
}

function Watch(): ReactElement | null {
  const t = useText();
  const say = useToast();
  const become = useBecomeViewer();
  const [view, setView] = useState<SessionView>({ kind: 'quiet' });
  const [keeper] = useState(() => new SessionKeeper({ ask: askTimes, keep: keepSession, onChange: setView }));
  useEffect(() => watch(keeper), [keeper]);
  const ended = view.kind === 'ended';
  useEffect(() => {
    if (!ended) return;
    say(`${t('app.signedOut.title')}. ${t('app.signedOut.text')}`);
    become(null);
  }, [ended, become, say, t]);
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
  const calm = onDoubt(look);
  return () => {
    keeper.stop();
    for (const name of ACTS) document.removeEventListener(name, act, { capture: true });
    document.removeEventListener('visibilitychange', look);
    window.removeEventListener('focus', look);
    calm();
  };
}

async function askTimes(): Promise<Times | null> {
  return (await request(SessionTimesDocument, {})).sessionTimes ?? null;
}

async function keepSession(): Promise<Times | null> {
  try {
    return (await request(KeepSessionDocument, {})).keepSession ?? null;
  } catch (error) {
    if (error instanceof ApiFault && error.fault === 'signedOut') return null;
    throw error;
  }
}
