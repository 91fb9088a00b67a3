import type { FeatureRoute } from '../../app/routes.ts';

export const routes: FeatureRoute[] = [
  {
    path: '/remiss/:slug/anstand',
    page: () => import('./own/extension-page.tsx'),
    words: ['deadlines', 'responses', 'comments'],
    side: 'BODY',
    permission: 'extension.read',
  },
];
