import { spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { type Account, runAs } from './account.ts';
import type { Binaries } from './binaries.ts';
import { damaged, problemFromFile, problemFromLog, wrongVersion } from './problems.ts';

/** The passwords of a server, made at random for each and kept in its data folder, readable by its account alone. */
export interface Secrets {
  superuser: string;
  owner: string;
}

const secretsFile = (dir: string): string => join(dir, 'samsyn-secrets.json');

/** Reads a server's passwords; a folder without them is not one of ours. */
export function readSecrets(dir: string): Secrets {
  try {
    return JSON.parse(readFileSync(secretsFile(dir), 'utf8')) as Secrets;
  } catch (error) {
    throw damaged(dir, String(error));
  }
}

/** Writes a file that only the server's account can read. */
function writeFor(account: Account | null, path: string, text: string): void {
  writeFileSync(path, text, { mode: 0o600 });
  if (account) chownSync(path, account.uid, account.gid);
}

/**
 * How text is told apart into letters and signs. With plain "C" the parser of the text search takes ” and § for letters;
 * C.UTF-8 knows better and is the same everywhere. The order of words is ICU's Swedish whatever this is.
 */
function characterType(): string {
  const listed = spawnSync('locale', ['-a'], { encoding: 'utf8' }).stdout?.split('\n') ?? [];
  const wanted = ['C.UTF-8', 'C.utf8', 'sv_SE.UTF-8', 'sv_SE.utf8', 'en_US.UTF-8', 'en_US.utf8'];
  return wanted.find((name) => listed.includes(name)) ?? 'C';
}

/** The environment of the server's programs: nothing of ours, so that no PG* or locale variable of the shell changes it. */
export const serverEnvironment = (): NodeJS.ProcessEnv => ({
  PATH: process.env['PATH'] ?? '/usr/bin:/bin',
  LC_ALL: 'C',
  TZ: 'UTC',
});

function initdb(binaries: Binaries, dir: string, account: Account | null, ephemeral: boolean): void {
  const secrets: Secrets = { superuser: randomBytes(18).toString('hex'), owner: randomBytes(18).toString('hex') };
  const passwordFile = `${dir}.pw`;
  writeFor(account, passwordFile, `${secrets.superuser}\n`);
  const options = ['--username=postgres', '--auth=scram-sha-256', `--pwfile=${passwordFile}`, '--encoding=UTF8'];
  const locale = ['--locale=C', `--lc-ctype=${characterType()}`, '--locale-provider=icu', '--icu-locale=sv-SE'];
  const { PATH, TZ } = serverEnvironment();
  const { status, stdout, stderr, error } = spawnSync(
    binaries.initdb,
    [`--pgdata=${dir}`, ...options, ...locale, ...(ephemeral ? ['--no-sync'] : [])],
    // LC_ALL would override --lc-ctype.
    { ...runAs(account), env: { PATH, TZ, LC_MESSAGES: 'C' }, encoding: 'utf8' },
  );
  rmSync(passwordFile, { force: true });
  if (status !== 0) throw problemFromLog(`${stdout}\n${stderr}\n${error ? String(error) : ''}`, { dir, port: 0 });
  writeFor(account, secretsFile(dir), JSON.stringify(secrets));
}

/**
 * Makes the data folder unless it stands. It is made beside its place and moved there whole, so that an interrupted start
 * leaves nothing that looks like a database.
 */
export function ensureCluster(binaries: Binaries, dir: string, account: Account | null, ephemeral: boolean): void {
  if (existsSync(join(dir, 'PG_VERSION'))) {
    const found = readFileSync(join(dir, 'PG_VERSION'), 'utf8').trim();
    if (found !== binaries.major) throw wrongVersion(dir, found, binaries.major);
    return;
  }
  if (existsSync(dir) && readdirSync(dir).length > 0) throw damaged(dir, 'PG_VERSION: ENOENT');
  const half = `${dir}.new`;
  try {
    rmSync(half, { recursive: true, force: true });
    mkdirSync(half);
    chmodSync(half, 0o700);
    if (account) chownSync(half, account.uid, account.gid);
    initdb(binaries, half, account, ephemeral);
    renameSync(half, dir);
  } catch (error) {
    rmSync(half, { recursive: true, force: true });
    throw problemFromFile(error, dir);
  }
}
