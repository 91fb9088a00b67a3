import type { FeatureRoute } from '../../app/routes.ts';

const path = 'remiss/:slug/handelser';
const permission = 'log.read';

export const routes: FeatureRoute[] = [
  {
    path,
    page: () => import('./office-log-page.tsx'),
    words: ['log', 'rounds', 'comments'],
    office: true,
    side: 'AUTHORITY',
    permission,
  },
  { path, page: () => import('./body-log-page.tsx'), words: ['log'], side: 'BODY', permission },
];
