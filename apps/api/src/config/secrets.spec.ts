import { generateKeyPairSync } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { EnvironmentProblems, readEnvironment } from './environment.ts';
import { SECRETS } from './secrets.ts';

const LEAST = { DATABASE_URL: 'postgres://samsyn:x@localhost:5432/samsyn' };
const PRODUCTION = {
  ...LEAST,
  NODE_ENV: 'production',
  DATABASE_APP_URL: 'postgres://samsyn_app:x@localhost:5432/samsyn',
};
const VALUES: Readonly<Record<(typeof SECRETS)[number], string>> = {
  DATABASE_URL: 'postgres://samsyn:hemlig@localhost:5432/samsyn',
  DATABASE_APP_URL: 'postgres://app:hemlig@localhost:5432/samsyn',
  SMTP_URL: 'smtp://user:hemlig@host:587',
  OIDC_CLIENT_SECRET: 'hemlig',
  GRAPHQL_TOOLS_KEY: 'hemlig'.repeat(8),
  SERVER_KEY: 'hemlig'.repeat(8),
  RECEIPT_KEY: generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' }).toString().trim(),
};
const OIDC = {
  OIDC_ISSUER: 'https://inloggning.example.se',
  OIDC_CLIENT_ID: 'samsyn',
  OIDC_ROLE_CLAIM: 'roles',
  OIDC_ROLES: 'READER=alla',
  OIDC_AUTHORITY_ORGANISATION_NUMBER: '202100-0555',
};

let folder: string;
beforeAll(() => (folder = mkdtempSync(join(tmpdir(), 'samsyn-secrets-'))));
afterAll(() => rmSync(folder, { recursive: true }));

function problemsOf(variables: Record<string, string>): readonly string[] {
  try {
    readEnvironment(variables);
  } catch (error) {
    if (error instanceof EnvironmentProblems) return error.problems;
    throw error;
  }
  return [];
}

describe.each(SECRETS)('%s', (name) => {
  const others = { ...(name === 'DATABASE_URL' ? {} : LEAST), ...(name.startsWith('OIDC_') ? OIDC : {}) };

  it('may lie in a file', () => {
    const file = join(folder, name);
    writeFileSync(file, `${VALUES[name]}\n`);
    expect(readEnvironment({ ...others, [`${name}_FILE`]: file })[name]).toBe(VALUES[name]);
    expect(problemsOf({ ...others, [name]: VALUES[name], [`${name}_FILE`]: file })).toEqual([
      expect.stringContaining('är båda angivna'),
    ]);
  });

  it('is missed once when its file cannot be read or is empty, and quoted never', () => {
    const empty = join(folder, 'empty');
    writeFileSync(empty, '\n');
    for (const file of [empty, join(folder, 'none'), folder]) {
      expect(problemsOf({ ...others, [`${name}_FILE`]: file })).toEqual([
        expect.stringMatching(new RegExp(`^${name}_FILE ska vara en läsbar fil`, 'u')),
      ]);
    }
    const wrong = join(folder, 'wrong');
    writeFileSync(wrong, 'hemlig');
    expect(problemsOf({ ...others, [`${name}_FILE`]: wrong, PORT: 'x' }).join()).not.toContain('hemlig');
  });

  it('has no preset', () => {
    const without: Record<string, string> = { ...PRODUCTION };
    Reflect.deleteProperty(without, name);
    if (name.startsWith('DATABASE_')) expect(problemsOf(without)).toEqual([expect.stringContaining(name)]);
    else expect(readEnvironment(without)[name]).toBeUndefined();
  });
});

describe('the demonstration in production', () => {
  const demo = { ...PRODUCTION, SAMSYN_DEMO: 'true' };

  it('lets anybody in, and must be asked for twice', () => {
    expect(problemsOf(demo)).toEqual([expect.stringMatching(/^SAMSYN_DEMO .*SAMSYN_DEMO_IN_PRODUCTION=true/u)]);
    expect(readEnvironment({ ...demo, SAMSYN_DEMO_IN_PRODUCTION: 'true' }).SAMSYN_DEMO).toBe(true);
    expect(readEnvironment({ ...demo, NODE_ENV: 'development' }).SAMSYN_DEMO).toBe(true);
    expect(readEnvironment({ ...demo, SAMSYN_DEMO: 'false' }).SAMSYN_DEMO).toBe(false);
  });
});
