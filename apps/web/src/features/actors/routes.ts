import type { FeatureRoute } from '../../app/routes.ts';

export const routes: FeatureRoute[] = [
  { path: 'register', page: () => import('./register-page.tsx'), words: ['actors'], office: true },
  { path: 'register/:id', page: () => import('./actor-page.tsx'), words: ['actors'], office: true },
];
