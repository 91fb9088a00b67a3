import { keptDays, type KeptDays } from '@samsyn/consultation';
import type pg from 'pg';
import { BadInput, printJson, readArguments, wordsOf, type Command } from '../command.ts';
import { databaseIn, withDatabase } from '../database.ts';

const USAGE = 'retention run [--dry-run] [--database ADRESS]';

/** `{erased, dryRun}`: how many rows of each kind. What the worker does each night; `--dry-run` does it, counts, and takes it back. */
export const retentionRun: Command = {
  usage: USAGE,
  summary: 'Gallrar det som har haft sin tid, efter inställningarna …_KEPT_DAYS. --dry-run räknar och ändrar inget.',
  english: 'Erases what has had its time, after the settings …_KEPT_DAYS. --dry-run counts and changes nothing.',
  run: async (args, io) => {
    const read = readArguments(args, ['database'], USAGE, ['dry-run']);
    wordsOf(read, 0, USAGE);
    const { days, wrong } = keptDays(process.env);
    if (wrong.length > 0) throw new BadInput(`Ska vara ett antal dagar, 0 till 36500: ${wrong.join(', ')}.`);
    const dryRun = read.options.has('dry-run');
    const erased = await withDatabase(databaseIn(read.options, USAGE), async (client) => {
      await client.query('BEGIN');
      const counts = await erase(client, days);
      await client.query(dryRun ? 'ROLLBACK' : 'COMMIT');
      return counts;
    });
    printJson(io, { erased, dryRun });
  },
};

/** As the worker does it: each part in the role that may. */
async function erase(client: pg.Client, days: KeptDays): Promise<Record<string, number>> {
  const counts: Record<string, number> = {};
  const ask = async (role: string, statement: string, values: unknown[]): Promise<void> => {
    await client.query(`SET LOCAL ROLE ${role}`);
    const { rows } = await client.query<{ what: string; erased: number }>(statement, values);
    for (const { what, erased } of rows) counts[what] = erased;
  };
  const { SESSIONS_KEPT_DAYS, LETTERS_KEPT_DAYS, FORMER_PEOPLE_KEPT_DAYS, UPLOADS_KEPT_DAYS } = days;
  const people = [SESSIONS_KEPT_DAYS, LETTERS_KEPT_DAYS, FORMER_PEOPLE_KEPT_DAYS];
  await ask('samsyn_door', 'SELECT what, erased FROM identity.erase_outlived($1, $2, $3)', people);
  await ask('samsyn_authority', 'SELECT what, erased FROM office.erase_outlived($1)', [UPLOADS_KEPT_DAYS]);
  await ask('samsyn_authority', 'SELECT what, erased FROM office.erase_exports($1)', [days.EXPORTS_KEPT_DAYS]);
  const bodies = await client.query<{ id: string }>(
    'SELECT organisation_id AS id FROM record.response UNION SELECT organisation_id FROM office.reminder',
  );
  const ids = bodies.rows.map(({ id }) => id);
  if (ids.length > 0)
    await ask('samsyn_body', 'SELECT what, erased FROM workspace.erase_outlived($1, $2)', [ids, LETTERS_KEPT_DAYS]);
  return counts;
}
