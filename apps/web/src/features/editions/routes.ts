import type { FeatureRoute } from '../../app/routes.ts';

const body = { side: 'BODY', permission: 'response.read' } as const;
const words = ['editions', 'responses', 'comments', 'signing'];

export const routes: FeatureRoute[] = [
  { path: '/remiss/:slug/inlamningar', page: () => import('./submissions-page.tsx'), words, ...body },
  {
    path: '/remiss/:slug/kort/:form',
    page: () => import('./short/short-page.tsx'),
    words: [...words, 'receipt'],
    ...body,
  },
  {
    path: '/remiss/:slug/andras-svar',
    page: () => import('./others/others-page.tsx'),
    words,
    side: 'BODY',
    permission: 'others.read',
  },
];
