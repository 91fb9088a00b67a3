// node bench/exports/run.mjs [--comments 40000] [--bodies 400] [--formats DOCX,XLSX,…] [--kinds BY_PROVISION,…] [--keep DIR] [--open]
// A large and hard round as files, by the product itself: seconds, the peak of the process that writes, the size, and what the file holds
// against the rows in the database. --open has LibreOffice make a PDF of each Word file and workbook, and pdfinfo look at what came out.
import { execFileSync, spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import pg from 'pg';
import { NODE_ENVIRONMENT, NODE_FLAGS } from '../../scripts/support/node-flags.mjs';

const here = dirname(fileURLToPath(import.meta.url));
const root = join(here, '..', '..');
const { values: options } = parseArgs({
  options: {
    comments: { type: 'string', default: '40000' },
    bodies: { type: 'string', default: '400' },
    formats: { type: 'string', default: 'DOCX,XLSX,CSV,JSON,PDF' },
    kinds: { type: 'string', default: 'BY_PROVISION' },
    keep: { type: 'string' },
    open: { type: 'boolean', default: false },
  },
});
const api = (file) => join(root, 'apps/api/dist', file);
if (!existsSync(api('compile-export.js'))) throw new Error('Build first: npm run build');
const { database } = await import(join(root, 'libs/embedded-postgres/dist/index.js'));

const scratch = mkdtempSync(join(tmpdir(), 'samsyn-bench-'));
const keep = options.keep ?? join(scratch, 'files');
mkdirSync(keep, { recursive: true });
const db = await database({ dataDir: join(scratch, 'pg'), name: 'bench' });
let server;
try {
  const rows = await makeWorld();
  console.log(`${rows.comments} synpunkter, ${rows.bodies} instanser`);
  server = await serve();
  const cookie = await signIn();
  for (const kind of options.kinds.split(','))
    for (const format of options.formats.split(',')) await one(kind, format, cookie);
  console.log(`api-processen: högst ${memory(server.pid)} MB`);
} finally {
  server?.kill('SIGTERM');
  await db.stop();
}

async function one(kind, format, cookie) {
  const begun = performance.now();
  const { startExport } = await ask(
    `mutation ($input: StartExportInput!) { startExport(input: $input) { ... on RoundExport { id } } }`,
    { input: { roundId: db.round, kind, format } },
    cookie,
  );
  let now;
  let steps = 0;
  do {
    await new Promise((on) => setTimeout(on, 250));
    const { roundExports } = await ask(
      'query ($r: ID!) { roundExports(roundId: $r) { id state rowsDone rowsTotal size problem } }',
      { r: db.round },
      cookie,
    );
    const next = roundExports.find(({ id }) => id === startExport.id);
    if (now && next.rowsDone > now.rowsDone) steps += 1;
    now = next;
  } while (['WAITING', 'RUNNING'].includes(now.state));
  const seconds = (performance.now() - begun) / 1000;
  if (now.state !== 'READY') throw new Error(`${kind} ${format}: ${now.state} ${now.problem}`);
  const bytes = Buffer.from(
    await (await fetch(`${url()}/export/fil/${startExport.id}`, { headers: { cookie } })).arrayBuffer(),
  );
  if (bytes.length !== now.size) throw new Error('the file is not as large as it is said to be');
  const file = join(keep, `${kind}.${format.toLowerCase()}`);
  writeFileSync(file, bytes);
  const done = server.lines.findLast(({ msg, format: written }) => msg === 'export' && written === format);
  const size = (bytes.length / 1024 / 1024).toFixed(1);
  console.log(
    `${kind} ${format}: ${seconds.toFixed(1)} s, högst ${done?.peak ?? '?'} MB, ${size} MB, ${done?.rows} rader räknade i filen, framsteg visat ${steps} gånger`,
  );
  if (options.open && ['DOCX', 'XLSX'].includes(format)) opened(file);
}

/** As LibreOffice has it. */
function opened(file) {
  const begun = performance.now();
  const out = join(scratch, 'opened');
  const profile = `-env:UserInstallation=file://${join(scratch, 'office')}`;
  execFileSync('nice', ['-n', '10', 'soffice', profile, '--headless', '--convert-to', 'pdf', '--outdir', out, file], {
    stdio: 'ignore',
  });
  const pdf = join(
    out,
    file
      .split('/')
      .at(-1)
      .replace(/\.\w+$/, '.pdf'),
  );
  const info = execFileSync('pdfinfo', [pdf], { encoding: 'utf8' });
  const pages = /Pages:\s+(\d+)/.exec(info)?.[1];
  console.log(`  LibreOffice: ${pages} sidor på ${((performance.now() - begun) / 1000).toFixed(0)} s`);
}

async function makeWorld() {
  execFileSync(process.execPath, [api('migrate.js')], {
    env: { ...process.env, DATABASE_URL: db.url },
    stdio: 'inherit',
  });
  const client = new pg.Client({ connectionString: db.url });
  await client.connect();
  // The owner makes the world past the rules that bind everybody else.
  const tables = await client.query(
    `SELECT format('%I.%I', schemaname, tablename) AS name FROM pg_tables WHERE schemaname IN ('record', 'workspace', 'office')`,
  );
  for (const { name } of tables.rows) await client.query(`ALTER TABLE ${name} NO FORCE ROW LEVEL SECURITY`);
  for (const file of ['../api/world.sql', 'hostile.sql'])
    await client.query(
      readFileSync(join(here, file), 'utf8')
        .replaceAll(/:comments\b/g, options.comments)
        .replaceAll(/:bodies\b/g, options.bodies),
    );
  for (const { name } of tables.rows)
    if (/^record|^office/.test(name)) await client.query(`ALTER TABLE ${name} FORCE ROW LEVEL SECURITY`);
  const [counted] = (
    await client.query(
      `SELECT (SELECT id FROM office.round) AS round, (SELECT reltuples::int FROM pg_class WHERE oid = 'record.comment'::regclass) AS comments, (SELECT reltuples::int FROM pg_class WHERE oid = 'record.response'::regclass) AS bodies`,
    )
  ).rows;
  db.round = counted.round;
  await client.end();
  return counted;
}

async function serve() {
  db.port = await freePort();
  const child = spawn(process.execPath, [...NODE_FLAGS, api('main.js')], {
    env: {
      ...NODE_ENVIRONMENT,
      ...process.env,
      DATABASE_URL: db.url,
      PORT: String(db.port),
      HOST: '127.0.0.1',
      SAMSYN_DEMO: 'true',
      SAMSYN_PROCESS: 'all',
      GRAPHQL_DOCUMENTS: 'any',
      LIMITS_FACTOR: '0',
      LOG_LEVEL: 'info',
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  child.lines = [];
  createInterface({ input: child.stdout }).on('line', (line) => {
    try {
      child.lines.push(JSON.parse(line));
    } catch {
      // no line of the log
    }
  });
  for (let attempt = 0; attempt < 150; attempt += 1) {
    const ready = await fetch(`${url()}/readyz`).then(
      ({ ok }) => ok,
      () => false,
    );
    if (ready) return child;
    await new Promise((on) => setTimeout(on, 200));
  }
  throw new Error('the product did not start');
}

function url() {
  return `http://127.0.0.1:${db.port}`;
}

function memory(pid) {
  return Math.round(Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) / 1024);
}

function freePort() {
  return new Promise((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const { port } = probe.address();
      probe.close(() => resolve(port));
    });
  });
}

async function send(query, variables, cookie) {
  return fetch(`${url()}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: url(), ...(cookie ? { cookie } : {}) },
    body: JSON.stringify({ query, variables }),
  });
}

async function ask(query, variables, cookie) {
  const { data, errors } = await (await send(query, variables, cookie)).json();
  if (errors) throw new Error(JSON.stringify(errors));
  return data;
}

async function signIn() {
  const { headers } = await send('mutation ($key: String!) { signInDemo(key: $key) { __typename } }', {
    key: 'editor',
  });
  return headers
    .getSetCookie()
    .map((line) => line.split(';')[0])
    .join('; ');
}
