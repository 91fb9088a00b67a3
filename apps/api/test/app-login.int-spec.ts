import pg from 'pg';
import { readEnvironment } from '../src/config/environment.ts';
import { createApp } from '../src/create-app.ts';
import { migrate } from '../src/platform/db/index.ts';
import { createDatabase, type TestDatabase } from './database.ts';
import { appLogin, createWorld } from './world.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await createDatabase();
});
afterAll(async () => database.drop());

const withLogin = (username: string, password: string): string =>
  Object.assign(new URL(database.url), { username, password }).href;

async function as<T extends object>(url: string, text: string): Promise<T[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<T>(text)).rows;
  } finally {
    await client.end();
  }
}

describe('the login that requests run on', () => {
  it('is made by a migration: it owns nothing, has no right of its own, and may take the application’s roles', async () => {
    const url = await appLogin(database.url);
    await expect(as(url, 'SELECT FROM identity.session')).rejects.toThrow(/permission denied/u);
    await expect(as(url, 'SELECT FROM record.event')).rejects.toThrow(/permission denied/u);
    await expect(as(url, 'CREATE TABLE public.mine (n int)')).rejects.toThrow(/permission denied/u);
    await expect(as(url, 'SET ROLE samsyn_authority; SELECT FROM workspace.response')).rejects.toThrow(/denied/u);
    const roles = await as<{ name: string }>(
      url,
      `SELECT rolname AS name FROM pg_roles WHERE pg_has_role(session_user, oid, 'MEMBER') AND rolname <> session_user ORDER BY 1`,
    );
    expect(roles.map(({ name }) => name)).toEqual(['samsyn_authority', 'samsyn_body', 'samsyn_door', 'samsyn_worker']);
  });

  it('gets the password that the settings give it now', async () => {
    const [before, after] = ['before', 'after'].map((password) => withLogin('samsyn_rotated_in_tests', password));
    if (before === undefined || after === undefined) throw new Error('two addresses');
    await migrate(database.url, before);
    expect(await as(before, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
    await migrate(database.url, after);
    expect(await as(after, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
    await expect(as(before, 'SELECT 1')).rejects.toThrow(/password/u);
  });

  it('does all that the program does', async () => {
    const world = await createWorld({
      NODE_ENV: 'production',
      SAMSYN_DEMO_IN_PRODUCTION: 'true',
      GRAPHQL_DOCUMENTS: 'any',
    });
    try {
      const officer = await world.as('CASE_OFFICER');
      expect((await officer.ask('{ viewer { role } }')).viewer).toEqual({ role: 'CASE_OFFICER' });
      expect((await officer.fetch('/readyz')).status).toBe(200);
    } finally {
      await world.stop();
    }
  });

  it('is refused in production when it is more than that', async () => {
    const powerful = withLogin('samsyn_powerful_in_tests', 'a-login-of-tests');
    await migrate(database.url, powerful);
    await as(database.url, 'ALTER ROLE samsyn_powerful_in_tests CREATEROLE');
    const environment = readEnvironment({
      NODE_ENV: 'production',
      DATABASE_URL: database.url,
      DATABASE_APP_URL: powerful,
      LOG_LEVEL: 'silent',
      SAMSYN_PROCESS: 'web',
    });
    await expect(createApp(environment)).rejects.toThrow(/äger något/u);
  });
});
