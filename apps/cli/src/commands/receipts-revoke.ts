import { BadInput, printJson, readArguments, wordsOf, type Command } from '../command.ts';
import { databaseIn, withDatabase } from '../database.ts';

const USAGE =
  'receipts revoke --key ID --from TIDPUNKT --reason compromised|superseded|unspecified [--database ADRESS]';
const REASONS = ['compromised', 'superseded', 'unspecified'];
const MOMENT = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:\d\d)$/u;

/** `{keyId, revokedFrom, reason}`. Published at once beside the key; whoever checks a receipt dated after the moment is told that it proves nothing. */
export const receiptsRevoke: Command = {
  usage: USAGE,
  summary:
    'Återkallar en nyckel som skriver under kvitton, från en tidpunkt: när någon annan kan ha haft den. Kan inte göras ogjort.',
  english: 'Revokes a key that signs receipts, from a moment: when somebody else may have had it. Cannot be undone.',
  run: async (args, io) => {
    const read = readArguments(args, ['database', 'key', 'from', 'reason'], USAGE);
    wordsOf(read, 0, USAGE);
    const [key = '', from = '', reason = ''] = ['key', 'from', 'reason'].map((name) => read.options.get(name));
    if (!REASONS.includes(reason))
      throw new BadInput(`Ange skälet: ${REASONS.join(', ')}.\nAnvändning: samsyn ${USAGE}`);
    if (!MOMENT.test(from) || Number.isNaN(Date.parse(from)))
      throw new BadInput(`"${from}" är ingen tidpunkt. Skriv den som 2026-11-22T08:30:00Z.`);
    const written = await withDatabase(databaseIn(read.options, USAGE), async (client) => {
      const { rowCount } = await client.query(
        `INSERT INTO operations.receipt_key_revocation (key_id, revoked_from, reason)
         SELECT key_id, $2, $3 FROM operations.receipt_key WHERE key_id = $1 ON CONFLICT DO NOTHING`,
        [key, from, reason],
      );
      return rowCount === 1;
    });
    if (!written)
      throw new BadInput(
        `Ingen publicerad nyckel heter "${key}", eller så är den redan återkallad. De står på /.well-known/samsyn-receipt-keys.json.`,
      );
    printJson(io, { keyId: key, revokedFrom: new Date(from).toISOString(), reason });
  },
};
