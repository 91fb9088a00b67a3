import pg from 'pg';

const SWEEP_MS = 2_000;
const AGAIN_MS = 1_000;

// An advisory lock of a bigint lies in pg_locks as two halves.
const UNLOCK = `
  SELECT graphile_worker.force_unlock_workers(array_agg(DISTINCT j.locked_by)) FROM graphile_worker.jobs j
  WHERE j.locked_by IS NOT NULL AND j.locked_at < now() - interval '3 seconds' AND hashtextextended(j.locked_by, 0) NOT IN (
    SELECT (l.classid::bigint << 32) | l.objid::bigint FROM pg_locks l
    WHERE l.locktype = 'advisory' AND l.objsubid = 1 AND l.database = (SELECT d.oid FROM pg_database d WHERE d.datname = current_database()))`;

/**
 * Says, as long as the process lives, that its jobs are at work: a lock on a connection of its own, which the database lets go when the
 * process is gone, however it went. The jobs of a worker that has no such lock any more are given back to the queue, within seconds; left to
 * itself the queue waits four hours.
 */
export class Lease {
  private client: pg.Client | undefined;
  private timer: NodeJS.Timeout | undefined;
  private ended = false;

  constructor(
    private readonly pool: pg.Pool,
    private readonly settings: pg.ClientConfig,
  ) {}

  /** Holds the name for as long as the process lives; taken anew where the connection is lost. */
  async hold(name: string): Promise<void> {
    if (this.ended) return;
    const client = new pg.Client(this.settings);
    const again = (): void => {
      if (this.client !== client || this.ended) return;
      this.client = undefined;
      setTimeout(() => void this.hold(name), AGAIN_MS).unref();
    };
    this.client = client;
    client.on('error', again).on('end', again);
    try {
      await client.connect();
      await client.query('SELECT pg_advisory_lock(hashtextextended($1, 0))', [name]);
    } catch {
      again();
      return;
    }
    this.timer ??= setInterval(() => void this.sweep(), SWEEP_MS).unref();
  }

  async end(): Promise<void> {
    this.ended = true;
    clearInterval(this.timer);
    await this.client?.end().catch(() => undefined);
  }

  /** Only while its own name is held: one who cannot reach the database must not say that others are gone. */
  private async sweep(): Promise<void> {
    if (this.client === undefined) return;
    await this.pool.query(UNLOCK).catch(() => undefined);
  }
}
