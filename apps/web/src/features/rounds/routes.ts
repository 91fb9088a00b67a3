import type { FeatureRoute } from '../../app/routes.ts';

// A body meets the same address as its own room: features/responses.
const office = { words: ['rounds', 'comments', 'deadlines'], office: true, side: 'AUTHORITY' } as const;

export const routes: FeatureRoute[] = [
  { path: 'remisser', page: () => import('./rounds-page.tsx'), ...office, permission: 'round.read' },
  { path: 'remisser/ny', page: () => import('./form/new-round-page.tsx'), ...office, permission: 'round.prepare' },
  { path: 'remiss/:slug', page: () => import('./overview/overview-page.tsx'), ...office },
  { path: 'remiss/:slug/uppgifter', page: () => import('./form/edit-round-page.tsx'), ...office },
  { path: 'remiss/:slug/sandlista', page: () => import('./recipients/recipients-page.tsx'), ...office },
  { path: 'remiss/:slug/handlingar', page: () => import('./documents/documents-page.tsx'), ...office },
];
