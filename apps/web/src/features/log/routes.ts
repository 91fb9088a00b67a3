import type { FeatureRoute } from '../../app/routes.ts';

export const routes: FeatureRoute[] = [
  {
    path: 'remiss/:slug/handelser',
    page: () => import('./body-log-page.tsx'),
    words: ['log'],
    side: 'BODY',
    permission: 'log.read',
  },
];
