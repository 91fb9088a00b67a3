import { createHmac } from 'node:crypto';
import { existsSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { seedDemo } from './server.mjs';
import { DATA, ROOT } from './workspace.mjs';

const SEEDING = join(DATA, 'demo-half-laid');

/**
 * Opens the database the product runs on: DATABASE_URL's, or the embedded one in the data folder. Built code: call after ensureBuilt.
 * A demo that was interrupted while it was laid is thrown away and begun anew: nobody has worked in it yet.
 */
export async function openDatabase() {
  const built = pathToFileURL(join(ROOT, 'libs/embedded-postgres/dist/index.js')).href;
  const { database } = await import(built);
  return database({ name: 'samsyn', dataDir: join(DATA, 'postgres'), renew: existsSync(SEEDING) });
}

/**
 * Lays the demo where it is wanted and gives its sign-ins. A mark stands while it is laid in a database that is new: only
 * then may the next start empty it.
 */
export async function layDemo(env, { created }) {
  if (env.SAMSYN_DEMO !== 'true') {
    rmSync(SEEDING, { force: true });
    return [];
  }
  if (created) writeFileSync(SEEDING, '');
  const signIns = await seedDemo(env);
  rmSync(SEEDING, { force: true });
  return signIns;
}

/** Whether the demo is laid and its sign-ins work: unless told otherwise, everywhere but in production. */
export const wantsDemo = (env) => env.SAMSYN_DEMO || (env.NODE_ENV === 'production' ? 'false' : 'true');

/**
 * The login that requests run on, which the migration makes: of the embedded database it is `samsyn_app`, whose password follows from the
 * owner's. A database of somebody's own has the login they say, or the owner's.
 */
function appUrlOf(ownerUrl) {
  if (['DATABASE_URL', 'DATABASE_URL_FILE', 'DATABASE_APP_URL_FILE'].some((name) => process.env[name])) return '';
  const url = new URL(ownerUrl);
  url.password = createHmac('sha256', url.password).update('samsyn_app').digest('base64url');
  url.username = 'samsyn_app';
  return url.href;
}

/** The settings of the api and its tools for this start. */
export const apiEnvironment = ({ url, host, port }) => ({
  DATABASE_URL: url,
  DATABASE_APP_URL: process.env.DATABASE_APP_URL || appUrlOf(url),
  HOST: host,
  PORT: String(port),
  PUBLIC_URL: process.env.PUBLIC_URL || `http://localhost:${port}`,
  SAMSYN_WEB_DIR: process.env.SAMSYN_WEB_DIR || join(ROOT, 'apps/web/dist'),
  SAMSYN_DEMO: wantsDemo(process.env),
});

/** The demo's people on a few lines: the authority's one by one, the bodies' counted, for there are many. */
export function describeSignIns(signIns) {
  const ofAuthority = signIns.filter(({ actor }) => !actor);
  const bodies = new Set(signIns.flatMap(({ actor }) => (actor ? [actor] : [])));
  return [
    ...ofAuthority.map(({ displayName, about }) => `  ${displayName}${about ? `: ${about}` : ''}`),
    ...(bodies.size > 0
      ? [`  och människor hos ${bodies.size} remissinstanser (and people of ${bodies.size} bodies)`]
      : []),
  ];
}
