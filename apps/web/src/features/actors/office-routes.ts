import type { FeatureRoute } from '../../app/routes.ts';

export const routes: FeatureRoute[] = [
  {
    path: 'register/*',
    page: () => import('./register-pages.tsx'),
    words: ['actors', 'assignments', 'log'],
    office: true,
    permission: 'actor.read',
  },
];
