import pg from 'pg';

const ROLES = 'samsyn_door, samsyn_authority, samsyn_body, samsyn_worker';
const WRONG_PASSWORD = '28P01';

/**
 * Makes the login that requests run on, where it is missing, and lets it take the application's roles; it owns nothing and inherits nothing.
 * A password that was changed in the settings is changed here too. `owner` is connected as the owner of the database, who may make roles.
 */
export async function ensureLogin(owner: pg.Client, appUrl: string): Promise<void> {
  const { user, password } = new pg.Client({ connectionString: appUrl });
  if (user === undefined || user === owner.user) return;
  const name = pg.escapeIdentifier(user);
  const { rowCount } = await owner.query('SELECT FROM pg_roles WHERE rolname = $1', [user]);
  const secret = typeof password === 'string' && password !== '' ? `PASSWORD ${pg.escapeLiteral(password)}` : '';
  if (rowCount === 0) await made(owner, `CREATE ROLE ${name} LOGIN NOINHERIT ${secret}`);
  else if (secret !== '' && (await isRefused(appUrl))) await owner.query(`ALTER ROLE ${name} ${secret}`);
  await owner.query(`GRANT ${ROLES} TO ${name}`);
}

// Roles belong to the whole server: the migration of another database may make it at the same moment.
async function made(owner: pg.Client, statement: string): Promise<void> {
  await owner.query(statement).catch((error: unknown) => {
    const { code } = error as { code?: string };
    if (code !== '42710' && code !== '23505') throw error;
  });
}

async function isRefused(appUrl: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: appUrl });
  try {
    await client.connect();
    return false;
  } catch (error) {
    return (error as { code?: string }).code === WRONG_PASSWORD;
  } finally {
    await client.end().catch(() => undefined);
  }
}

// The login itself, whatever role the connection has taken: what it is, and whether anything is its own.
const OWNS = `
  SELECT rolsuper OR rolcreaterole OR rolcreatedb OR rolbypassrls OR rolinherit
    OR EXISTS (SELECT FROM pg_database WHERE datdba = r.oid) OR EXISTS (SELECT FROM pg_class WHERE relowner = r.oid)
    OR EXISTS (SELECT FROM pg_namespace WHERE nspowner = r.oid) OR EXISTS (SELECT FROM pg_proc WHERE proowner = r.oid) AS powerful
  FROM pg_roles r WHERE rolname = session_user`;

/** Throws when the login that requests run on owns anything, or may do more than take the application's roles. */
export async function refuseOwner(pool: pg.Pool): Promise<void> {
  const { rows } = await pool.query<{ powerful: boolean }>(OWNS);
  if (rows[0]?.powerful === false) return;
  throw new Error(
    'DATABASE_APP_URL ska vara en inloggning som inte äger något och inte ärver, som migrate.js skapar den (must be a login that owns nothing and inherits nothing)',
  );
}
