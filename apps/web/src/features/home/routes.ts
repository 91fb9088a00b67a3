import type { FeatureRoute } from '../../app/routes.ts';

export const routes: FeatureRoute[] = [{ path: '/', page: () => import('./home-page.tsx'), words: ['home'] }];
