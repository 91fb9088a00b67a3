import pg from 'pg';
import type { Secrets } from './cluster.ts';
import { codeOf, DatabaseProblem } from './problems.ts';

/** The role that owns the database: what a server of one's own is asked to give, and no more. */
export const OWNER = 'samsyn';

/** The address of a database as its owner. */
export const ownerUrl = (port: number, { owner }: Secrets, name: string): string =>
  `postgres://${OWNER}:${owner}@127.0.0.1:${port}/${encodeURIComponent(name)}`;

async function withClient<T>(connectionString: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString, connectionTimeoutMillis: 10_000 });
  client.on('error', () => undefined);
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/**
 * Sees to it that owner and database stand. The owner is no superuser: it may make roles (and, for tests, databases),
 * so that row-level security and missing rights behave here as on any server. Gives true when the database is new.
 */
export async function ensureDatabase(
  port: number,
  secrets: Secrets,
  { name, ephemeral = false, renew = false }: { name: string; ephemeral?: boolean; renew?: boolean },
): Promise<boolean> {
  const superuser = `postgres://postgres:${secrets.superuser}@127.0.0.1:${port}/postgres`;
  return withClient(superuser, async (client) => {
    const roles = await client.query('SELECT 1 FROM pg_roles WHERE rolname = $1', [OWNER]);
    if (roles.rowCount === 0) {
      const rights = `LOGIN CREATEROLE ${ephemeral ? 'CREATEDB' : ''}`;
      await client.query(`CREATE ROLE ${OWNER} ${rights} PASSWORD ${client.escapeLiteral(secrets.owner)}`);
    }
    if (renew) await client.query(`DROP DATABASE IF EXISTS ${client.escapeIdentifier(name)} WITH (FORCE)`);
    const databases = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [name]);
    const missing = databases.rowCount === 0;
    if (missing) await client.query(`CREATE DATABASE ${client.escapeIdentifier(name)} OWNER ${OWNER}`);
    return missing;
  });
}

/** Whether the address answers and lets us in; "not yet" while a server is starting or stopping. */
export async function answers(url: string): Promise<boolean> {
  try {
    await withClient(url, (client) => client.query('SELECT 1'));
    return true;
  } catch {
    return false;
  }
}

/** What an error says of itself. A refused connection comes as an aggregate without a message, but with a code. */
const reasonOf = (error: unknown): string =>
  (typeof error === 'object' && error !== null && 'message' in error && String(error.message)) ||
  String(codeOf(error) ?? error);

/** Checks a server of one's own before anything is built on it. Throws a problem that names the server, never the password. */
export async function requireServer(url: string): Promise<void> {
  try {
    await withClient(url, (client) => client.query('SELECT 1'));
  } catch (error) {
    const where = URL.canParse(url) ? `${new URL(url).host}${new URL(url).pathname}` : 'DATABASE_URL';
    throw new DatabaseProblem(
      'refused',
      `Databasen ${where} (DATABASE_URL) svarar inte som den ska.`,
      `The database ${where} (DATABASE_URL) does not answer as it should.`,
      reasonOf(error),
    );
  }
}
