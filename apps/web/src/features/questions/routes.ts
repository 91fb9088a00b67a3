import type { FeatureRoute } from '../../app/routes.ts';

export const routes: FeatureRoute[] = [
  {
    path: 'remiss/:slug/fragor/*',
    page: () => import('./answer/answer-page.tsx'),
    words: ['questions', 'responses', 'comments'],
    side: 'BODY',
  },
];
