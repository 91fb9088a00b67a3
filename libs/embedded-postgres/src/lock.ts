import { readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { busy, codeOf, problemFromFile } from './problems.ts';

const PATIENCE_MS = 60_000;

function holderIsGone(path: string): boolean {
  try {
    const pid = Number(readFileSync(path, 'utf8'));
    // Our own number in the file is an earlier life's, as in a restarted container; an old file is nobody's.
    if (pid === process.pid || Date.now() - statSync(path).mtimeMs > 5 * PATIENCE_MS) return true;
    process.kill(pid, 0);
    return false;
  } catch (error) {
    return codeOf(error) === 'ESRCH';
  }
}

async function take(path: string): Promise<void> {
  for (const start = Date.now(); ; await sleep(50)) {
    try {
      writeFileSync(path, String(process.pid), { flag: 'wx' });
      return;
    } catch (error) {
      if (codeOf(error) !== 'EEXIST') throw problemFromFile(error, path);
      if (holderIsGone(path)) rmSync(path, { force: true });
      else if (Date.now() - start > PATIENCE_MS) throw busy(path);
    }
  }
}

/** Runs the work while no other process does the same on the folder: two starts at once must not make two databases. */
export async function alone<T>(dir: string, work: () => Promise<T>): Promise<T> {
  const path = `${dir}.lock`;
  await take(path);
  try {
    return await work();
  } finally {
    rmSync(path, { force: true });
  }
}
