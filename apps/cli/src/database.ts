import pg from 'pg';
import { BadInput } from './command.ts';

/** The database a command is about: `--database`, else DATABASE_URL. */
export function databaseIn(options: ReadonlyMap<string, string>, usage: string): string {
  const address = options.get('database') ?? process.env['DATABASE_URL'];
  if (!address)
    throw new BadInput(`Ange databasens adress med --database eller DATABASE_URL.\nAnvändning: samsyn ${usage}`);
  return address;
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
