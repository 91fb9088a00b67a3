import type { FeatureRoute } from '../../app/routes.ts';

export const routes: FeatureRoute[] = [
  {
    path: '/remiss/:slug/arbete',
    page: () => import('./work-page.tsx'),
    words: ['teamwork', 'responses', 'comments'],
    permission: 'response.read',
    side: 'BODY',
  },
];
