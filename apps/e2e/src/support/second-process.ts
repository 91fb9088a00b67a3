import { type ChildProcess, spawn } from 'node:child_process';
import { createServer } from 'node:net';
import { resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

export interface SecondProcess {
  /** Its own address, without a slash at the end. */
  url: string;
  stop: () => Promise<void>;
}

const MAIN = resolve(import.meta.dirname, '../../../api/dist/main.js');
const PATIENCE_MS = 60_000;

/** Another process of the product on the same database, with settings of its own. Stop it in afterAll. */
export async function secondProcess(settings: Record<string, string>): Promise<SecondProcess> {
  const port = await freePort();
  const url = `http://localhost:${port}`;
  const first = JSON.parse(process.env['E2E_ENV'] ?? '{}') as Record<string, string>;
  const own = Object.fromEntries(Object.entries(first).filter(([name]) => !name.startsWith('OIDC_')));
  const env = { ...process.env, ...own, PORT: String(port), PUBLIC_URL: url, SAMSYN_PROCESS: 'web', ...settings };
  const child = spawn(process.execPath, [MAIN], { env, stdio: ['ignore', 'ignore', 'pipe'] });
  let said = '';
  child.stderr.on('data', (piece: Buffer) => (said = (said + piece.toString()).slice(-2_000)));
  for (const begun = Date.now(); !(await answers(url)); await sleep(100)) {
    if (child.exitCode === null && Date.now() - begun < PATIENCE_MS) continue;
    child.kill('SIGKILL'); // left alone it would keep Jest from ending
    throw new Error(`the second process does not answer (${child.exitCode ?? 'it runs'}): ${said}`);
  }
  return { url, stop: async () => stop(child) };
}

async function answers(url: string): Promise<boolean> {
  return fetch(`${url}/readyz`).then(
    ({ ok }) => ok,
    () => false,
  );
}

async function stop(child: ChildProcess): Promise<void> {
  const gone = new Promise((done) => child.once('exit', done));
  child.kill('SIGTERM');
  await gone;
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const address = server.address();
  await new Promise((done) => server.close(done));
  if (address === null || typeof address === 'string') throw new Error('no port');
  return address.port;
}
