import type { ComponentType } from 'react';

/** One page of a feature. `path` as React Router reads it (`remiss/:slug/svar`); the page's code and words come when it is opened. */
export interface FeatureRoute {
  path: string;
  page: () => Promise<{ default: ComponentType }>;
  /** Whose words the page shows, beside the common ones: names of folders in `features/`. */
  words: readonly string[];
  /** True for pages that need no sign-in. */
  open?: boolean;
  /** True for the authority's pages: they get Apollo Client (`useQuery` …). The others use `request` and `useAnswer`. */
  office?: boolean;
  /** Whose page it is, where the two sides see different things at one address (a remiss has one address for all). */
  side?: 'AUTHORITY' | 'BODY';
  /** What one must be allowed to see the page at all; for everybody else it does not exist. */
  permission?: string;
}

/**
 * Every feature states its pages as `export const routes: FeatureRoute[]`: in `features/<name>/routes.ts`, and those of the office in
 * `office-routes.ts` beside it. Which pages the office has is told to whoever opens one (app/office/office-paths.tsx), not to every reader.
 */
const modules = import.meta.glob('../features/*/routes.ts', { eager: true, import: 'routes' }) as Record<
  string,
  FeatureRoute[]
>;

export const featureRoutes: FeatureRoute[] = Object.values(modules).flat();
