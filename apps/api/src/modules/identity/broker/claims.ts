import { labels, type Role, type Side } from '@samsyn/consultation';
import { organisationNumber, type OidcSettings, type RoleRule } from '../../../config/oidc.ts';
import { OidcRefused } from './oidc-refused.ts';

/** What a provider says of a person, as it said it. */
export type Claims = Readonly<Record<string, unknown>>;

const AUTHORITY_ROLES: readonly Role[] = ['CASE_OFFICER', 'EDITOR', 'LEGAL_ADVISER', 'REGISTRAR', 'ADMINISTRATOR'];
const LONGEST_NAME = 200;

/** Whether the claims that decide who somebody is are all there. */
export function areComplete(claims: Claims, { organisationClaim, roleClaim }: OidcSettings): boolean {
  return [organisationClaim, roleClaim].every((name) => valuesOf(claims, name).length > 0) && nameIn(claims) !== null;
}

/** The one organisation the person acts for, as ten digits. Throws OidcRefused when there is none, or more than one. */
export function organisationIn(claims: Claims, { organisationClaim }: OidcSettings): string {
  const found = new Set(valuesOf(claims, organisationClaim).map(organisationNumber));
  const [number] = found;
  if (found.size !== 1 || typeof number !== 'string') {
    throw new OidcRefused('OIDC_ORGANISATION_MISSING', `${found.size} numbers`);
  }
  return number;
}

/**
 * The role on this side: the first of the rules that the person has a value for. A value that gives a role of the other side gives none:
 * nobody becomes one of the authority's by what another organisation's provider says. Throws OidcRefused when there is no role.
 */
export function roleIn(claims: Claims, side: Side, { roleClaim, roles }: OidcSettings): Role {
  const has = new Set(valuesOf(claims, roleClaim));
  const rule = roles.find(({ role, value }: RoleRule) => sideOf(role) === side && has.has(value));
  if (rule === undefined) throw new OidcRefused('OIDC_ROLE_MISSING');
  return rule.role;
}

/** What to call the person: the name the provider gave, else the role. */
export function displayNameIn(claims: Claims, role: Role): string {
  return nameIn(claims) ?? labels('sv').role[role];
}

function nameIn(claims: Claims): string | null {
  const [whole] = valuesOf(claims, 'name');
  const parts = [...valuesOf(claims, 'given_name'), ...valuesOf(claims, 'family_name')].join(' ');
  return (whole ?? parts).replace(/\s+/gu, ' ').slice(0, LONGEST_NAME).trim() || null;
}

const sideOf = (role: Role): Side => (AUTHORITY_ROLES.includes(role) ? 'AUTHORITY' : 'BODY');

/** The texts of a claim: one, or a list. The name is looked up as it stands first, then as a path (`realm_access.roles`). */
function valuesOf(claims: Claims, name: string): string[] {
  const value = Object.hasOwn(claims, name) ? claims[name] : name.split('.').reduce<unknown>(step, claims);
  return [value].flat().filter((one): one is string => typeof one === 'string' && one.trim() !== '');
}

function step(value: unknown, key: string): unknown {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, key)
    ? (value as Record<string, unknown>)[key]
    : undefined;
}
