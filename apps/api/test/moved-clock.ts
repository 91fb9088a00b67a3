import pg from 'pg';

/**
 * A clock that can be moved, for a database of a test: now() and clock_timestamp() stand in front of the real ones, for every connection that
 * is made from here on, the program's and the queue's. To be installed before the program starts.
 */
export async function installClock(databaseUrl: string): Promise<void> {
  await asOwner(databaseUrl, async (owner) => {
    await owner.query(`
      CREATE SCHEMA moved;
      GRANT USAGE ON SCHEMA moved TO PUBLIC;
      CREATE TABLE moved.clock (ahead interval NOT NULL);
      INSERT INTO moved.clock VALUES ('0');
      CREATE FUNCTION moved.clock_timestamp() RETURNS timestamptz LANGUAGE sql VOLATILE SECURITY DEFINER
        RETURN pg_catalog.clock_timestamp() + (SELECT ahead FROM moved.clock);
      CREATE FUNCTION moved.now() RETURNS timestamptz LANGUAGE sql STABLE SECURITY DEFINER
        RETURN pg_catalog.now() + (SELECT ahead FROM moved.clock);`);
    const name = new URL(databaseUrl).pathname.slice(1);
    // what a column is given when nothing is said was bound to the real clock when the table was made
    const { rows } = await owner.query<{ what: string; value: string }>(`
      SELECT format('ALTER TABLE %s ALTER %I SET DEFAULT ', d.adrelid::regclass, a.attname) AS what, pg_get_expr(d.adbin, d.adrelid) AS value
      FROM pg_attrdef d JOIN pg_attribute a ON a.attrelid = d.adrelid AND a.attnum = d.adnum
      WHERE a.attgenerated = '' AND pg_get_expr(d.adbin, d.adrelid) ~ '(now|clock_timestamp)\\(\\)'`);
    await owner.query('SET search_path = moved, pg_catalog, public');
    for (const { what, value } of rows) await owner.query(what + value);
    await owner.query(`ALTER DATABASE ${name} SET search_path = moved, pg_catalog, public`);
  });
}

/** Sets the clock; from there it goes on as clocks do. */
export async function setClock(databaseUrl: string, to: Date): Promise<void> {
  await asOwner(databaseUrl, async (owner) => {
    await owner.query('UPDATE moved.clock SET ahead = $1::timestamptz - pg_catalog.clock_timestamp()', [to]);
  });
}

async function asOwner(url: string, work: (owner: pg.Client) => Promise<void>): Promise<void> {
  const owner = new pg.Client({ connectionString: url });
  await owner.connect();
  try {
    await work(owner);
  } finally {
    await owner.end();
  }
}
