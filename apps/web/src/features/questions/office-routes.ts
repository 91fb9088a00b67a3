import type { FeatureRoute } from '../../app/routes.ts';

export const routes: FeatureRoute[] = [
  {
    path: 'remiss/:slug/fragor/*',
    page: () => import('./office-page.tsx'),
    words: ['questions', 'rounds', 'deadlines'],
    office: true,
    side: 'AUTHORITY',
  },
];
