import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';

export const isRoot = process.getuid?.() === 0;
/** An account that exists everywhere and owns nothing. */
export const NOBODY = 65_534;
const nobodyCanRunNode =
  isRoot && spawnSync(process.execPath, ['-v'], { uid: NOBODY, gid: NOBODY, cwd: '/' }).status === 0;

/** Cases that change accounts or mounts: only root may, and the machine must let other accounts run node. */
export const asRoot = isRoot ? it : it.skip;
export const asNobody = nobodyCanRunNode ? it : it.skip;

const litter: string[] = [];

/** A new folder that everyone may enter, removed after the test. */
export function folder(mode = 0o755): string {
  const dir = mkdtempSync(join(tmpdir(), 'samsyn-ep-data-'));
  chmodSync(dir, mode);
  litter.push(dir);
  return dir;
}

/** The installed copy of the library that global-setup laid, or a copy of it in another folder. */
export function clone(into?: string): string {
  const original = process.env['SAMSYN_EP_CLONE'];
  if (!original) throw new Error('SAMSYN_EP_CLONE is not set: run the specs through jest.config.mjs');
  if (!into) return original;
  cpSync(original, into, { recursive: true, verbatimSymlinks: true });
  return into;
}

export interface Opened {
  url: string;
  dataDir: string;
  startedHere: boolean;
}

interface Answer {
  opened?: Opened;
  problem?: { code: string; name: string; message: string };
}

/** A process that opens a database, as a launcher would. */
export interface Launcher extends Answer {
  process: ChildProcess;
  /** Ends it in order and waits. */
  stop(): Promise<void>;
}

const launchers: ChildProcess[] = [];

export interface LaunchOptions {
  uid?: number;
  from?: string;
  umask?: string;
  env?: Record<string, string>;
}

/** Runs the driver in a process group of its own and waits for its one line. */
export async function launch(options: object, { uid, from, umask, env }: LaunchOptions = {}): Promise<Launcher> {
  const child = spawn(
    '/bin/sh',
    ['-c', `umask ${umask ?? '022'}; exec "$@"`, 'sh', process.execPath, 'driver.mjs', JSON.stringify(options)],
    {
      cwd: from ?? clone(),
      detached: true,
      stdio: ['ignore', 'pipe', 'inherit'],
      env: { PATH: process.env['PATH'] ?? '', ...env },
      ...(uid === undefined ? {} : { uid, gid: uid }),
    },
  );
  launchers.push(child);
  const lines = createInterface({ input: child.stdout });
  const [line] = (await once(lines, 'line')) as [string];
  const stop = async (): Promise<void> => {
    if (child.exitCode !== null || child.signalCode !== null) return;
    const gone = once(child, 'exit');
    child.kill('SIGTERM');
    await gone;
  };
  return { ...(JSON.parse(line) as Answer), process: child, stop };
}

/** Runs one query on the address. */
export async function query<T extends object>(url: string, sql: string): Promise<T[]> {
  const client = new pg.Client({ connectionString: url });
  client.on('error', () => undefined);
  await client.connect();
  try {
    return (await client.query<T>(sql)).rows;
  } finally {
    await client.end();
  }
}

/** The process id of the server on a data folder. */
export const serverPid = (dataDir: string): number =>
  Number(readFileSync(join(dataDir, 'postmaster.pid'), 'utf8').split('\n')[0]);

export const isAlive = (pid: number): boolean => {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
};

export async function eventually(holds: () => boolean, patienceMs = 10_000): Promise<void> {
  for (const begun = Date.now(); !holds(); await sleep(20)) {
    if (Date.now() - begun > patienceMs)
      throw new Error(`did not come true within ${patienceMs} ms: ${holds.toString()}`);
  }
}

/** Ends every launcher and removes every folder; call in afterEach. */
export async function cleanUp(): Promise<void> {
  for (const child of launchers.splice(0)) {
    if (child.exitCode !== null || child.signalCode !== null) continue;
    const gone = once(child, 'exit');
    child.kill('SIGTERM');
    await gone;
  }
  for (const dir of litter.splice(0)) rmSync(dir, { recursive: true, force: true });
}
