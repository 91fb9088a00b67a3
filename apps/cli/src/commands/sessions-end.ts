import { BadInput, printJson, readArguments, wordsOf, type Command } from '../command.ts';
import { databaseIn, withDatabase } from '../database.ts';

const USAGE = 'sessions end (--user ID | --all) [--database ADRESS]';
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/iu;

/** `{ended}`: how many sessions there were. Whoever had one is out within five seconds, in every process and on every open page. */
export const sessionsEnd: Command = {
  usage: USAGE,
  summary: 'Avslutar en persons alla sessioner, eller allas: när någon har slutat, eller vid misstanke om intrång.',
  english: "Ends all sessions of a person, or everybody's: when somebody has left, or after a break-in.",
  run: async (args, io) => {
    const read = readArguments(args, ['database', 'user'], USAGE, ['all']);
    wordsOf(read, 0, USAGE);
    const [user, all] = [read.options.get('user'), read.options.has('all')];
    if ((user === undefined) !== all) throw new BadInput(`Ange en person eller alla.\nAnvändning: samsyn ${USAGE}`);
    if (user !== undefined && !UUID.test(user))
      throw new BadInput(`"${user}" är inget id för en person. Det står i händelseloggen.`);
    const ended = await withDatabase(databaseIn(read.options, USAGE), async (client) => {
      const { rowCount } = await client.query(
        `UPDATE identity.session SET revoked_at = now()
         WHERE revoked_at IS NULL AND expires_at > now() AND ($1::uuid IS NULL OR user_id = $1)`,
        [user ?? null],
      );
      return rowCount ?? 0;
    });
    printJson(io, { ended });
  },
};
