import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { EnvironmentProblems, readEnvironment } from './environment.ts';
import { organisationNumber, oidcSettings } from './oidc.ts';

const WHOLE = {
  DATABASE_URL: 'postgres://samsyn:x@localhost:5432/samsyn',
  OIDC_ISSUER: 'https://inloggning.example.se/realms/samsyn',
  OIDC_CLIENT_ID: 'samsyn',
  OIDC_CLIENT_SECRET: 'hemlig',
  OIDC_ROLE_CLAIM: 'roles',
  OIDC_ROLES: 'CASE_OFFICER=CN=Handläggare,OU=Samsyn; READER = alla;',
  OIDC_AUTHORITY_ORGANISATION_NUMBER: '202100-0555',
};

const read = (change: Record<string, string> = {}) => oidcSettings(readEnvironment({ ...WHOLE, ...change }));

function problemsOf(change: Record<string, string>): readonly string[] {
  try {
    read(change);
  } catch (error) {
    if (error instanceof EnvironmentProblems) return error.problems;
    throw error;
  }
  return [];
}

describe('the settings of the sign-in by OpenID Connect', () => {
  it('are none unless something is set', () => {
    expect(oidcSettings(readEnvironment({ DATABASE_URL: WHOLE.DATABASE_URL }))).toBeNull();
  });

  it('have presets for what is the same at most providers', () => {
    expect(read()).toEqual({
      issuer: WHOLE.OIDC_ISSUER,
      clientId: 'samsyn',
      clientSecret: 'hemlig',
      scopes: 'openid profile email',
      acrValues: [],
      mfaAcrValues: [],
      loa3AcrValues: [],
      organisationClaim: 'organisation_number',
      roleClaim: 'roles',
      roles: [
        { role: 'CASE_OFFICER', value: 'CN=Handläggare,OU=Samsyn' },
        { role: 'READER', value: 'alla' },
      ],
      authorityOrganisationNumber: '2021000555',
    });
    expect(
      read({ OIDC_ACR_VALUES: 'loa3  loa4', OIDC_SCOPES: 'openid  org', OIDC_MFA_ACR: 'a  b', OIDC_LOA3_ACR: 'loa3' }),
    ).toMatchObject({
      mfaAcrValues: ['a', 'b'],
      acrValues: ['loa3', 'loa4'],
      loa3AcrValues: ['loa3'],
      scopes: 'openid org',
    });
  });

  it('are all there or none: those that lack are all named', () => {
    const lacking = Object.keys(WHOLE).filter((name) => name.startsWith('OIDC_') && name !== 'OIDC_CLIENT_ID');
    const problems = problemsOf(Object.fromEntries(lacking.map((name) => [name, ''])));
    expect(problems.map((line) => line.split(' ')[0]).sort()).toEqual(lacking.sort());
    expect(problems[0]).toContain('helt eller inte alls');
    expect(problemsOf({ OIDC_ISSUER: '', PORT: 'x' })).toHaveLength(2); // with what else is wrong
  });

  it.each([
    ['OIDC_ISSUER', 'ftp://inloggning.example.se'],
    ['OIDC_SCOPES', 'profile openid2'],
    ['OIDC_ROLES', 'CASE_OFFICER'],
    ['OIDC_ROLES', 'CHIEF=chef'],
    ['OIDC_ROLES', 'READER=alla; EDITOR='],
    ['OIDC_AUTHORITY_ORGANISATION_NUMBER', '202100-0556'],
  ])('are refused where they cannot be right: %s %s', (name, value) => {
    expect(problemsOf({ [name]: value })).toEqual([
      expect.stringMatching(new RegExp(`^${name} ska .*\\(must .*\\)\\.$`, 'u')),
    ]);
  });

  it('allow a provider without https outside production only', () => {
    const OIDC_ISSUER = 'http://localhost:4000';
    expect(read({ OIDC_ISSUER })).toMatchObject({ issuer: OIDC_ISSUER });
    expect(
      problemsOf({ OIDC_ISSUER, NODE_ENV: 'production', DATABASE_APP_URL: 'postgres://samsyn_app:x@localhost/samsyn' }),
    ).toEqual([expect.stringMatching(/^OIDC_ISSUER ska börja med https/u)]);
  });

  it('take the secret from a file as well, but not from two places', () => {
    const folder = mkdtempSync(join(tmpdir(), 'samsyn-secret-'));
    try {
      const OIDC_CLIENT_SECRET_FILE = join(folder, 'secret');
      writeFileSync(OIDC_CLIENT_SECRET_FILE, 'ur filen\n');
      expect(read({ OIDC_CLIENT_SECRET: '', OIDC_CLIENT_SECRET_FILE })).toMatchObject({ clientSecret: 'ur filen' });
      expect(problemsOf({ OIDC_CLIENT_SECRET_FILE })).toHaveLength(1);
      writeFileSync(OIDC_CLIENT_SECRET_FILE, '\n');
      for (const file of [OIDC_CLIENT_SECRET_FILE, join(folder, 'none'), folder]) {
        const problems = problemsOf({ OIDC_CLIENT_SECRET: '', OIDC_CLIENT_SECRET_FILE: file });
        expect(problems).toEqual([expect.stringMatching(/^OIDC_CLIENT_SECRET_FILE ska vara en läsbar fil/u)]);
      }
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});

describe('an organisation number', () => {
  it.each(['202100-0555', '2021000555', '162021000555', ' 16202100-0555 '])('%s', (text) =>
    expect(organisationNumber(text)).toBe('2021000555'),
  );
  it.each(['', '202100-0556', '811218-9876', '198112189876', '2021000555x', 'SE202100055501', '２０２１０００５５５'])(
    'not %s',
    (text) => expect(organisationNumber(text)).toBeNull(),
  );
});
