import type { FeatureRoute } from '../../app/routes.ts';

export const routes: FeatureRoute[] = [
  {
    path: 'remiss/:slug/utfall',
    page: () => import('./positions-page.tsx'),
    words: ['rounds', 'comments', 'consolidation', 'positions'],
    office: true,
    side: 'AUTHORITY',
    permission: 'compilation.read',
  },
];
