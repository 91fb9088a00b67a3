import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { anyFreePort } from '../support/ports.mjs';
import { ROOT } from './fixture.mjs';

// npm start itself, on a data folder of its own. Needs the build, which it makes when it is missing.

const PATIENCE = 240_000;
/** Finds the api among the children through /proc. */
const onLinux = process.platform === 'linux' ? it : it.skip;
const started = [];
let data;

beforeAll(() => {
  data = mkdtempSync(join(tmpdir(), 'samsyn-start-'));
  // Open to pass through, so that the data stays there also when root runs the tests.
  chmodSync(data, 0o755);
});
afterAll(() => rmSync(data, { recursive: true, force: true }));
afterEach(async () => {
  for (const child of started.splice(0))
    if (child.exitCode === null && child.signalCode === null) await end(child, 'SIGTERM');
});

function start(env) {
  const clean = Object.fromEntries(
    Object.entries(process.env).filter(([name]) => !/^(SAMSYN_|DATABASE_|NODE_ENV|PUBLIC_URL|HOST)/.test(name)),
  );
  const child = spawn(process.execPath, ['scripts/start.mjs'], {
    cwd: ROOT,
    env: { ...clean, NODE_OPTIONS: '', SAMSYN_DATA_DIR: data, SAMSYN_DEMO: 'false', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  child.said = '';
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (text) => (child.said += text));
  started.push(child);
  return child;
}

async function end(child, signal) {
  const gone = once(child, 'exit');
  child.kill(signal);
  return (await gone)[0];
}

async function said(child, words) {
  while (!child.said.includes(words)) {
    if (child.exitCode !== null) throw new Error(`exit ${child.exitCode}:\n${child.said}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

const fetchStatus = async (port, path) => (await fetch(`http://127.0.0.1:${port}${path}`)).status;
const serverPid = () => Number(readFileSync(join(data, 'postgres/postmaster.pid'), 'utf8').split('\n')[0]);

it(
  'serves page and api on one address, stops on Ctrl-C with all it started, and starts again on the same data',
  async () => {
    const port = await anyFreePort();
    for (const attempt of ['first', 'second']) {
      const child = start({ PORT: String(port) });
      await said(child, 'Ctrl-C');
      expect(child.said).toContain(`http://localhost:${port}`);
      expect(child.said).toContain(join(data, 'postgres'));
      expect({ attempt, page: await fetchStatus(port, '/'), ready: await fetchStatus(port, '/readyz') }).toEqual({
        attempt,
        page: 200,
        ready: 200,
      });
      child.kill('SIGINT'); // from the terminal, and at once again from npm
      expect(await end(child, 'SIGINT')).toBe(0);
      expect(existsSync(join(data, 'postgres/postmaster.pid'))).toBe(false);
      await expect(fetchStatus(port, '/livez')).rejects.toThrow();
    }
  },
  PATIENCE,
);

onLinux(
  'stops everything and shows the log’s last lines when the api dies',
  async () => {
    const port = await anyFreePort();
    const child = start({ PORT: String(port) });
    await said(child, 'Ctrl-C');
    const database = serverPid();
    const gone = once(child, 'exit');
    const children = readFileSync(`/proc/${child.pid}/task/${child.pid}/children`, 'utf8')
      .trim()
      .split(' ')
      .map(Number);
    const api = children.find((pid) => readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes('main.js'));
    process.kill(api, 'SIGKILL');
    expect((await gone)[0]).toBe(1);
    expect(child.said).toContain('Samsyn stannade oväntat (SIGKILL)');
    expect(child.said).toContain('"msg":"ready"');
    expect(() => process.kill(database, 0)).toThrow(/ESRCH/);
  },
  PATIENCE,
);

it('names a busy port and the way out', async () => {
  const other = createServer().listen(await anyFreePort(), '127.0.0.1');
  await once(other, 'listening');
  const { port } = other.address();
  const child = start({ PORT: String(port) });
  const [code] = await once(child, 'exit');
  other.close();
  expect(code).toBe(1);
  expect(child.said).toContain(`Port ${port} är upptagen`);
  expect(child.said).toContain(`PORT=${port + 1}`);
});

it.each(['abc', '70000', '0'])('says of PORT=%s that it is no port', async (text) => {
  const child = start({ PORT: text });
  expect((await once(child, 'exit'))[0]).toBe(1);
  expect(child.said).toContain(`PORT=${text} är inte en port`);
});

it('names a folder it cannot write in', async () => {
  const file = join(data, 'brev.txt');
  writeFileSync(file, '');
  const child = start({ PORT: String(await anyFreePort()), SAMSYN_DATA_DIR: join(file, 'under') });
  expect((await once(child, 'exit'))[0]).toBe(1);
  expect(child.said).toContain(`Det går inte att skriva i ${join(file, 'under')}`);
});

it(
  'names a server of one’s own that does not answer, without its password',
  async () => {
    const child = start({ PORT: String(await anyFreePort()), DATABASE_URL: 'postgres://x:hemligt@127.0.0.1:19/x' });
    expect((await once(child, 'exit'))[0]).toBe(1);
    expect(child.said).toContain('127.0.0.1:19/x');
    expect(child.said).not.toContain('hemligt');
  },
  PATIENCE,
);
