import type { FeatureRoute } from '../../app/routes.ts';

const office = { office: true, side: 'AUTHORITY' } as const;
const trace = { ...office, words: ['trace', 'revisions'], permission: 'compilation.read' } as const;

export const routes: FeatureRoute[] = [
  {
    path: 'utkast/:draftId/ny-version',
    page: () => import('./revision/revision-page.tsx'),
    ...office,
    words: ['trace'],
    permission: 'draft.read',
  },
  { path: 'foreskrift/:versionId/synpunkter', page: () => import('./places-page.tsx'), ...trace },
  { path: 'foreskrift/:versionId/historik/:provisionId', page: () => import('./history-page.tsx'), ...trace },
  { path: 'synpunkt/:commentId', page: () => import('./outcome-page.tsx'), ...trace },
];
