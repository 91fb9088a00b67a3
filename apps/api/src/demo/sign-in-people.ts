import { labels, stockholmDayOf, type Role } from '@samsyn/consultation';
import { loadOrganisationNumbers } from '@samsyn/testing';
import { loadActors, officialNameOn } from '../register/register.ts';

/** Somebody the demonstration's provider knows, as the claims it gives. */
export interface SignInPerson {
  sub: string;
  name: string;
  organisation_number: string;
  roles: string[];
  /** For the page where one is picked. */
  organisation: string;
}

const AUTHORITY: readonly Role[] = ['CASE_OFFICER', 'EDITOR', 'LEGAL_ADVISER', 'REGISTRAR'];
const BODY: readonly Role[] = ['COORDINATOR', 'CONTRIBUTOR', 'SIGNATORY'];

/** One person for each role at the authority and at the bodies whose organisation number is known. */
export function signInPeople(): SignInPerson[] {
  const { authority, bodies } = loadOrganisationNumbers();
  const today = stockholmDayOf(Date.now());
  const actors = new Map(loadActors().map((actor) => [actor.key, actor]));
  return [
    ...AUTHORITY.map((role) => person(role, authority.name, authority.number)),
    ...Object.entries(bodies).flatMap(([key, number]) => {
      const actor = actors.get(key);
      return actor === undefined ? [] : BODY.map((role) => person(role, officialNameOn(actor, today) ?? key, number));
    }),
  ];
}

function person(role: Role, organisation: string, number: string): SignInPerson {
  return {
    sub: `${number}-${role.toLowerCase()}`,
    name: `${labels('sv').role[role]} med e-legitimation`,
    organisation_number: number,
    roles: [roleValue(role)],
    organisation,
  };
}

/** What the provider calls a role: the demonstration's OIDC_ROLES says the same. */
export const roleValue = (role: Role): string => `samsyn-${role.toLowerCase().replaceAll('_', '-')}`;
