import { createHash } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';

/** What a process remembers of a session. */
const REMEMBERED_MS = 2_200;

async function change(statement: string, values: unknown[]): Promise<void> {
  const { DATABASE_URL } = JSON.parse(process.env['E2E_ENV'] ?? '{}') as { DATABASE_URL?: string };
  const client = new pg.Client({ connectionString: DATABASE_URL });
  await client.connect();
  try {
    await client.query(statement, values);
  } finally {
    await client.end();
  }
}

/** As it is when so many minutes have passed since anybody said who they are. */
export async function identifiedMinutesAgo(minutes: number): Promise<void> {
  await change('UPDATE identity.session SET authenticated_at = now() - make_interval(mins => $1)', [minutes]);
  await sleep(REMEMBERED_MS);
}

/** As it is when the letter with a link from the authority has lain for so many minutes. */
export async function linkMadeMinutesAgo(minutes: number, token: string): Promise<void> {
  const hash = createHash('sha256').update(token).digest();
  const made = 'created_at = now() - make_interval(mins => $1)';
  await change(`UPDATE identity.invitation_token SET ${made} WHERE token_hash = $2`, [minutes, hash]);
}
