import type { Role } from '@samsyn/consultation';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import pg from 'pg';
import { createApp } from '../src/create-app.ts';
import { type Environment, readEnvironment } from '../src/config/environment.ts';
import { type ActorRecord, ImportRegister } from '../src/modules/actors/index.ts';
import { SaveDemoUser } from '../src/modules/identity/index.ts';
import { migrate } from '../src/platform/db/index.ts';
import { createLog, type Log } from '../src/platform/log/index.ts';
import { Client } from './client.ts';
import { createDatabase } from './database.ts';

const AUTHORITY_ROLES: readonly Role[] = ['CASE_OFFICER', 'EDITOR', 'LEGAL_ADVISER', 'REGISTRAR', 'ADMINISTRATOR'];

export type DatabaseRole = 'samsyn_door' | 'samsyn_authority' | 'samsyn_body' | 'owner';

/** A whole installation of one's own: a fresh database and the running program, on a port nobody else has. */
export interface World {
  url: string;
  databaseUrl: string;
  app: NestFastifyApplication;
  /** A browser that is not signed in. */
  anonymous(): Client;
  /** A browser signed in with a role of the authority, or of a body (which must be in the register: `addActors`). */
  as(role: Role, organisationId?: string): Promise<Client>;
  /** Puts bodies in the register; ids by key. */
  addActors(...actors: (Partial<ActorRecord> & { key: string })[]): Promise<Record<string, string>>;
  /** Runs SQL in a role, as nobody in particular or for a body: what somebody could do who got past the program. */
  sql<Row extends object>(
    role: DatabaseRole,
    text: string,
    values?: unknown[],
    organisationId?: string,
  ): Promise<Row[]>;
  /** The statements sent to the database while `work` runs, without those that only begin and end transactions. */
  statementsDuring(work: () => Promise<unknown>): Promise<string[]>;
  stop(): Promise<void>;
}

/**
 * Makes a world; `settings` adds to the environment, `log` takes the place of its log, `before` prepares the database before the program
 * starts. Stop it in `afterAll`.
 */
export async function createWorld(
  settings: Partial<Record<keyof Environment, string>> = {},
  log?: Log,
  before?: (databaseUrl: string) => Promise<void>,
): Promise<World> {
  const database = await createDatabase();
  await before?.(database.url);
  const appUrl = settings.NODE_ENV === 'production' ? await appLogin(database.url) : database.url;
  const environment = readEnvironment({
    NODE_ENV: 'test',
    DATABASE_URL: database.url,
    DATABASE_APP_URL: appUrl,
    DATABASE_POOL: '4',
    SAMSYN_DEMO: 'true',
    SAMSYN_PROCESS: 'web',
    LIMITS_FACTOR: '1000', // one address is everybody here
    LOG_LEVEL: process.env['TEST_LOG_LEVEL'] ?? 'silent',
    PORT: '0',
    ...settings,
  });
  const app = await createApp(environment, log ?? createLog(environment));
  await app.listen(0, '127.0.0.1');
  const url = (await app.getUrl()).replace('[::1]', '127.0.0.1');
  const owner = new pg.Pool({ connectionString: database.url, max: 2 });
  let people = 0;

  return {
    url,
    databaseUrl: database.url,
    app,
    anonymous: () => new Client(url),
    as: async (role, organisationId) => {
      people += 1;
      const demoKey = `${role.toLowerCase()}-${people}`;
      const side = AUTHORITY_ROLES.includes(role) ? 'AUTHORITY' : 'BODY';
      const displayName = `${role} ${people}`;
      await app
        .get(SaveDemoUser)
        .run({ demoKey, displayName, side, role, organisationId: organisationId ?? null, about: '' });
      return new Client(url).signIn(demoKey, environment.GRAPHQL_TOOLS_KEY);
    },
    addActors: async (...actors) => Object.fromEntries(await app.get(ImportRegister).run(actors.map(toRecord))),
    sql: async (role, text, values = [], organisationId) => sqlAs(owner, role, text, values, organisationId),
    statementsDuring,
    stop: async () => {
      await app.close();
      await owner.end();
      await database.drop();
    },
  };
}

/** The address of the login that requests run on in production: made as a migration makes it. */
export async function appLogin(databaseUrl: string): Promise<string> {
  const url = new URL(databaseUrl);
  Object.assign(url, { username: 'samsyn_app_of_tests', password: 'a-login-of-tests' });
  await migrate(databaseUrl, url.href);
  return url.href;
}

function toRecord(actor: Partial<ActorRecord> & { key: string }): ActorRecord {
  return {
    kind: 'REGION',
    names: [{ name: `Region ${actor.key}`, kind: 'OFFICIAL', sources: [] }],
    predecessors: [],
    sectors: [],
    ...actor,
  };
}

async function sqlAs<Row extends object>(
  pool: pg.Pool,
  role: DatabaseRole,
  text: string,
  values: unknown[],
  organisationId: string | undefined,
): Promise<Row[]> {
  const client = await pool.connect();
  try {
    await client.query('BEGIN');
    if (role !== 'owner') await client.query(`SET LOCAL ROLE ${role}`);
    if (organisationId) await client.query(`SELECT set_config('samsyn.organisation', $1, true)`, [organisationId]);
    const { rows } = await client.query<Row>(text, values);
    await client.query('COMMIT');
    return rows;
  } catch (error) {
    await client.query('ROLLBACK');
    throw error;
  } finally {
    client.release();
  }
}

async function statementsDuring(work: () => Promise<unknown>): Promise<string[]> {
  const seen: string[] = [];
  const driver = pg.Client.prototype as { query: (this: pg.Client, ...args: unknown[]) => unknown };
  const original = driver.query;
  driver.query = function counted(this: pg.Client, ...args: unknown[]) {
    const [first] = args;
    const text = typeof first === 'string' ? first : (first as { text?: string }).text;
    if (text !== undefined && !/^\s*(BEGIN|COMMIT|ROLLBACK)/iu.test(text)) seen.push(text);
    return Reflect.apply(original, this, args);
  };
  try {
    await work();
  } finally {
    driver.query = original;
  }
  return seen;
}
