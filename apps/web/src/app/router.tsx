import { lazy, Suspense, type ReactElement } from 'react';
import { BrowserRouter, Route, Routes } from 'react-router';
import { Loading } from '../ui/loading.tsx';
import { commonPages, Paths } from './paths.tsx';
import { Shell } from './shell/shell.tsx';
import { useMaybeViewer } from './viewer.tsx';

const OfficePaths = lazy(() => import('./office/office-paths.tsx'));

const office = (
  <Suspense fallback={<Loading />}>
    <OfficePaths />
  </Suspense>
);

/** The authority's people get the list of the office's pages at once; everybody else only at an address that is none of the others. */
export function Router(): ReactElement {
  const isOfficer = useMaybeViewer()?.side === 'AUTHORITY';
  return (
    <BrowserRouter>
      <Routes>
        <Route element={<Shell />}>
          <Route path="*" element={isOfficer ? office : <Paths pages={commonPages} otherwise={office} />} />
        </Route>
      </Routes>
    </BrowserRouter>
  );
}
