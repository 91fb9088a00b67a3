import pg from 'pg';

/** What the driver's Query and Connection do for each other; its types leave it out. */
interface Wire {
  bind(config: { statement: string; values: string[]; valueMapper: (value: string) => string }): void;
  execute(config: object): void;
  sync(): void;
  /** Prepared statements sent to this connection, by name. */
  submittedNamedStatements: Record<string, string | undefined>;
  parsedStatements: Record<string, string | undefined>;
}
interface DriverQuery {
  callback: (error: Error | null, result: pg.QueryResult) => void;
  prepare(wire: Wire): void;
  handleRowDescription(message: unknown): void;
  handleDataRow(message: unknown): void;
  handleCommandComplete(message: unknown, wire: Wire): void;
}
type Config = pg.QueryConfig & { queryMode: 'extended' };
const DriverQuery = pg.Query as unknown as new (config: Config) => DriverQuery & { _results: pg.QueryResult };

/** Statements that make settings for the transaction; known to each connection of a pool from its start. */
export interface Preamble {
  /** Name of the prepared statement. */
  name: string;
  values: string[];
}

/**
 * Several statements in one message to the server, as one transaction: between two Syncs of PostgreSQL's protocol everything is one, so
 * no BEGIN and no COMMIT are sent, and one journey answers all. The preamble's own answer is passed over.
 */
class Batch extends DriverQuery {
  private readonly parts: InstanceType<typeof DriverQuery>[];
  private answered: number;

  /** A statement was sent that this connection did not know by name: whether it knows it after a failure is uncertain. */
  isFirstTime = false;

  constructor(
    private readonly queries: readonly pg.QueryConfig[],
    private readonly preamble: Preamble | null,
  ) {
    super({ text: '', queryMode: 'extended' });
    this.parts = queries.map((query) => new DriverQuery({ ...query, queryMode: 'extended' }));
    this.answered = preamble === null ? 0 : -1;
  }

  get results(): pg.QueryResult[] {
    return this.parts.map((part) => part._results);
  }

  override prepare(wire: Wire): void {
    this.isFirstTime = this.queries.some(
      ({ name }) => name !== undefined && !(wire.parsedStatements[name] ?? wire.submittedNamedStatements[name]),
    );
    if (this.preamble !== null) {
      wire.bind({ statement: this.preamble.name, values: this.preamble.values, valueMapper: (value) => value });
      wire.execute({});
    }
    // each part would end its own transaction: the Sync is kept for the end
    const withoutEnd = Object.create(wire, { sync: { value: () => undefined } }) as Wire;
    for (const part of this.parts) part.prepare(withoutEnd);
    wire.sync();
  }

  override handleRowDescription(message: unknown): void {
    this.parts[this.answered]?.handleRowDescription(message);
  }

  override handleDataRow(message: unknown): void {
    this.parts[this.answered]?.handleDataRow(message);
  }

  override handleCommandComplete(message: unknown, wire: Wire): void {
    this.parts[this.answered]?.handleCommandComplete(message, wire);
    this.answered += 1;
  }
}

/** Runs the statements on a connection of the pool, all or none; the rows of each, in their order. */
export async function runBatch(
  pool: pg.Pool,
  queries: readonly pg.QueryConfig[],
  preamble: Preamble | null,
): Promise<object[][]> {
  const client = await pool.connect();
  const batch = new Batch(queries, preamble);
  try {
    await new Promise((resolve, reject) => {
      batch.callback = (error, answer) => (error ? reject(error) : resolve(answer));
      client.query(batch as unknown as pg.Query);
    });
  } catch (error) {
    client.release(batch.isFirstTime);
    throw error;
  }
  client.release();
  return batch.results.map(({ rows }) => rows as object[]);
}
