import type { FeatureRoute } from '../../app/routes.ts';

export const routes: FeatureRoute[] = [
  { path: 'utkast', page: () => import('./drafts-page.tsx'), words: ['drafts'], office: true },
  { path: 'utkast/:id', page: () => import('./review/review-page.tsx'), words: ['drafts'], office: true },
  { path: 'foreskrift/:versionId', page: () => import('./version-page.tsx'), words: ['drafts'], office: true },
];
