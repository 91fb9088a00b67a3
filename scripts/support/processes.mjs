import { spawn } from 'node:child_process';
import { once } from 'node:events';

const KEPT = 16_000;
const running = new Set();

/** Ends the commands under way; called when we are told to stop. */
export function endCommands(signal = 'SIGTERM') {
  for (const child of running) child.kill(signal);
}

/**
 * Runs a command to its end. With `quiet` its output is kept and shown only by the caller; otherwise it goes to the terminal.
 * Gives {status, output}; a command that could not be started has status 127.
 */
export function run(command, args, { cwd, env, quiet = false, split = false, stdout = 'inherit' } = {}) {
  const stdio = quiet ? ['ignore', 'pipe', 'pipe'] : ['ignore', stdout, 'inherit'];
  const child = spawn(command, args, { cwd, env: { ...process.env, ...env }, stdio });
  running.add(child);
  const kept = { out: '', err: '', all: '' };
  const keep = (stream, name) =>
    stream?.setEncoding('utf8').on('data', (text) => {
      kept[name] = split ? kept[name] + text : (kept[name] + text).slice(-KEPT);
      kept.all = (kept.all + text).slice(-KEPT);
    });
  keep(child.stdout, 'out');
  keep(child.stderr, 'err');
  return new Promise((resolve) => {
    const end = (status) => {
      running.delete(child);
      resolve({ status, output: kept.all, stdout: kept.out });
    };
    child.once('error', (error) => {
      kept.all += String(error.message);
      end(127);
    });
    child.once('close', (code) => end(code ?? 1));
  });
}

/** Asks a process to stop, and ends it when it does not. Resolves when it is gone. */
export async function stop(child, { signal = 'SIGTERM', patience = 15_000 } = {}) {
  if (!child || child.exitCode !== null || child.signalCode !== null) return;
  const gone = once(child, 'exit');
  child.kill(signal);
  const timer = setTimeout(() => child.kill('SIGKILL'), patience);
  await gone;
  clearTimeout(timer);
}

/** The npm that runs us, or the one beside node, as [command, first arguments]. */
export function npm() {
  const path = process.env.npm_execpath ?? '';
  return /npm-cli\.[cm]?js$/.test(path) ? [process.execPath, [path]] : ['npm', []];
}

const groupLives = (leader) => {
  try {
    return process.kill(-leader, 0);
  } catch {
    return false;
  }
};

/** Stops a process started `detached` and all that it has started: watchers leave children behind. */
export async function stopGroup(child, { patience = 5000 } = {}) {
  const begun = Date.now();
  if (groupLives(child.pid)) process.kill(-child.pid, 'SIGTERM');
  while (groupLives(child.pid)) {
    await new Promise((resolve) => setTimeout(resolve, 50));
    if (Date.now() - begun > patience && groupLives(child.pid)) process.kill(-child.pid, 'SIGKILL');
  }
}
