import type { FeatureRoute } from '../../app/routes.ts';

export const routes: FeatureRoute[] = [
  {
    path: 'remiss/:slug/handelser',
    page: () => import('./office-log-page.tsx'),
    words: ['log', 'rounds', 'deadlines', 'comments'],
    office: true,
    side: 'AUTHORITY',
    permission: 'log.read',
  },
];
