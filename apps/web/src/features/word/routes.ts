import type { FeatureRoute } from '../../app/routes.ts';

export const routes: FeatureRoute[] = [
  {
    path: '/remiss/:slug/word',
    page: () => import('./word-page.tsx'),
    words: ['word', 'responses', 'comments'],
    permission: 'response.read',
    side: 'BODY',
  },
];
