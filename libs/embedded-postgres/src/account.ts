import { spawnSync } from 'node:child_process';
import { DatabaseProblem } from './problems.ts';

/** The system account the server runs as. PostgreSQL refuses root, so root lends it another one. */
export interface Account {
  uid: number;
  gid: number;
}

const run = (command: string, args: string[]): string | undefined => {
  const { status, stdout } = spawnSync(command, args, { encoding: 'utf8', cwd: '/' });
  return status === 0 ? stdout.trim() : undefined;
};

function lookUp(name: string): Account | undefined {
  const uid = Number(run('id', ['-u', name]) ?? NaN);
  const gid = Number(run('id', ['-g', name]) ?? NaN);
  // initdb asks for the name of its own uid: an account without a passwd entry will not do.
  const named = run('id', ['-un', String(uid)]) !== undefined;
  return Number.isInteger(uid) && Number.isInteger(gid) && uid !== 0 && named ? { uid, gid } : undefined;
}

function create(): Account | undefined {
  run('groupadd', ['--system', 'postgres']);
  run('useradd', ['--system', '--gid', 'postgres', '--no-create-home', '--shell', '/usr/sbin/nologin', 'postgres']);
  return lookUp('postgres');
}

/**
 * The account to run the server as, or null when the caller's own will do (every caller but root).
 * @param ownerUid the owner of an existing data folder: root serves it as that owner, so that `sudo` now and then does no harm
 */
export function serverAccount(ownerUid: number | undefined): Account | null {
  if (process.getuid?.() !== 0) return null;
  const owner = ownerUid ? lookUp(String(ownerUid)) : undefined;
  const account = owner ?? lookUp('postgres') ?? create() ?? lookUp('nobody');
  if (account) return account;
  throw new DatabaseProblem(
    'no-account',
    'PostgreSQL körs inte som root, och kontot "postgres" kunde inte skapas. Skapa det (useradd --system postgres) eller kör som ett vanligt konto.',
    'PostgreSQL does not run as root, and the account "postgres" could not be made. Make it (useradd --system postgres) or run as an ordinary account.',
  );
}

/** Options that make a child process run as the account, from a folder everyone may stand in. */
export const runAs = (account: Account | null): { uid?: number; gid?: number; cwd: string } => ({
  ...(account ? { uid: account.uid, gid: account.gid } : {}),
  cwd: '/',
});

/** Whether the account can stand in the folder: asked of the system itself, which knows every parent, mount and list of rights. */
export function canEnter(dir: string, account: Account | null): boolean {
  const { status } = spawnSync('/bin/sh', ['-c', 'cd -- "$1"', 'sh', dir], { ...runAs(account), stdio: 'ignore' });
  return status === 0;
}
