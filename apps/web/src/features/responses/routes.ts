import type { FeatureRoute } from '../../app/routes.ts';

const words = ['responses', 'comments'];
const giving = [...words, 'receipt', 'attachments'];

export const routes: FeatureRoute[] = [
  {
    path: '/remiss/:slug/*',
    page: () => import('./reading/reading-page.tsx'),
    words: [...words, 'outcome'],
  },
  {
    path: '/remiss/:slug/svar',
    page: () => import('./letter/letter-page.tsx'),
    words: [...giving, 'signing', 'questions'],
  },
  {
    path: '/remiss/:slug/kvitto',
    page: () => import('./letter/receipt-page.tsx'),
    words: [...giving, 'signing', 'editions'],
  },
  {
    path: '/remiss/:slug/registrerat-svar',
    page: () => import('../registered/registered-page.tsx'),
    words: ['incoming', ...words],
    side: 'BODY',
  },
  {
    path: '/remiss/:slug/vart-svarsbrev',
    page: () => import('../own-reply/own-reply-page.tsx'),
    words: ['replies', 'outcome', ...words],
    side: 'BODY',
  },
  {
    // the authority meets the same address as its own page: features/trace
    path: '/synpunkt/:commentId',
    page: () => import('../outcome/own-outcome-page.tsx'),
    words: ['outcome'],
    side: 'BODY',
  },
];
