import type { FeatureRoute } from '../../app/routes.ts';

export const routes: FeatureRoute[] = [
  {
    path: 'utkast/:draftId/skriv',
    page: () => import('./working-copy-page.tsx'),
    office: true,
    side: 'AUTHORITY',
    words: ['working-copy', 'drafts'],
    permission: 'draft.read',
  },
];
