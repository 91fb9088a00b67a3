import { createHash, randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import pg from 'pg';
import { migrate, migrationFiles } from '../src/platform/db/index.ts';

const FOLDER = new URL('../migrations/', import.meta.url);
const LOCK = 7_263_402;

export interface TestDatabase {
  /** The address as its owner. */
  url: string;
  drop(): Promise<void>;
}

/** A database of one's own with every migration run: a copy of a template that is migrated once for each state of the migrations. */
export async function createDatabase(): Promise<TestDatabase> {
  const adminUrl = process.env['TEST_DATABASE_URL'];
  if (adminUrl === undefined) throw new Error('TEST_DATABASE_URL is missing: run by jest with test/global-setup.mjs');
  const name = `world_${randomBytes(6).toString('hex')}`;
  await asAdmin(adminUrl, async (admin) => {
    const template = await ensureTemplate(admin, adminUrl);
    await admin.query(`CREATE DATABASE ${name} TEMPLATE ${template}`);
  });
  return {
    url: urlOf(adminUrl, name),
    drop: async () => asAdmin(adminUrl, async (admin) => dropDatabase(admin, name)),
  };
}

/**
 * Not WITH (FORCE): it would also end a worker of autovacuum that happens to be there, which belongs to the superuser,
 * and is refused the owner. Without it the server itself sends such a worker away and waits.
 */
async function dropDatabase(admin: pg.Client, name: string): Promise<void> {
  await admin.query(
    `SELECT pg_terminate_backend(pid, 5000) FROM pg_stat_activity WHERE datname = $1 AND backend_type = 'client backend'`,
    [name],
  );
  await admin.query(`DROP DATABASE IF EXISTS ${name}`);
}

async function ensureTemplate(admin: pg.Client, adminUrl: string): Promise<string> {
  const hash = createHash('sha256');
  for (const file of migrationFiles()) hash.update(file).update(readFileSync(new URL(file, FOLDER)));
  const name = `template_${hash.digest('hex').slice(0, 16)}`;
  await admin.query('SELECT pg_advisory_lock($1)', [LOCK]);
  try {
    const { rowCount } = await admin.query('SELECT FROM pg_database WHERE datname = $1', [name]);
    if (rowCount === 0) {
      const making = `${name}_making`;
      await dropDatabase(admin, making);
      await admin.query(`CREATE DATABASE ${making}`);
      await migrate(urlOf(adminUrl, making));
      await admin.query(`ALTER DATABASE ${making} RENAME TO ${name}`);
    }
  } finally {
    await admin.query('SELECT pg_advisory_unlock($1)', [LOCK]);
  }
  return name;
}

async function asAdmin(url: string, work: (admin: pg.Client) => Promise<void>): Promise<void> {
  const admin = new pg.Client({ connectionString: url });
  await admin.connect();
  try {
    await work(admin);
  } finally {
    await admin.end();
  }
}

function urlOf(adminUrl: string, database: string): string {
  const url = new URL(adminUrl);
  url.pathname = `/${database}`;
  return url.href;
}
