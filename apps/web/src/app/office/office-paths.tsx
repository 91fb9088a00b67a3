import { type ReactElement } from 'react';
import { NotFound } from '../not-found.tsx';
import { commonPages, pagesOf, Paths } from '../paths.tsx';
import type { FeatureRoute } from '../routes.ts';

const modules = import.meta.glob('../../features/*/office-routes.ts', { eager: true, import: 'routes' }) as Record<
  string,
  FeatureRoute[]
>;

// Together with the common ones: where both have a page at an address, the more exact path is the one that is meant.
const pages = [...pagesOf(Object.values(modules).flat()), ...commonPages];

/** All pages, those of the office among them. */
export default function OfficePaths(): ReactElement {
  return <Paths pages={pages} otherwise={<NotFound />} />;
}
