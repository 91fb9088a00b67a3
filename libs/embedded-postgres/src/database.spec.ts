import { existsSync } from 'node:fs';
import { cleanUp, query } from '../test/support.ts';
import { type Database, database } from './index.ts';

afterEach(cleanUp);

describe('an ephemeral server', () => {
  let server: Database;
  beforeAll(async () => (server = await database({ name: 'prov', ephemeral: true })));
  afterAll(() => server.stop());

  const value = async (sql: string): Promise<unknown> => (await query<{ value: unknown }>(server.url, sql))[0]?.value;

  it('is PostgreSQL 18 in UTF-8 and UTC', async () => {
    expect(await value(`SELECT current_setting('server_version') AS value`)).toMatch(/^18\./);
    expect(await value(`SELECT current_setting('server_encoding') AS value`)).toBe('UTF8');
    expect(await value(`SELECT current_setting('timezone') AS value`)).toBe('UTC');
  });

  it('sorts å, ä and ö last, as Swedish does', async () => {
    const words = `unnest(ARRAY['Örebro', 'Zinkgruvan', 'Ängelholm', 'Ånge', 'Arboga', 'ale'])`;
    expect(await value(`SELECT string_agg(w, ' ' ORDER BY w) AS value FROM ${words} w`)).toBe(
      'ale Arboga Zinkgruvan Ånge Ängelholm Örebro',
    );
  });

  it('tells words from quotation marks and section signs when it indexes Swedish', async () => {
    expect(await value(`SELECT to_tsvector('swedish', '”regionerna” enligt 3 §')::text AS value`)).toBe(
      "'3':3 'enl':2 'region':1",
    );
  });

  it('lets the owner make extensions, roles and databases without being superuser', async () => {
    for (const name of ['pg_trgm', 'unaccent', 'btree_gist', 'ltree', 'pgcrypto']) {
      await query(server.url, `CREATE EXTENSION ${name}`);
    }
    await query(server.url, 'CREATE ROLE someone NOLOGIN');
    await query(server.url, 'CREATE DATABASE another');
    expect(await value('SELECT rolsuper OR rolbypassrls AS value FROM pg_roles WHERE rolname = current_user')).toBe(
      false,
    );
  });

  it('listens below the ports of outgoing connections', () => {
    expect(Number(new URL(server.url).port)).toBeLessThan(32_767);
  });

  it('refuses a wrong password', async () => {
    const wrong = new URL(server.url);
    wrong.password = 'samsyn';
    await expect(query(wrong.href, 'SELECT 1')).rejects.toThrow(/password authentication failed/);
  });
});

it('leaves nothing behind', async () => {
  const server = await database({ name: 'prov', ephemeral: true });
  expect(existsSync(server.dataDir ?? '')).toBe(true);
  await server.stop();
  await server.stop();
  expect(existsSync(server.dataDir ?? '')).toBe(false);
  await expect(query(server.url, 'SELECT 1')).rejects.toThrow(/ECONNREFUSED/);
});

it('runs many servers side by side', async () => {
  const servers = await Promise.all([1, 2, 3].map(() => database({ name: 'prov', ephemeral: true })));
  expect(new Set(servers.map(({ url }) => new URL(url).port)).size).toBe(3);
  await Promise.all(servers.map((server) => server.stop()));
});

describe('DATABASE_URL', () => {
  let own: Database;
  beforeAll(async () => (own = await database({ name: 'egen', ephemeral: true })));
  afterAll(() => own.stop());
  afterEach(() => delete process.env['DATABASE_URL']);

  it('wins over the embedded server, which is then neither started nor stopped', async () => {
    process.env['DATABASE_URL'] = own.url;
    const opened = await database({ name: 'annan', dataDir: '/does/not/matter' });
    expect(opened).toMatchObject({ url: own.url, startedHere: false, dataDir: null });
    await opened.stop();
    expect(await query(own.url, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
  });

  it('is never touched by an ephemeral server', async () => {
    process.env['DATABASE_URL'] = own.url;
    const other = await database({ name: 'prov', ephemeral: true });
    expect(other.url).not.toBe(own.url);
    await other.stop();
  });

  it.each([
    ['a wrong password', (url: URL) => (url.password = 'hemligt-fel'), /password authentication failed/],
    ['a database that is not there', (url: URL) => (url.pathname = '/saknas'), /"saknas" does not exist/],
    ['a server that is not there', (url: URL) => (url.port = '19999'), /ECONNREFUSED/],
  ])('with %s is refused by name, without the password', async (_case, change, why) => {
    const url = new URL(own.url);
    change(url);
    process.env['DATABASE_URL'] = url.href;
    const refusal = await database({ name: 'x' }).catch((error: unknown) => error as Error);
    expect(refusal).toMatchObject({ code: 'refused', message: expect.stringMatching(why) });
    expect(refusal).toMatchObject({ message: expect.stringContaining(`${url.host}${url.pathname}`) });
    expect(refusal).not.toMatchObject({ message: expect.stringContaining(url.password) });
  });
});
