import type { FeatureRoute } from '../../app/routes.ts';

export const routes: FeatureRoute[] = [
  {
    path: 'remiss/:slug/versioner',
    page: () => import('./carried-page.tsx'),
    words: ['rounds', 'deadlines', 'revisions'],
    office: true,
    side: 'AUTHORITY',
    permission: 'compilation.read',
  },
];
