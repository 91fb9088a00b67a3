import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  copyFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';

const lib = resolve(import.meta.dirname, '..');
const workspace = resolve(lib, '../..');

/** The installed folders of the packages and of all they need, as the workspace's own module resolution finds them. */
function closure(names, from, found = new Map()) {
  for (const name of names) {
    const home = [from, workspace].map((base) => join(base, 'node_modules', name)).find(existsSync);
    if (!home || found.has(name)) continue;
    found.set(name, home);
    const { dependencies, optionalDependencies } = JSON.parse(readFileSync(join(home, 'package.json'), 'utf8'));
    closure(Object.keys({ ...dependencies, ...optionalDependencies }), home, found);
  }
  return found;
}

/**
 * Lays a small installed copy of the library, as built, where every account can read it: SAMSYN_EP_CLONE. The specs run it
 * with plain node as other accounts and from closed folders, which the workspace itself may not allow.
 */
export default () => {
  execFileSync(process.execPath, [join(workspace, 'node_modules/typescript-native/bin/tsc'), '-b'], {
    cwd: lib,
    stdio: 'inherit',
  });
  const clone = mkdtempSync(join(tmpdir(), 'samsyn-ep-'));
  const installed = join(clone, 'node_modules/@samsyn/embedded-postgres');
  mkdirSync(installed, { recursive: true });
  copyFileSync(join(lib, 'package.json'), join(installed, 'package.json'));
  cpSync(join(lib, 'dist'), join(installed, 'dist'), { recursive: true });
  const { dependencies } = JSON.parse(readFileSync(join(lib, 'package.json'), 'utf8'));
  for (const [name, home] of closure(Object.keys(dependencies), lib)) {
    mkdirSync(dirname(join(clone, 'node_modules', name)), { recursive: true });
    cpSync(home, join(clone, 'node_modules', name), { recursive: true, verbatimSymlinks: true });
  }
  copyFileSync(join(lib, 'test/driver.mjs'), join(clone, 'driver.mjs'));
  openToAll(clone);
  process.env.SAMSYN_EP_CLONE = clone;
};

function openToAll(path) {
  chmodSync(path, 0o755);
  for (const entry of readdirSync(path, { withFileTypes: true })) {
    if (entry.isDirectory()) openToAll(join(path, entry.name));
    else if (entry.isFile()) chmodSync(join(path, entry.name), entry.parentPath.endsWith('native/bin') ? 0o755 : 0o644);
  }
}
