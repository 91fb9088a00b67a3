import type { FeatureRoute } from '../../app/routes.ts';

export const routes: FeatureRoute[] = [
  {
    path: 'remiss/:slug/lasrum',
    page: () => import('./reading-page.tsx'),
    words: ['rounds', 'deadlines', 'comments', 'consolidation', 'ordering', 'reading'],
    office: true,
    side: 'AUTHORITY',
    permission: 'compilation.read',
  },
];
