import type { FeatureRoute } from '../../app/routes.ts';

const office = { words: ['drafts'], office: true } as const;

export const routes: FeatureRoute[] = [
  { path: 'utkast/*', page: () => import('./drafts-pages.tsx'), ...office, permission: 'draft.read' },
  {
    path: 'foreskrift/:versionId',
    page: () => import('./version-page.tsx'),
    ...office,
    words: ['drafts', 'log'],
    permission: 'version.read',
  },
];
