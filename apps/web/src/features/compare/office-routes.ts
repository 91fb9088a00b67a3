import type { FeatureRoute } from '../../app/routes.ts';

// A body too: whoever may read both versions may see how they differ.
const compare = { words: ['compare', 'trace'], office: true, permission: 'version.read' } as const;

export const routes: FeatureRoute[] = [
  { path: 'foreskrift/:versionId/jamfor', page: () => import('./choose-page.tsx'), ...compare },
  { path: 'jamfor/:fromId/:toId', page: () => import('./compare-page.tsx'), ...compare },
];
