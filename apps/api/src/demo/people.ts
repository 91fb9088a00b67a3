import type { Role } from '@samsyn/consultation';

/** One of the demonstration's people: a role, not a person. `actor` is the body's key; none for the authority. */
export interface DemoPerson {
  key: string;
  displayName: string;
  role: Role;
  actor?: string;
  about: string;
}

const AUTHORITY: readonly DemoPerson[] = [
  {
    key: 'handlaggare',
    displayName: 'Handläggare 1',
    role: 'CASE_OFFICER',
    about: 'Sänder ut remissen, följer svaren, stänger',
  },
  { key: 'jurist', displayName: 'Jurist 1', role: 'LEGAL_ADVISER', about: 'Läser in och publicerar föreskriften' },
  {
    key: 'jurist-2',
    displayName: 'Jurist 2',
    role: 'LEGAL_ADVISER',
    about: 'Publicerar det som en annan jurist har lämnat',
  },
  { key: 'redaktor', displayName: 'Redaktör 1', role: 'EDITOR', about: 'Läser synpunkterna och skriver bedömningen' },
  { key: 'redaktor-2', displayName: 'Redaktör 2', role: 'EDITOR', about: 'Arbetar samtidigt i samma sammanställning' },
  { key: 'registrator', displayName: 'Registrator 1', role: 'REGISTRAR', about: 'Ser vad som kommit in och när' },
  {
    key: 'administrator',
    displayName: 'Administratör 1',
    role: 'ADMINISTRATOR',
    about: 'Ser vem som svarat, inte vad',
  },
];

const ROLES: readonly [Role, string, string][] = [
  ['COORDINATOR', 'Samordnare 1', 'Samordnar svaret och lämnar in det'],
  ['CONTRIBUTOR', 'Medarbetare 1', 'Skriver synpunkter'],
  ['SIGNATORY', 'Undertecknare 1', 'Granskar och lämnar in'],
  ['READER', 'Läsare 1', 'Läser utan att skriva'],
];

/** Bodies whose whole house can be tried; the others have a coordinator. */
const WHOLE_HOUSES = ['region-uppsala', 'sveriges-kommuner-och-regioner'];

/** All who can sign in to the demonstration: the authority first, then the bodies that have something to show. */
export function demoPeople(actors: readonly string[]): DemoPerson[] {
  const bodies = [...new Set([...WHOLE_HOUSES, ...actors])];
  return [
    ...AUTHORITY,
    ...bodies.flatMap((actor) =>
      ROLES.slice(0, WHOLE_HOUSES.includes(actor) ? ROLES.length : 1).map(([role, displayName, about]) => ({
        ...{ key: personKey(actor, role), displayName, role, actor, about },
      })),
    ),
  ];
}

/** The sign-in key of a body's person. */
export function personKey(actor: string, role: Role = 'COORDINATOR'): string {
  return `${actor}-${role.toLowerCase()}`;
}
