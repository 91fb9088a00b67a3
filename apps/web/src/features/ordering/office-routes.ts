import type { FeatureRoute } from '../../app/routes.ts';

export const routes: FeatureRoute[] = [
  {
    path: 'mina-punkter',
    page: () => import('./queue-page.tsx'),
    words: ['ordering'],
    office: true,
    side: 'AUTHORITY',
    permission: 'compilation.read',
  },
];
