import type { FeatureRoute } from '../../app/routes.ts';

export const routes: FeatureRoute[] = [
  {
    path: '/kollegor',
    page: () => import('./colleagues-page.tsx'),
    words: ['colleagues', 'account'],
    side: 'BODY',
    permission: 'colleague.read',
  },
  { path: '/kollega/:token?', page: () => import('./invited-page.tsx'), words: ['colleagues', 'account'], open: true },
];
