import type { FeatureRoute } from '../../app/routes.ts';

export const routes: FeatureRoute[] = [
  {
    path: 'remiss/:slug/andringar',
    page: () => import('./delta-page.tsx'),
    words: ['rounds', 'comments', 'deadlines'],
    office: true,
    side: 'AUTHORITY',
  },
];
