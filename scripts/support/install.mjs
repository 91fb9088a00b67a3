import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { npm, run } from './processes.mjs';
import { Problem, ROOT } from './workspace.mjs';

const stampFile = (root) => join(root, 'node_modules', '.samsyn-installed');

/** What an installation depends on: the lock file and the machine its binaries are for. */
const stampOf = (root) =>
  createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .update(`${process.platform} ${process.arch} ${process.versions.modules}`)
    .digest('hex');

const read = (path) => (existsSync(path) ? readFileSync(path, 'utf8') : '');

const isForThisMachine = ({ os, cpu, libc }) =>
  !libc && (!os || os.includes(process.platform)) && (!cpu || cpu.includes(process.arch));

/** Whether node_modules holds just what the lock file says, as npm noted it: so after `npm ci` by hand nothing is done again. */
export function matchesLock(root = ROOT) {
  const noted = read(join(root, 'node_modules', '.package-lock.json'));
  if (!noted) return false;
  const installed = JSON.parse(noted).packages;
  const locked = JSON.parse(read(join(root, 'package-lock.json'))).packages;
  return Object.entries(locked).every(([path, entry]) => {
    if (!path.includes('node_modules/') || entry.link) return true;
    const optional = entry.optional || entry.devOptional;
    if (optional && !(entry.os && isForThisMachine(entry))) return true;
    return installed[path]?.version === entry.version;
  });
}

/** Installs with `npm ci` unless what the lock file says is there. Gives true when it had to. */
export async function ensureInstalled({ root = ROOT, say = console.log } = {}) {
  const stamp = stampOf(root);
  if (read(stampFile(root)) === stamp) return false;
  if (matchesLock(root)) {
    writeFileSync(stampFile(root), stamp);
    return false;
  }
  say('Installerar paket (installing packages) …');
  const [command, first] = npm();
  // Development packages always: the build needs them, also under NODE_ENV=production.
  const args = [...first, 'ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error'];
  const { status, output } = await run(command, args, { cwd: root, quiet: true, env: { npm_config_dry_run: '' } });
  if (status !== 0) {
    throw new Problem(
      'Paketen kunde inte installeras (npm ci). Kontrollera nätet och att mappen går att skriva i.',
      'The packages could not be installed (npm ci). Check the network and that the folder can be written in.',
      output,
    );
  }
  writeFileSync(stampFile(root), stamp);
  return true;
}
