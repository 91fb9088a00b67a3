import type { FeatureRoute } from '../../app/routes.ts';

export const routes: FeatureRoute[] = [
  {
    path: '/sa-beslutar-vi',
    page: () => import('./order-page.tsx'),
    words: ['signing'],
    side: 'BODY',
    permission: 'signing.read',
  },
];
