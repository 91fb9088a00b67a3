import { lazy, Suspense, type ReactElement } from 'react';
import { Loading } from '../ui/loading.tsx';
import { ToastRegion } from '../ui/toast.tsx';
import { ErrorBoundary } from './error-boundary.tsx';
import { Router } from './router.tsx';
import { ViewerGate } from './viewer.tsx';
import { Words } from './words.tsx';

// Comes after the page: nobody's session ends in its first second.
const SessionGuard = lazy(() => import('./session/session-guard.tsx'));

export function App(): ReactElement {
  return (
    <Suspense fallback={null}>
      <Words>
        <ErrorBoundary>
          <ToastRegion>
            <Suspense fallback={<Loading />}>
              <ViewerGate>
                <Router />
                <Suspense fallback={null}>
                  <SessionGuard />
                </Suspense>
              </ViewerGate>
            </Suspense>
          </ToastRegion>
        </ErrorBoundary>
      </Words>
    </Suspense>
  );
}
