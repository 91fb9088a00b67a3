import { Suspense, type ReactElement } from 'react';
import { Loading } from '../ui/loading.tsx';
import { ToastRegion } from '../ui/toast.tsx';
import { ErrorBoundary } from './error-boundary.tsx';
import { Router } from './router.tsx';
import { SessionGuard } from './session/session-guard.tsx';
import { ViewerGate } from './viewer.tsx';
import { Words } from './words.tsx';

export function App(): ReactElement {
  return (
    <Suspense fallback={null}>
      <Words>
        <ErrorBoundary>
          <ToastRegion>
            <Suspense fallback={<Loading />}>
              <ViewerGate>
                <Router />
                <SessionGuard />
              </ViewerGate>
            </Suspense>
          </ToastRegion>
        </ErrorBoundary>
      </Words>
    </Suspense>
  );
}
