import { lazy, Suspense, type ComponentType, type ReactElement } from 'react';
import { Route, Routes } from 'react-router';
import { Loading } from '../ui/loading.tsx';
import { NotFound } from './not-found.tsx';
import { featureRoutes, type FeatureRoute } from './routes.ts';
import { SignedInOnly, useCan, useMaybeViewer } from './viewer.tsx';
import { FeatureWords } from './words.tsx';

const OfficeClient = lazy(() => import('./office/office-client.tsx'));

interface PagePath {
  route: FeatureRoute;
  Page: ComponentType;
}

export const pagesOf = (routes: readonly FeatureRoute[]): PagePath[] =>
  routes.map((route) => ({ route, Page: lazy(route.page) }));

/** The pages of bodies and of anyone. */
export const commonPages = pagesOf(featureRoutes);

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

/** The pages that are there for the person's side; for every other address `otherwise`. */
export function Paths({ pages, otherwise }: { pages: readonly PagePath[]; otherwise: ReactElement }): ReactElement {
  const side = useMaybeViewer()?.side;
  const shown = pages.filter(({ route }) => route.side === undefined || side === undefined || route.side === side);
  return (
    <Routes>
      {shown.map(({ route, Page }) => (
        <Route key={`${route.path} ${route.side ?? ''}`} path={route.path} element={element(route, <Page />)} />
      ))}
      <Route path="*" element={otherwise} />
    </Routes>
  );
}
