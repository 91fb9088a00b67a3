import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import pg from 'pg';
import { asNobody, asRoot, cleanUp, eventually, folder, isAlive, launch, NOBODY, serverPid } from '../test/support.ts';
import { database, type DatabaseProblem } from './index.ts';

afterEach(cleanUp);

const name = 'samsyn';
const refusal = (options: Parameters<typeof database>[0]): Promise<DatabaseProblem> =>
  database(options).then(
    async (opened) => (await opened.stop(), Promise.reject(new Error('expected a refusal'))),
    (error: unknown) => error as DatabaseProblem,
  );

it('a data folder of another version is named with both versions', async () => {
  const dataDir = join(folder(), 'pg');
  await (await database({ dataDir, name })).stop();
  writeFileSync(join(dataDir, 'PG_VERSION'), '15\n');
  const problem = await refusal({ dataDir, name });
  expect(problem.code).toBe('wrong-version');
  expect(problem.message).toContain(`${dataDir} är skapad av PostgreSQL 15, men här körs 18`);
  expect(problem.message).toContain('was made by PostgreSQL 15, but this is 18');
});

it('a taken port is named', async () => {
  const other = createServer().listen(0, '127.0.0.1');
  await new Promise((resolve) => other.once('listening', resolve));
  const address = other.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  const problem = await refusal({ dataDir: join(folder(), 'pg'), name, port });
  expect(problem).toMatchObject({ code: 'port-taken', message: expect.stringContaining(`Port ${port} är upptagen`) });
  await new Promise((resolve) => other.close(resolve));
});

it('a damaged data folder is not taken for an empty one', async () => {
  const dataDir = join(folder(), 'pg');
  await (await database({ dataDir, name })).stop();
  rmSync(join(dataDir, 'global'), { recursive: true });
  expect(await refusal({ dataDir, name })).toMatchObject({
    code: 'damaged',
    message: expect.stringContaining('skadad'),
  });
});

it('a folder that holds something else is left alone', async () => {
  const dataDir = join(folder(), 'pg');
  mkdirSync(dataDir);
  writeFileSync(join(dataDir, 'brev.txt'), 'mitt');
  expect(await refusal({ dataDir, name })).toMatchObject({ code: 'damaged' });
  expect(readFileSync(join(dataDir, 'brev.txt'), 'utf8')).toBe('mitt');
});

it('memory that a killed server’s process still holds is waited for, then named', async () => {
  const dataDir = join(folder(), 'pg');
  const launcher = await launch({ dataDir, name });
  const client = new pg.Client({ connectionString: launcher.opened?.url });
  client.on('error', () => undefined);
  await client.connect();
  const { rows } = await client.query<{ pid: number }>('SELECT pg_backend_pid() AS pid');
  const backend = rows[0]?.pid ?? NaN;
  const server = serverPid(dataDir);
  process.kill(backend, 'SIGSTOP');
  process.kill(server, 'SIGKILL');
  await eventually(() => !isAlive(server));
  const problem = await refusal({ dataDir, name });
  process.kill(backend, 'SIGCONT');
  await client.end();
  expect(problem).toMatchObject({ code: 'leftover-memory', message: expect.stringContaining('håller ännu minne') });
  await (await database({ dataDir, name })).stop();
});

describe('on a mount of its own', () => {
  const mounted = async (options: string, work: (dir: string) => Promise<void>): Promise<void> => {
    const dir = folder();
    execFileSync('mount', ['-t', 'tmpfs', '-o', options, 'samsyn-spec', dir]);
    try {
      await work(dir);
    } finally {
      execFileSync('umount', [dir]);
    }
  };

  asRoot('(root) a full disk is called full', () =>
    mounted('size=12m,mode=755', async (dir) => {
      const problem = await refusal({ dataDir: join(dir, 'pg'), name });
      expect(problem).toMatchObject({ code: 'disk-full', message: expect.stringContaining('Disken är full') });
    }),
  );

  asRoot('(root) a read-only folder is called unwritable', () =>
    mounted('ro,mode=755', async (dir) => {
      const problem = await refusal({ dataDir: join(dir, 'pg'), name });
      expect(problem).toMatchObject({ code: 'unwritable', message: expect.stringContaining(`skriva i ${dir}`) });
    }),
  );
});

asNobody('(root) a folder that an ordinary account may not write in is called unwritable', async () => {
  const dir = folder(0o755);
  const { problem } = await launch({ dataDir: join(dir, 'pg'), name }, { uid: NOBODY });
  expect(problem).toMatchObject({ code: 'unwritable', name: 'DatabaseProblem' });
  expect(problem?.message).toContain('Det går inte att skriva');
  expect(problem?.message).toContain('Cannot write');
});

asNobody('(root) another account’s data is called another’s', async () => {
  const dir = folder(0o755);
  await (await database({ dataDir: join(dir, 'pg'), name })).stop();
  chmodSync(dir, 0o777);
  const { problem } = await launch({ dataDir: join(dir, 'pg'), name }, { uid: NOBODY });
  expect(problem).toMatchObject({ code: 'foreign-owner', message: expect.stringContaining('tillhör ett annat konto') });
});
