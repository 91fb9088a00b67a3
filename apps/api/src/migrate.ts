import { EnvironmentProblems, readEnvironment } from './config/environment.ts';
import { migrate } from './platform/db/index.ts';

/** `node dist/migrate.js`: brings the database of DATABASE_URL up to date and says what was done. */
try {
  const { DATABASE_URL, DATABASE_APP_URL } = readEnvironment(process.env);
  const done = await migrate(DATABASE_URL, DATABASE_APP_URL);
  console.log(done.length === 0 ? 'Databasen är redan aktuell (the database is up to date).' : done.join('\n'));
} catch (error) {
  const reason = error instanceof Error ? error.message : String(error);
  console.error(
    error instanceof EnvironmentProblems ? reason : `Databasen kunde inte uppdateras (migration failed): ${reason}`,
  );
  process.exitCode = 1;
}
