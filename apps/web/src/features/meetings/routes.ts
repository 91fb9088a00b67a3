import type { FeatureRoute } from '../../app/routes.ts';

export const routes: FeatureRoute[] = [
  {
    path: 'moten',
    page: () => import('./own-meetings-page.tsx'),
    words: ['meetings'],
    side: 'BODY',
    permission: 'meeting.own',
  },
];
