import type { FeatureRoute } from '../../app/routes.ts';

// A body too: whoever may read both versions may see how they differ.
const compare = {
  page: () => import('./compare-page.tsx'),
  ...{ words: ['compare', 'trace'], office: true, permission: 'version.read' },
};

export const routes: FeatureRoute[] = [
  { path: 'foreskrift/:versionId/jamfor', ...compare },
  { path: 'jamfor/:fromId/:toId', ...compare },
];
