import './support/node-version.mjs';
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { ensureBuilt } from './support/build.mjs';
import { ensureInstalled } from './support/install.mjs';
import { apiEnvironment, describeSignIns, layDemo, openDatabase } from './support/opened.mjs';
import { anyFreePort, portFrom, requireFree } from './support/ports.mjs';
import { endCommands, stopGroup } from './support/processes.mjs';
import { migrate } from './support/server.mjs';
import { report, requireWritable, ROOT } from './support/workspace.mjs';

// npm run dev: the compiler, the api and the page's dev server all watch; one address, as in production.

const TSC = join(ROOT, 'node_modules/typescript-native/bin/tsc');
const VITE = join(ROOT, 'node_modules/vite/bin/vite.js');
const children = [];
let database;
let stopping = false;

/** Starts a part of the workshop in a group of its own; when one ends by itself the whole workshop closes. */
function part(name, args, { cwd = ROOT, env = {} } = {}) {
  const child = spawn(process.execPath, args, {
    cwd,
    env: { ...process.env, FORCE_COLOR: process.stdout.isTTY ? '1' : '0', ...env },
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text) => {
      for (const line of text.split('\n').filter((one) => one.trim() !== '')) console.log(`${name.padEnd(8)}| ${line}`);
    });
  }
  child.once('exit', (code) => {
    if (!stopping) void close(`${name} slutade (ended) (${code})`, 1);
  });
  children.push(child);
}

async function close(why, status) {
  if (stopping) return;
  stopping = true;
  console.log(`\n${why}`);
  endCommands();
  await Promise.all(children.map((child) => stopGroup(child)));
  await database?.stop();
  process.exit(status);
}
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => void close('Stoppar (stopping) …', 0));

try {
  const host = process.env.HOST || '127.0.0.1';
  const port = portFrom(process.env.PORT);
  requireWritable();
  await requireFree(port, host);
  await ensureInstalled();
  await ensureBuilt();
  database = await openDatabase();
  const apiPort = await anyFreePort();
  const env = {
    ...apiEnvironment({ url: database.url, host: '127.0.0.1', port: apiPort }),
    PUBLIC_URL: process.env.PUBLIC_URL || `http://localhost:${port}`,
  };
  await migrate(env);
  const signIns = await layDemo(env, database);
  part('compile', [TSC, '-b', '--watch', '--preserveWatchOutput', 'apps/api']);
  part('api', ['--watch', '--enable-source-maps', join(ROOT, 'apps/api/dist/main.js')], { env });
  part('page', [VITE, '--port', String(port), '--strictPort', '--host', host], {
    cwd: join(ROOT, 'apps/web'),
    env: { API: `http://127.0.0.1:${apiPort}` },
  });
  console.log(describeSignIns(signIns).join('\n'));
  console.log(`\n${env.PUBLIC_URL}   databas (database): ${database.url}\n`);
} catch (error) {
  if (!stopping) {
    report(error);
    await close('Stoppar (stopping) …', 1);
  }
}
