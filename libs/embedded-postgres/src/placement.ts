import { createHash } from 'node:crypto';
import {
  chmodSync,
  chownSync,
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { type Account, canEnter } from './account.ts';
import { noBinaries, problemFromFile, unwritable } from './problems.ts';

/** Folders where the server's account can reach what we lay there; root's first choices survive a restart of the machine. */
const homesFor = (account: Account | null): string[] =>
  account
    ? ['/var/lib/samsyn', '/var/tmp/samsyn-server', join(tmpdir(), 'samsyn-server')]
    : [join(tmpdir(), `samsyn-server-${process.getuid?.() ?? 0}`)];

/** Makes a folder and its missing parents, open for others to pass through whatever the umask says. */
export function makePassable(dir: string): void {
  try {
    const first = mkdirSync(dir, { recursive: true });
    for (let at = dir; first !== undefined && at.length >= first.length; at = dirname(at)) chmodSync(at, 0o755);
  } catch (error) {
    throw problemFromFile(error, dir);
  }
}

/** A folder that belongs to us, that nobody else may change and that the account can enter, or undefined. */
function tryHome(dir: string, account: Account | null): string | undefined {
  try {
    makePassable(dir);
    const { uid, mode } = lstatSync(dir);
    const ours = uid === process.getuid?.() && (mode & 0o022) === 0;
    return ours && canEnter(dir, account) ? dir : undefined;
  } catch {
    return undefined;
  }
}

/** The first home that works for the account. */
export function serverHome(account: Account | null): string {
  const homes = homesFor(account);
  for (const home of homes) {
    const found = tryHome(home, account);
    if (found) return found;
  }
  throw noBinaries(`no folder that uid ${account?.uid ?? process.getuid?.()} can use among ${homes.join(', ')}`);
}

/** A name that says which folder it stands for and differs between clones. */
function nameOf(dir: string): string {
  const slug = dir.replace(/[^A-Za-z0-9]+/g, '-').replace(/^-|-$/g, '');
  return `${slug.slice(-48)}-${createHash('sha256').update(dir).digest('hex').slice(0, 8)}`;
}

function chownAll(dir: string, { uid, gid }: Account): void {
  chownSync(dir, uid, gid);
  for (const entry of readdirSync(dir, { withFileTypes: true })) {
    const path = join(dir, entry.name);
    if (entry.isDirectory()) chownAll(path, { uid, gid });
    else if (!entry.isSymbolicLink()) chownSync(path, uid, gid);
  }
}

function move(from: string, to: string, account: Account): void {
  try {
    renameSync(from, to);
  } catch {
    cpSync(from, to, { recursive: true, verbatimSymlinks: true });
    chmodSync(to, 0o700);
    rmSync(from, { recursive: true });
  }
  chownAll(to, account);
}

/** Where the data lies, and where it was asked to lie when that is another folder. */
export interface Placement {
  dir: string;
  wanted: string;
}

const noteOf = (wanted: string): string => `${wanted}.elsewhere`;

/** The folder an earlier start moved the data to: the first line of the note beside the wanted folder. */
export function notedPlace(wanted: string): string | undefined {
  if (!existsSync(noteOf(wanted))) return undefined;
  const noted = readFileSync(noteOf(wanted), 'utf8').split('\n')[0]?.trim();
  return noted && existsSync(noted) ? noted : undefined;
}

/**
 * Decides where the data lies. It stays where it was wanted unless the server's account cannot pass the folders above,
 * as when root has cloned into a folder closed to others: then it moves, and a note beside the wanted folder says where.
 */
export function placeData(wanted: string, account: Account | null): Placement {
  const noted = notedPlace(wanted);
  if (noted) return { dir: noted, wanted };
  makePassable(dirname(wanted));
  if (!account || canEnter(dirname(wanted), account)) return { dir: wanted, wanted };
  const dir = join(serverHome(account), nameOf(wanted));
  if (existsSync(wanted)) move(wanted, dir, account);
  writeFileSync(
    noteOf(wanted),
    `${dir}\nHär ligger databasen, eftersom kontot som kör PostgreSQL inte når den här mappen.\n` +
      'Here lies the database, as the account that runs PostgreSQL cannot reach this folder.\n',
  );
  return { dir, wanted };
}

/** A new folder for a server that leaves nothing behind, owned by the account. */
export function placeEphemeral(account: Account | null): string {
  const base = mkdtempSync(join(tmpdir(), 'samsyn-pg-'));
  if (!account) return base;
  chownSync(base, account.uid, account.gid);
  if (canEnter(base, account)) return base;
  rmSync(base, { recursive: true });
  const elsewhere = mkdtempSync(join(serverHome(account), 'ephemeral-'));
  chownSync(elsewhere, account.uid, account.gid);
  return elsewhere;
}

/** Gives the data folder the owner and mode PostgreSQL insists on, as far as we may. */
export function settleRights(dir: string, account: Account | null): void {
  const { uid, mode } = statSync(dir);
  try {
    if (account && uid === 0) chownAll(dir, account);
    if ((mode & 0o077) !== 0) chmodSync(dir, 0o700);
  } catch (error) {
    throw unwritable(dir, String(error));
  }
}
