import { readFileSync } from 'node:fs';
import pg from 'pg';
import { BadInput } from './command.ts';

type Variables = Readonly<Record<string, string | undefined>>;

/** The database a command is about: `--database`, else DATABASE_URL, else what the file DATABASE_URL_FILE holds. */
export function databaseIn(
  options: ReadonlyMap<string, string>,
  usage: string,
  variables: Variables = process.env,
): string {
  const address = options.get('database') ?? addressIn(variables);
  if (!address)
    throw new BadInput(`Ange databasens adress med --database eller DATABASE_URL.\nAnvändning: samsyn ${usage}`);
  return address;
}

function addressIn({ DATABASE_URL, DATABASE_URL_FILE }: Variables): string | undefined {
  if (DATABASE_URL || !DATABASE_URL_FILE) return DATABASE_URL;
  try {
    return readFileSync(DATABASE_URL_FILE, 'utf8').trim();
  } catch {
    throw new BadInput('Filen som DATABASE_URL_FILE anger kan inte läsas.');
  }
}

/** Does the work on a connection of its own, which is closed whatever comes of it. */
export async function withDatabase<T>(address: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: address, connectionTimeoutMillis: 10_000 });
  try {
    await client.connect().catch((error: unknown) => {
      throw new BadInput(`Databasen svarar inte: ${error instanceof Error ? error.message : String(error)}`);
    });
    return await work(client);
  } finally {
    await client.end();
  }
}
