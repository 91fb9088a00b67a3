import type { FeatureRoute } from '../../app/routes.ts';

const office = { words: ['actors'], office: true, permission: 'actor.read' } as const;

export const routes: FeatureRoute[] = [
  { path: 'register', page: () => import('./register-page.tsx'), ...office },
  { path: 'register/:id', page: () => import('./actor-page.tsx'), ...office },
];
