import type { FeatureRoute } from '../../app/routes.ts';

export const routes: FeatureRoute[] = [
  { path: '/kontrollera', page: () => import('./verify-page.tsx'), words: ['verify'], open: true },
];
