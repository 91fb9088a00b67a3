import type { FeatureRoute } from '../../app/routes.ts';

const read = { words: ['assignments'], office: true, side: 'AUTHORITY', permission: 'assignment.read' } as const;
const write = { ...read, permission: 'assignment.write' } as const;

export const routes: FeatureRoute[] = [
  { path: 'uppdrag', page: () => import('./list/assignments-page.tsx'), ...read },
  { path: 'uppdrag/nytt', page: () => import('./form/new-assignment-page.tsx'), ...write },
  { path: 'uppdrag/:id', page: () => import('./account/account-page.tsx'), ...read },
  { path: 'uppdrag/:id/andra', page: () => import('./form/edit-assignment-page.tsx'), ...write },
  { path: 'uppdrag/:id/kontakt', page: () => import('./contact/contact-page.tsx'), ...write },
  { path: 'uppdrag/:id/kontakt/:contactId', page: () => import('./contact/contact-page.tsx'), ...write },
];
