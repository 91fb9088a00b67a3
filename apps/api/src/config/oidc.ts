import { type Role, ROLES } from '@samsyn/consultation';
import { z } from 'zod';

/** Which value of the provider's role claim gives which role. */
export interface RoleRule {
  role: Role;
  value: string;
}

/** The settings of the sign-in by OpenID Connect, complete. */
export interface OidcSettings {
  issuer: string;
  clientId: string;
  clientSecret: string;
  scopes: string;
  /** Assurance that is asked for and demanded; empty when any will do. */
  acrValues: readonly string[];
  /** The provider's names for levels with two factors, below level 3. */
  mfaAcrValues: readonly string[];
  /** The provider's names for assurance level 3. */
  loa3AcrValues: readonly string[];
  organisationClaim: string;
  roleClaim: string;
  roles: readonly RoleRule[];
  /** Ten digits. */
  authorityOrganisationNumber: string;
}

const words = z.string().min(1);

/** The variables as they are written. */
export const oidcVariables = {
  OIDC_ISSUER: z
    .url({
      protocol: /^https?$/,
      error: 'ska vara en adress som https://inloggning.example.se (must be an address like that)',
    })
    .optional(),
  OIDC_CLIENT_ID: words.optional(),
  OIDC_CLIENT_SECRET: words.optional(),
  OIDC_SCOPES: z
    .string()
    .regex(/(^|\s)openid(\s|$)/u, 'ska innehålla openid (must contain openid)')
    .default('openid profile email'),
  OIDC_ACR_VALUES: words.optional(),
  OIDC_MFA_ACR: words.optional(),
  OIDC_LOA3_ACR: words.optional(),
  OIDC_ORGANISATION_CLAIM: words.default('organisation_number'),
  OIDC_ROLE_CLAIM: words.optional(),
  OIDC_ROLES: z.string().transform(toRules).optional(),
  OIDC_AUTHORITY_ORGANISATION_NUMBER: z.string().transform(toNumber).optional(),
};

const REQUIRED = [
  'OIDC_ISSUER',
  'OIDC_CLIENT_ID',
  'OIDC_CLIENT_SECRET',
  'OIDC_ROLE_CLAIM',
  'OIDC_ROLES',
  'OIDC_AUTHORITY_ORGANISATION_NUMBER',
] as const;

type Variables = Partial<Record<string, string>>;
type Checked = Readonly<z.infer<z.ZodObject<typeof oidcVariables>>>;

/** What is wrong with the settings together: all or none. */
export function togetherIn(set: Variables): string[] {
  if (!Object.keys(set).some((name) => name.startsWith('OIDC_'))) return [];
  const missing = REQUIRED.filter((name) => set[name] === undefined).map(
    (name) =>
      `${name} saknas: inloggning med OpenID Connect ställs in helt eller inte alls (is missing: OpenID Connect is set up wholly or not at all).`,
  );
  const open = set['NODE_ENV'] === 'production' && /^http:/iu.test(set['OIDC_ISSUER'] ?? '');
  return open
    ? [...missing, 'OIDC_ISSUER ska börja med https i drift (must begin with https in production).']
    : missing;
}

/** The settings, or null when there is no such sign-in. */
export function oidcSettings(given: Checked): OidcSettings | null {
  const { OIDC_ISSUER, OIDC_CLIENT_ID, OIDC_CLIENT_SECRET, OIDC_ROLE_CLAIM, OIDC_ROLES } = given;
  const authority = given.OIDC_AUTHORITY_ORGANISATION_NUMBER;
  if (!OIDC_ISSUER || !OIDC_CLIENT_ID || !OIDC_CLIENT_SECRET || !OIDC_ROLE_CLAIM || !OIDC_ROLES || !authority)
    return null;
  return {
    issuer: OIDC_ISSUER,
    clientId: OIDC_CLIENT_ID,
    clientSecret: OIDC_CLIENT_SECRET,
    scopes: given.OIDC_SCOPES.split(/\s+/u).join(' '),
    acrValues: given.OIDC_ACR_VALUES?.split(/\s+/u) ?? [],
    mfaAcrValues: given.OIDC_MFA_ACR?.split(/\s+/u) ?? [],
    loa3AcrValues: given.OIDC_LOA3_ACR?.split(/\s+/u) ?? [],
    organisationClaim: given.OIDC_ORGANISATION_CLAIM,
    roleClaim: OIDC_ROLE_CLAIM,
    roles: OIDC_ROLES,
    authorityOrganisationNumber: authority,
  };
}

/**
 * A Swedish organisation number as its ten digits, with or without hyphen and leading 16; null for anything else, and for a personal
 * identity number, which has the same length: the third digit of an organisation's is 2 or more.
 */
export function organisationNumber(text: string): string | null {
  const match = /^(?:16)?(\d{2}[2-9]\d{3})-?(\d{4})$/u.exec(text.trim());
  if (match === null) return null;
  const digits = `${match[1]}${match[2]}`;
  const sum = [...digits].reduce((total, digit, place) => {
    const weighed = Number(digit) * (place % 2 === 0 ? 2 : 1);
    return total + (weighed > 9 ? weighed - 9 : weighed);
  }, 0);
  return sum % 10 === 0 ? digits : null;
}

function toNumber(text: string, context: z.RefinementCtx): string {
  const number = organisationNumber(text);
  if (number !== null) return number;
  context.addIssue('ska vara ett organisationsnummer (must be an organisation number)');
  return z.NEVER;
}

// ROLE=value; ROLE=value …  The value is the rest up to the semicolon: a directory's names hold commas and equals signs of their own.
function toRules(text: string, context: z.RefinementCtx): RoleRule[] {
  const parts = text.split(';').filter((part) => part.trim() !== '');
  const rules = parts.flatMap((part) => {
    const [, name, value = ''] = /^\s*([A-Z_]+)\s*=\s*(.*?)\s*$/u.exec(part) ?? [];
    const role = ROLES.find((one) => one === name);
    return role === undefined || value === '' ? [] : [{ role, value }];
  });
  if (rules.length === parts.length && rules.length > 0) return rules;
  context.addIssue(
    `ska skrivas ROLL=värde; ROLL=värde med rollerna ${ROLES.join(', ')} (must be ROLE=value; ROLE=value with these roles)`,
  );
  return z.NEVER;
}
