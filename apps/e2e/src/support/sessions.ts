import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';

/** What a process remembers of a session. */
const REMEMBERED_MS = 2_200;

/** As it is when so many minutes have passed since anybody said who they are. */
export async function identifiedMinutesAgo(minutes: number): Promise<void> {
  const { DATABASE_URL } = JSON.parse(process.env['E2E_ENV'] ?? '{}') as { DATABASE_URL?: string };
  const client = new pg.Client({ connectionString: DATABASE_URL });
  await client.connect();
  try {
    await client.query('UPDATE identity.session SET authenticated_at = now() - make_interval(mins => $1)', [minutes]);
  } finally {
    await client.end();
  }
  await sleep(REMEMBERED_MS);
}
