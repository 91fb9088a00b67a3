import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { cleanUp, eventually, folder, isAlive, launch, query, serverPid } from '../test/support.ts';
import { database } from './index.ts';

afterEach(cleanUp);

const name = 'samsyn';
const count = async (url: string): Promise<unknown> =>
  (await query<{ n: number }>(url, 'SELECT count(*)::int AS n FROM t'))[0]?.n;

it('keeps its data over a restart', async () => {
  const dataDir = join(folder(), 'deep', 'pg');
  const first = await database({ dataDir, name });
  await query(first.url, 'CREATE TABLE t AS SELECT generate_series(1, 3)');
  await first.stop();
  const second = await database({ dataDir, name });
  expect(await count(second.url)).toBe(3);
  expect(first).toMatchObject({ startedHere: true, created: true, dataDir });
  expect(second).toMatchObject({ startedHere: true, created: false, dataDir });
  await second.stop();
});

it('adopts a server that another process runs, and leaves it running', async () => {
  const dataDir = join(folder(), 'pg');
  const owner = await launch({ dataDir, name });
  const adopted = await database({ dataDir, name });
  expect(adopted).toMatchObject({ url: owner.opened?.url, startedHere: false });
  await adopted.stop();
  expect(await query(adopted.url, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
});

it('starts one server when two processes open the same folder at once', async () => {
  const dataDir = join(folder(), 'pg');
  const both = await Promise.all([launch({ dataDir, name }), launch({ dataDir, name })]);
  expect(both.map(({ problem }) => problem)).toEqual([undefined, undefined]);
  expect(both[0].opened?.url).toBe(both[1].opened?.url);
  expect(both.filter(({ opened }) => opened?.startedHere)).toHaveLength(1);
});

it('stops the server in order when the process that started it is killed', async () => {
  const dataDir = join(folder(), 'pg');
  const { process: owner, opened } = await launch({ dataDir, name });
  await query(opened?.url ?? '', 'CREATE TABLE t AS SELECT generate_series(1, 5)');
  const pid = serverPid(dataDir);
  owner.kill('SIGKILL');
  await eventually(() => !isAlive(pid));
  expect(existsSync(join(dataDir, 'postmaster.pid'))).toBe(false);
  const again = await database({ dataDir, name });
  expect(await count(again.url)).toBe(5);
  await again.stop();
});

it('removes an ephemeral server and its data when the process that started it is killed', async () => {
  const { process: owner, opened } = await launch({ name, ephemeral: true });
  const dataDir = opened?.dataDir ?? '';
  const pid = serverPid(dataDir);
  owner.kill('SIGKILL');
  await eventually(() => !isAlive(pid) && !existsSync(join(dataDir, '..')));
});

it('is not reached by the terminal’s Ctrl-C', async () => {
  const dataDir = join(folder(), 'pg');
  const launcher = await launch({ dataDir, name });
  process.kill(-(launcher.process.pid ?? 0), 'SIGINT');
  await new Promise((resolve) => setTimeout(resolve, 500));
  expect(await query(launcher.opened?.url ?? '', 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
  const pid = serverPid(dataDir);
  await launcher.stop();
  expect(isAlive(pid)).toBe(false);
});

it('recovers what was committed before the server was killed', async () => {
  const dataDir = join(folder(), 'pg');
  const launcher = await launch({ dataDir, name });
  await query(launcher.opened?.url ?? '', 'CREATE TABLE t AS SELECT generate_series(1, 7)');
  const pid = serverPid(dataDir);
  process.kill(pid, 'SIGKILL');
  await eventually(() => !isAlive(pid));
  const again = await database({ dataDir, name });
  expect(again.startedHere).toBe(true);
  expect(await count(again.url)).toBe(7);
  await again.stop();
});

describe('a pid file left behind', () => {
  const stale = async (pid: number): Promise<void> => {
    const dataDir = join(folder(), 'pg');
    await (await database({ dataDir, name })).stop();
    writeFileSync(
      join(dataDir, 'postmaster.pid'),
      `${pid}\n${dataDir}\n1700000000\n25999\n\n127.0.0.1\n  1 2\nready   \n`,
    );
    const opened = await database({ dataDir, name });
    expect(opened.startedHere).toBe(true);
    expect(await query(opened.url, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
    await opened.stop();
  };

  it('by a process that is gone does not stop a start', () => stale(4_000_000));

  it('whose number is another program’s now does not stop a start', async () => {
    const other = spawn('sleep', ['60']);
    await stale(other.pid ?? 0);
    const gone = once(other, 'exit');
    other.kill();
    await gone;
  });
});

it('begins anew after a first start that was interrupted', async () => {
  const home = folder();
  const dataDir = join(home, 'pg');
  mkdirSync(`${dataDir}.new/base`, { recursive: true });
  writeFileSync(join(`${dataDir}.new`, 'PG_VERSION'), '18\n');
  writeFileSync(`${dataDir}.lock`, '4000000');
  const opened = await database({ dataDir, name });
  expect(opened.startedHere).toBe(true);
  await opened.stop();
  expect(readdirSync(home)).toEqual(['pg']);
});

it('empties the database when asked to, and only then', async () => {
  const dataDir = join(folder(), 'pg');
  const first = await database({ dataDir, name });
  await query(first.url, 'CREATE TABLE t AS SELECT 1 AS n');
  const tables = `SELECT count(*)::int AS n FROM pg_tables WHERE schemaname = 'public'`;
  await database({ dataDir, name, renew: true });
  expect(await query(first.url, tables)).toEqual([{ n: 1 }]);
  await first.stop();
  const second = await database({ dataDir, name, renew: true });
  expect(await query(second.url, tables)).toEqual([{ n: 0 }]);
  await second.stop();
});
