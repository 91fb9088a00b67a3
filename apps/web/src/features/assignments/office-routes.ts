import type { FeatureRoute } from '../../app/routes.ts';

export const routes: FeatureRoute[] = [
  {
    path: 'uppdrag/*',
    page: () => import('./assignments-pages.tsx'),
    words: ['assignments'],
    office: true,
    side: 'AUTHORITY',
    permission: 'assignment.read',
  },
];
