import type { FeatureRoute } from '../../app/routes.ts';

export const routes: FeatureRoute[] = [
  { path: '/konto', page: () => import('./account-page.tsx'), words: ['account', 'sessions'] },
];
