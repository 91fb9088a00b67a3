import type { FeatureRoute } from '../../app/routes.ts';

export const routes: FeatureRoute[] = [
  {
    path: 'remiss/:slug/arbetslage',
    page: () => import('./progress-page.tsx'),
    words: ['rounds', 'progress'],
    office: true,
    side: 'AUTHORITY',
    permission: 'compilation.read',
  },
];
