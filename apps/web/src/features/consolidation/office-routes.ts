import type { FeatureRoute } from '../../app/routes.ts';

const office = {
  words: ['rounds', 'deadlines', 'comments', 'consolidation'],
  office: true,
  side: 'AUTHORITY',
} as const;

export const routes: FeatureRoute[] = [
  {
    path: 'remiss/:slug/sammanstallning/*',
    page: () => import('./compilation/compilation-page.tsx'),
    ...office,
    words: [...office.words, 'meetings', 'ordering'],
    permission: 'compilation.read',
  },
  {
    path: 'remiss/:slug/liknande',
    page: () => import('./similar/similar-page.tsx'),
    ...office,
    permission: 'compilation.read',
  },
  {
    path: 'remiss/:slug/motsagelser',
    page: () => import('./consistency/consistency-page.tsx'),
    ...office,
    permission: 'compilation.read',
  },
  {
    path: 'remiss/:slug/matris',
    page: () => import('./matrix/matrix-page.tsx'),
    ...office,
    permission: 'compilation.read',
  },
  {
    path: 'remiss/:slug/export',
    page: () => import('./export/export-page.tsx'),
    ...office,
    permission: 'compilation.export',
  },
];
