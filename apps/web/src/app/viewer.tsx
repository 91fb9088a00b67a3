import { ViewerDocument, type ViewerPartsFragment } from '@samsyn/contracts/identity';
import { createContext, useContext, useMemo, type ReactElement, type ReactNode } from 'react';
import { Navigate, useLocation } from 'react-router';
import { FaultNotice } from '../ui/fault-notice.tsx';
import { Loading } from '../ui/loading.tsx';
import { useAnswer } from './use-answer.ts';

export type Viewer = ViewerPartsFragment;

interface ViewerState {
  viewer: Viewer | null;
  /** To be called with the one who signed in, or with null after sign-out. */
  become: (viewer: Viewer | null) => void;
}

const ViewerContext = createContext<ViewerState | null>(null);

/** Knows who is signed in before anything else is shown. */
export function ViewerGate({ children }: { children: ReactNode }): ReactElement {
  const { data, error, set, reload } = useAnswer(ViewerDocument, {});
  const viewer = data?.viewer ?? null;
  const state = useMemo(() => ({ viewer, become: (next: Viewer | null) => set({ viewer: next }) }), [viewer, set]);
  if (data === undefined) return error ? <FaultNotice error={error} retry={() => void reload()} /> : <Loading />;
  return <ViewerContext value={state}>{children}</ViewerContext>;
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
  const { pathname, search, hash } = useLocation();
  if (viewer !== null) return children;
  return <Navigate to={`/logga-in?till=${encodeURIComponent(pathname + search + hash)}`} replace />;
}
