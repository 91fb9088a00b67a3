import { type ChildProcess, spawn } from 'node:child_process';
import { setTimeout as sleep } from 'node:timers/promises';
import { type Account, runAs } from './account.ts';
import type { Binaries } from './binaries.ts';
import { serverEnvironment } from './cluster.ts';
import { problemFromLog } from './problems.ts';
import { readPidFile } from './running.ts';

const STOP_PATIENCE_MS = 20_000;
const LOG_KEPT = 20_000;

/**
 * Holds the server on a lifeline: the pipe on fd 0, whose other end is ours. When it closes, on stop() or when our process
 * dies in whatever way, the server is asked to stop at once but in order (SIGINT, "fast"). `kill` at the end takes the
 * watcher; its `cat` ends with the pipe.
 */
const SUPERVISOR = `
exec 3<&0
rubbish=$1; shift
"$@" </dev/null 3<&- & server=$!
( cat <&3 >/dev/null; kill -INT $server ) 2>/dev/null & watcher=$!
wait $server; status=$?
kill $watcher 2>/dev/null
[ -n "$rubbish" ] && rm -rf -- "$rubbish" 2>/dev/null
exit $status
`;

const PLAIN = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  timezone: 'UTC',
  log_timezone: 'UTC',
  shared_buffers: '128MB',
};
/** Nothing of what people write may reach the log: no statements, no values. */
const DISCREET = { log_min_error_statement: 'panic', log_error_verbosity: 'terse' };
const HASTY = {
  fsync: 'off',
  synchronous_commit: 'off',
  full_page_writes: 'off',
  wal_level: 'minimal',
  max_wal_senders: '0',
};

const settings = (ephemeral: boolean): string[] =>
  Object.entries({ ...PLAIN, ...(ephemeral ? HASTY : DISCREET) }).flatMap(([key, value]) => ['-c', `${key}=${value}`]);

/** A clock that a test has set for everything it starts (libfaketime). */
function testClock(): NodeJS.ProcessEnv {
  const names = ['LD_PRELOAD', 'FAKETIME', 'FAKETIME_DONT_FAKE_MONOTONIC'];
  return Object.fromEntries(
    names.flatMap((name) => (process.env[name] === undefined ? [] : [[name, process.env[name]]])),
  );
}

/** A server we started and hold. */
export interface Server {
  port: number;
  /** Stops the server in order and waits until it is gone. May be called again. */
  stop: () => Promise<void>;
}

export interface Launch {
  binaries: Binaries;
  dir: string;
  port: number;
  account: Account | null;
  ephemeral: boolean;
  /** A folder to remove when the server is gone, even if we are gone too. */
  rubbish?: string;
}

function stopper(child: ChildProcess, dir: string, gone: Promise<void>): () => Promise<void> {
  return async () => {
    child.ref();
    child.stdin?.end();
    const late = await Promise.race([gone, sleep(STOP_PATIENCE_MS, 'late' as const, { ref: false })]);
    if (late !== 'late') return;
    const pid = readPidFile(dir)?.pid;
    // "Immediate": leaves recovery to the next start, loses nothing that was committed.
    if (pid) process.kill(pid, 'SIGQUIT');
    await gone;
  };
}

/** Starts the server in a process group of its own, which the terminal's Ctrl-C does not reach, and waits until it answers. */
export async function startServer({ binaries, dir, port, account, ephemeral, rubbish }: Launch): Promise<Server> {
  const child = spawn(
    '/bin/sh',
    [
      '-c',
      SUPERVISOR,
      'samsyn-postgres',
      rubbish ?? '',
      binaries.postgres,
      '-D',
      dir,
      '-p',
      String(port),
      ...settings(ephemeral),
    ],
    {
      ...runAs(account),
      env: { ...serverEnvironment(), ...(ephemeral ? testClock() : {}) },
      detached: true,
      stdio: ['pipe', 'ignore', 'pipe'],
    },
  );
  let log = '';
  let over = false;
  child.stderr.setEncoding('utf8').on('data', (text: string) => (log = (log + text).slice(-LOG_KEPT)));
  child.stdin.on('error', () => undefined);
  const gone = new Promise<void>((resolve) => {
    child.once('error', (error) => ((log += String(error)), resolve()));
    child.once('exit', () => resolve());
  }).then(() => {
    over = true;
    child.stdin.destroy();
  });
  for (;;) {
    await Promise.race([gone, sleep(25)]);
    if (over) {
      await sleep(50); // the last lines of the log are still on their way
      throw problemFromLog(log, { dir, port });
    }
    const file = readPidFile(dir);
    if (file?.ready && file.port === port && log.includes('ready to accept connections')) break;
  }
  for (const part of [child, child.stdin, child.stderr])
    if ('unref' in part && typeof part.unref === 'function') part.unref();
  return { port, stop: stopper(child, dir, gone) };
}
