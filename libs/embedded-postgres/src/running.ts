import { spawnSync } from 'node:child_process';
import { readFileSync, readlinkSync, realpathSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { codeOf } from './problems.ts';

/** What a running server writes of itself in its data folder. */
export interface PidFile {
  pid: number;
  port: number;
  ready: boolean;
}

const pidFileOf = (dir: string): string => join(dir, 'postmaster.pid');

/** Reads postmaster.pid: pid, data folder, start time, port, sockets, address, shared memory, state, one a line. */
export function readPidFile(dir: string): PidFile | undefined {
  try {
    const lines = readFileSync(pidFileOf(dir), 'utf8').split('\n');
    return { pid: Number(lines[0]), port: Number(lines[3]), ready: lines[7]?.trim() === 'ready' };
  } catch {
    return undefined;
  }
}

function isAlive(pid: number): boolean {
  try {
    return pid > 0 && process.kill(pid, 0);
  } catch (error) {
    return codeOf(error) === 'EPERM';
  }
}

/** A server stands in its data folder. Where that cannot be seen (macOS, another's process) its command line names it. */
function servesFolder(pid: number, dir: string): boolean {
  try {
    return readlinkSync(`/proc/${pid}/cwd`) === realpathSync(dir);
  } catch {
    const { stdout } = spawnSync('ps', ['-o', 'command=', '-p', String(pid)], { encoding: 'utf8' });
    return typeof stdout === 'string' && stdout.includes('postgres') && stdout.includes(dir);
  }
}

/**
 * The server that runs on the data folder now, if any. A pid file whose process is gone, or has become another program's
 * after a restart of the machine or container, is removed: PostgreSQL itself refuses to start when the number is in use.
 */
export function liveServer(dir: string): PidFile | undefined {
  const file = readPidFile(dir);
  if (!file) return undefined;
  if (isAlive(file.pid) && servesFolder(file.pid, dir)) return file;
  rmSync(pidFileOf(dir), { force: true });
  return undefined;
}
