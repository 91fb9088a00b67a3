import type { FeatureRoute } from '../../app/routes.ts';

// A body meets the same address as its own room: features/responses.
const office = { words: ['rounds', 'comments', 'deadlines'], office: true, side: 'AUTHORITY' } as const;

export const routes: FeatureRoute[] = [
  {
    path: 'remisser/*',
    page: () => import('./rounds-pages.tsx'),
    ...office,
    words: [...office.words, 'ordering'],
    permission: 'round.read',
  },
  {
    path: 'remiss/:slug',
    page: () => import('./overview/overview-page.tsx'),
    ...office,
    words: [...office.words, 'outcome'],
  },
  {
    path: 'remiss/:slug/uppgifter',
    page: () => import('./parts.ts').then((parts) => ({ default: parts.EditRoundPage })),
    ...office,
  },
  {
    path: 'remiss/:slug/delar',
    page: () => import('./parts.ts').then((parts) => ({ default: parts.PartsPage })),
    ...office,
  },
  {
    path: 'remiss/:slug/sandlista',
    page: () => import('./parts.ts').then((parts) => ({ default: parts.RecipientsPage })),
    ...office,
    words: [...office.words, 'actors'],
  },
  {
    path: 'remiss/:slug/fore-beslut',
    page: () => import('./parts.ts').then((parts) => ({ default: parts.GatesPage })),
    ...office,
  },
  {
    path: 'remiss/:slug/beslut',
    page: () => import('../decision/decision-page.tsx'),
    ...office,
    words: [...office.words, 'decision'],
  },
  {
    path: 'remiss/:slug/svarsbrev',
    page: () => import('../replies/replies-page.tsx'),
    ...office,
    words: [...office.words, 'replies', 'letters'],
    permission: 'reply.read',
  },
  {
    path: 'remiss/:slug/svarsbrev/:organisation',
    page: () => import('../replies/reply-page.tsx'),
    ...office,
    words: [...office.words, 'replies'],
    permission: 'reply.read',
  },
  {
    path: 'remiss/:slug/brev',
    page: () => import('../letters/letters-page.tsx'),
    ...office,
    words: [...office.words, 'letters'],
  },
  {
    path: 'remiss/:slug/handlingar',
    page: () => import('./parts.ts').then((parts) => ({ default: parts.DocumentsPage })),
    ...office,
  },
  {
    path: 'remiss/:slug/inkomna',
    page: () => import('../incoming/office/incoming-page.tsx'),
    ...office,
    words: [...office.words, 'incoming'],
  },
  {
    path: 'remiss/:slug/inkomna/:id',
    page: () => import('../incoming/sorting/work-page.tsx'),
    ...office,
    words: [...office.words, 'incoming'],
  },
];
