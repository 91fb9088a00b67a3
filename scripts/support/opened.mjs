import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ROOT } from './workspace.mjs';

/** Opens the database the product runs on: DATABASE_URL's, or the embedded one in .data/. Built code: call after ensureBuilt. */
export async function openDatabase(options = {}) {
  const built = pathToFileURL(join(ROOT, 'libs/embedded-postgres/dist/index.js')).href;
  const { database } = await import(built);
  return database({ name: 'samsyn', dataDir: join(ROOT, '.data/postgres'), ...options });
}

/** Whether the demo is laid and its sign-ins work: unless told otherwise, everywhere but in production. */
export const wantsDemo = (env) => env.SAMSYN_DEMO || (env.NODE_ENV === 'production' ? 'false' : 'true');

/** The settings of the api and its tools for this start. */
export const apiEnvironment = ({ url, host, port }) => ({
  DATABASE_URL: url,
  HOST: host,
  PORT: String(port),
  PUBLIC_URL: process.env.PUBLIC_URL || `http://localhost:${port}`,
  SAMSYN_WEB_DIR: process.env.SAMSYN_WEB_DIR || join(ROOT, 'apps/web/dist'),
  SAMSYN_DEMO: wantsDemo(process.env),
});

/** One line for a demo sign-in: who, where, and the address when it has one. Keys are for machines and left out. */
export function describeSignIn({ displayName, name, organisationName, organisation, role, url }) {
  const who = [displayName ?? name, organisationName ?? organisation, role].filter((part) => typeof part === 'string');
  return [who.join(', '), url].filter(Boolean).join('  ');
}
