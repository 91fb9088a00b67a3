import type { FeatureRoute } from '../../app/routes.ts';

export const routes: FeatureRoute[] = [
  { path: '/logga-in', page: () => import('./sign-in-page.tsx'), words: ['identity', 'account'], open: true },
  {
    path: '/inbjudan/:token?',
    page: () => import('./invitation-page.tsx'),
    words: ['identity', 'account'],
    open: true,
  },
  {
    path: '/paminnelser/:token?',
    page: () => import('../reminders/choice-page.tsx'),
    words: ['reminders'],
    open: true,
  },
];
