import { lazy, Suspense, type ReactElement } from 'react';
import { BrowserRouter, Route, Routes } from 'react-router';
import { Loading } from '../ui/loading.tsx';
import { NotFound } from './not-found.tsx';
import { featureRoutes, type FeatureRoute } from './routes.ts';
import { Shell } from './shell/shell.tsx';
import { SignedInOnly, useCan, useMaybeViewer } from './viewer.tsx';
import { FeatureWords } from './words.tsx';

const pages = featureRoutes.map((route) => ({ route, Page: lazy(route.page) }));

const OfficeClient = lazy(() => import('./office/office-client.tsx'));

function element({ words, open, office, permission }: FeatureRoute, page: ReactElement): ReactElement {
  const worded = (
    <Suspense fallback={<Loading />}>
      <FeatureWords features={words}>{office ? <OfficeClient>{page}</OfficeClient> : page}</FeatureWords>
    </Suspense>
  );
  if (open) return worded;
  return (
    <SignedInOnly>
      {permission === undefined ? worded : <Permitted permission={permission}>{worded}</Permitted>}
    </SignedInOnly>
  );
}

function Permitted({ permission, children }: { permission: string; children: ReactElement }): ReactElement {
  return useCan(permission) ? children : <NotFound />;
}

export function Router(): ReactElement {
  const side = useMaybeViewer()?.side;
  const shown = pages.filter(({ route }) => route.side === undefined || side === undefined || route.side === side);
  return (
    <BrowserRouter>
      <Routes>
        <Route element={<Shell />}>
          {shown.map(({ route, Page }) => (
            <Route key={`${route.path} ${route.side ?? ''}`} path={route.path} element={element(route, <Page />)} />
          ))}
          <Route path="*" element={<NotFound />} />
        </Route>
      </Routes>
    </BrowserRouter>
  );
}
