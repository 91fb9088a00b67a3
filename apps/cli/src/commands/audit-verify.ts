import { type Anchor, readAnchor, verifyAudit } from '@samsyn/audit';
import { BadInput, printJson, readArguments, wordsOf, type Command } from '../command.ts';
import { databaseIn, withDatabase } from '../database.ts';

const USAGE = 'audit verify [--database ADRESS] [--anchor NUMMER:HASH[,NUMMER:HASH…]]';

/** `{whole, events, seals, waiting, head: {number, hash}, findings: [{code, where}]}`; exit code 1 when the log is not whole. */
export const auditVerify: Command = {
  usage: USAGE,
  summary:
    'Kontrollerar händelseloggen: ändrade, borttagna, flyttade och tillagda händelser, och mot egna förseglingar.',
  english: 'Checks the event log: events changed, deleted, moved or added, and against seals of your own.',
  run: async (args, io) => {
    const read = readArguments(args, ['database', 'anchor'], USAGE);
    wordsOf(read, 0, USAGE);
    const { options } = read;
    const report = await verified(databaseIn(options, USAGE), anchorsIn(options.get('anchor')));
    printJson(io, report);
    if (!report.whole)
      throw new Error(
        `Loggen är inte hel: ${report.findings.length} fel. Spara rapporten och jämför med en säkerhetskopia.`,
      );
  },
};

function anchorsIn(text: string | undefined): Anchor[] {
  return (text?.split(',') ?? []).map((part) => {
    const anchor = readAnchor(part);
    if (anchor === undefined)
      throw new BadInput(`"${part}" är ingen försegling. Skriv den som i kvittensen: numret, kolon och 64 tecken.`);
    return anchor;
  });
}

async function verified(address: string, anchors: readonly Anchor[]): Promise<Awaited<ReturnType<typeof verifyAudit>>> {
  return withDatabase(address, async (client) => {
    // One snapshot: what is written while the check runs is in all its parts or in none.
    await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY');
    return verifyAudit(
      async (text, values) => (await client.query<Record<string, unknown>>(text, values && [...values])).rows,
      anchors,
    );
  });
}
