import { spawn } from 'node:child_process';
import { closeSync, existsSync, openSync, readFileSync, renameSync, statSync } from 'node:fs';
import { get } from 'node:http';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { NODE_ENVIRONMENT, NODE_FLAGS } from './node-flags.mjs';
import { run, stop } from './processes.mjs';
import { Problem, ROOT } from './workspace.mjs';

const BIG_LOG = 5_000_000;
const api = (file) => join(ROOT, 'apps/api/dist', file);
const lastLines = (text, count) => text.trimEnd().split('\n').slice(-count).join('\n');

/** Brings the database up to date. */
export async function migrate(env) {
  const { status, output } = await run(process.execPath, [api('migrate.js')], { env, quiet: true });
  if (status !== 0)
    throw new Problem('Databasen kunde inte uppdateras.', 'The database could not be brought up to date.', output);
}

/** Lays the demo unless it is there. Gives its sign-ins, each an object as the seed printed it. */
export async function seedDemo(env) {
  const { status, output, stdout } = await run(process.execPath, [api('seed-demo.js')], {
    // Only warnings: the log goes where the sign-ins are printed.
    env: { ...env, LOG_LEVEL: 'warn' },
    quiet: true,
    split: true,
  });
  if (status !== 0) throw new Problem('Demonstrationen kunde inte läggas upp.', 'The demo could not be laid.', output);
  const lines = stdout.split('\n').filter((line) => line.startsWith('{'));
  return lines.map((line) => JSON.parse(line)).filter(({ key, displayName }) => key && displayName);
}

const answersReady = (host, port) =>
  new Promise((resolve) => {
    const request = get({ host, port, path: '/readyz', timeout: 2000, agent: false }, (response) => {
      response.resume();
      resolve(response.statusCode === 200);
    });
    request.once('error', () => resolve(false));
    request.once('timeout', () => request.destroy());
  });

/** Where to knock: a server that listens on every address answers on this machine's own. */
const knock = (host) => ({ '0.0.0.0': '127.0.0.1', '::': '::1' })[host] ?? host;

/**
 * Starts the built api, its output in the log file, in a process group of its own: the terminal's Ctrl-C reaches us, not it.
 * Gives {process, gone, ready(), tail(), stop()}.
 */
export function startApi({ env, logFile }) {
  if (existsSync(logFile) && statSync(logFile).size > BIG_LOG) renameSync(logFile, `${logFile}.1`);
  const log = openSync(logFile, 'a');
  const begins = statSync(logFile).size;
  const lifeline = pathToFileURL(join(import.meta.dirname, 'lifeline.mjs')).href;
  const child = spawn(process.execPath, [...NODE_FLAGS, '--import', lifeline, api('main.js')], {
    cwd: ROOT,
    env: { ...NODE_ENVIRONMENT, ...process.env, ...env },
    detached: true,
    stdio: ['ignore', log, log, 'ipc'],
  });
  closeSync(log);
  const gone = new Promise((resolve) => {
    child.once('error', (error) => resolve(String(error)));
    child.once('exit', (code, signal) => resolve(signal ?? code));
  });
  let over = false;
  void gone.then(() => (over = true));
  const tail = (count = 20) => lastLines(readFileSync(logFile).subarray(begins).toString('utf8'), count);
  const ready = async (patience = 60_000) => {
    for (const begun = Date.now(); Date.now() - begun < patience;) {
      if (over) throw new Problem('Samsyn stannade under starten.', 'Samsyn stopped while starting.', tail());
      if (await answersReady(knock(env.HOST ?? '127.0.0.1'), Number(env.PORT))) return;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    throw new Problem('Samsyn svarar inte på /readyz.', 'Samsyn does not answer on /readyz.', tail());
  };
  return { process: child, gone, ready, tail, stop: (options) => stop(child, options) };
}
