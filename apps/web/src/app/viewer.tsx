import { ViewerDocument, type ViewerPartsFragment } from '@samsyn/contracts/identity';
import { createContext, useContext, useMemo, type ReactElement, type ReactNode } from 'react';
import { Navigate, useLocation } from 'react-router';
import { Button } from '../ui/button.tsx';
import { Loading } from '../ui/loading.tsx';
import { Notice } from '../ui/notice.tsx';
import { doubtSession } from './session/doubt.ts';
import { useText } from './text.ts';
import { useAnswer } from './use-answer.ts';

export type Viewer = ViewerPartsFragment;

interface ViewerState {
  viewer: Viewer | null;
  /** To be called with the one who signed in, or with null when the session seems to have ended: if so, the page is loaded anew. */
  become: (viewer: Viewer | null) => void;
}

const ViewerContext = createContext<ViewerState | null>(null);

/** Knows who is signed in before anything else is shown. */
export function ViewerGate({ children }: { children: ReactNode }): ReactElement {
  const { data, error, set, reload } = useAnswer(ViewerDocument, {});
  const viewer = data?.viewer ?? null;
  const state = useMemo(
    () => ({ viewer, become: (next: Viewer | null) => (next === null ? doubtSession() : set({ viewer: next })) }),
    [viewer, set],
  );
  if (data === undefined) return error ? <NoContact retry={() => void reload()} /> : <Loading />;
  return <ViewerContext value={state}>{children}</ViewerContext>;
}

/** Nobody can be signed out of a public question: what fails here is the way to the api. */
function NoContact({ retry }: { retry: () => void }): ReactElement {
  const t = useText();
  return (
    <Notice tone="danger" alert actions={<Button onClick={retry}>{t('app.fault.retry')}</Button>}>
      {t('app.fault.offline')}
    </Notice>
  );
}

function useViewerState(): ViewerState {
  const state = useContext(ViewerContext);
  if (state === null) throw new Error('No ViewerGate above');
  return state;
}

/** The one signed in, or null. */
export function useMaybeViewer(): Viewer | null {
  return useViewerState().viewer;
}

/** The one signed in, on pages behind the sign-in. */
export function useViewer(): Viewer {
  const { viewer } = useViewerState();
  if (viewer === null) throw new Error('This page is shown to the signed-in only');
  return viewer;
}

export function useBecomeViewer(): ViewerState['become'] {
  return useViewerState().become;
}

/** Whether the one signed in has a permission by role, as the api says; the web computes no rights. */
export function useCan(permission: string): boolean {
  return useMaybeViewer()?.can.includes(permission) ?? false;
}

/** Sends the signed-out to the sign-in, and back here afterwards. */
export function SignedInOnly({ children }: { children: ReactNode }): ReactNode {
  const viewer = useMaybeViewer();
  useLocation();
  if (viewer !== null) return children;
  // The window's own address: it follows the reader without telling the router.
  const { pathname, search, hash } = window.location;
  return <Navigate to={`/logga-in?till=${encodeURIComponent(pathname + search + hash)}`} replace />;
}
