import type { FeatureRoute } from '../../app/routes.ts';

export const routes: FeatureRoute[] = [
  {
    path: 'moten/*',
    page: () => import('./meetings-pages.tsx'),
    words: ['meetings', 'assignments'],
    office: true,
    side: 'AUTHORITY',
    permission: 'meeting.read',
  },
];
