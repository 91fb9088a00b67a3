import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { runMigrations as installJobTables } from 'graphile-worker';
import pg from 'pg';
import { ensureLogin } from './app-login.ts';
import { DataSource, type MigrationInterface, type QueryRunner } from 'typeorm';

const FOLDER = fileURLToPath(new URL('../../../migrations/', import.meta.url));
const NAME = /^(\d{4})-([a-z0-9-]+)\.sql$/u;
/** Any number of our own: two processes that start at once migrate one after the other. */
const LOCK = 7_263_401;

/** Schema that holds what the program, not the office, needs to know of its database. */
export const OPERATIONS_SCHEMA = 'operations';

/** The hand-read SQL files in the order they are run. Throws when a file has another kind of name. */
export function migrationFiles(folder = FOLDER): string[] {
  const files = readdirSync(folder).filter((file) => file.endsWith('.sql'));
  const odd = files.find((file) => !NAME.test(file));
  if (odd !== undefined) throw new Error(`a migration is named 0001-what-it-does.sql; ${odd} is not`);
  return files.sort();
}

/**
 * Brings the database at `ownerUrl` up to date: the tables of the job queue, then each SQL file that has not been run, each in a
 * transaction of its own. Returns the names of those that were run now; run again, it does nothing. `appUrl`'s login is made where it is
 * missing, and given the application's roles.
 */
export async function migrate(ownerUrl: string, appUrl = ownerUrl): Promise<string[]> {
  const guard = new pg.Client({ connectionString: ownerUrl, application_name: 'samsyn migration' });
  await guard.connect();
  try {
    await guard.query('SELECT pg_advisory_lock($1)', [LOCK]);
    await guard.query(`CREATE SCHEMA IF NOT EXISTS ${OPERATIONS_SCHEMA}`);
    await installJobTables({ connectionString: ownerUrl, logger: undefined });
    const done = await runFiles(ownerUrl);
    await ensureLogin(guard, appUrl);
    return done;
  } finally {
    await guard.end();
  }
}

async function runFiles(ownerUrl: string): Promise<string[]> {
  const source = new DataSource({
    type: 'postgres',
    url: ownerUrl,
    schema: OPERATIONS_SCHEMA,
    installExtensions: false,
    migrationsTableName: 'migration',
    migrationsTransactionMode: 'each',
    migrations: migrationFiles().map(migrationOf),
  });
  await source.initialize();
  try {
    const run = await source.runMigrations();
    return run.map(({ name }) => name);
  } finally {
    await source.destroy();
  }
}

// TypeORM orders migrations by a 13-digit number at the end of their name: the file's own number.
function migrationOf(file: string): new () => MigrationInterface {
  const number = file.slice(0, 4).padStart(13, '0');
  const sql = readFileSync(`${FOLDER}${file}`, 'utf8');
  return class implements MigrationInterface {
    readonly name = `${file.slice(5, -4)} ${number}`;

    async up(runner: QueryRunner): Promise<void> {
      await runner.query(sql);
    }

    down(): Promise<void> {
      throw new Error('migrations go forward: write a new one');
    }
  };
}
