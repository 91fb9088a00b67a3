import { existsSync, rmSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { type Account, serverAccount } from './account.ts';
import { type Binaries, findBinaries } from './binaries.ts';
import { answers, ensureDatabase, ownerUrl, requireServer } from './client.ts';
import { ensureCluster, readSecrets } from './cluster.ts';
import { alone } from './lock.ts';
import { notedPlace, placeData, placeEphemeral, settleRights } from './placement.ts';
import { freePort, isFree } from './ports.ts';
import { busy, DatabaseProblem, foreignOwner, portTaken } from './problems.ts';
import { liveServer } from './running.ts';
import { type Server, startServer } from './server.ts';

export interface DatabaseOptions {
  /** Where the data is to lie. Ignored by an ephemeral server, which makes a folder of its own. */
  dataDir?: string;
  /** The database's name; made when missing, owned by the role in the address. */
  name: string;
  /** A server for tests: fast, forgetful, gone with its data on stop() or when this process ends. Ignores DATABASE_URL. */
  ephemeral?: boolean;
  /** The port to listen on. Without it a free one below 32 768 is taken. */
  port?: number;
  /** Begin with an empty database, whatever it held. Only for a server started here, never for one of one's own. */
  renew?: boolean;
}

export interface Database {
  /** The address as the owner: a role that may make roles, and for ephemeral servers databases, but is no superuser. */
  url: string;
  /** Stops the server if it was started here. May be called again. */
  stop: () => Promise<void>;
  /** False for a server of one's own and for one that another process runs. */
  startedHere: boolean;
  /** True when this call made the database: nothing can be in it yet. */
  created: boolean;
  /** Where the data lies; null for a server of one's own. */
  dataDir: string | null;
}

interface Ground {
  dir: string;
  account: Account | null;
  binaries: Binaries;
  options: DatabaseOptions;
  rubbish?: string;
}

async function start({ dir, account, binaries, options, rubbish }: Ground): Promise<Server> {
  const ephemeral = options.ephemeral ?? false;
  if (options.port !== undefined && !(await isFree(options.port))) throw portTaken(options.port);
  for (let tries = 5; ; tries -= 1) {
    try {
      const port = options.port ?? (await freePort());
      return await startServer({ binaries, dir, port, account, ephemeral, ...(rubbish ? { rubbish } : {}) });
    } catch (error) {
      const passing = error instanceof DatabaseProblem && passes(error, options);
      if (!passing || tries === 0) throw error;
      await sleep(1000);
    }
  }
}

/** A port lost to somebody else is drawn anew; processes of a killed server let go of its memory within seconds. */
const passes = ({ code }: DatabaseProblem, options: DatabaseOptions): boolean =>
  code === 'leftover-memory' || (code === 'port-taken' && options.port === undefined);

/** Waits for a server that another process runs: until it answers (its address) or is gone (undefined). */
async function adopt(dir: string, name: string): Promise<string | undefined> {
  for (const begun = Date.now(); Date.now() - begun < 60_000; await sleep(100)) {
    const live = liveServer(dir);
    if (!live) return undefined;
    if (!live.ready) continue;
    const url = ownerUrl(live.port, readSecrets(dir), name);
    if (await answers(url)) return url;
  }
  throw busy(dir);
}

const ownerOf = (dir: string): number | undefined => (existsSync(dir) ? statSync(dir).uid : undefined);

function settle(options: DatabaseOptions): { dir: string; account: Account | null } {
  const wanted = resolve(options.dataDir ?? '.data/postgres');
  const owner = ownerOf(notedPlace(wanted) ?? wanted);
  const account = serverAccount(owner);
  const { dir } = placeData(wanted, account);
  const us = process.getuid?.();
  if (existsSync(dir) && us !== 0 && us !== undefined && ownerOf(dir) !== us)
    throw foreignOwner(dir, ownerOf(dir) ?? 0);
  return { dir, account };
}

async function persistent(options: DatabaseOptions): Promise<Database> {
  const { dir, account } = settle(options);
  return alone(dir, async () => {
    const adopted = existsSync(dir) ? await adopt(dir, options.name) : undefined;
    if (adopted) return { url: adopted, stop: async () => undefined, startedHere: false, created: false, dataDir: dir };
    const binaries = findBinaries(account);
    ensureCluster(binaries, dir, account, false);
    settleRights(dir, account);
    return opened({ dir, account, binaries, options });
  });
}

async function opened(ground: Ground): Promise<Database> {
  const { dir, options } = ground;
  const server = await start(ground);
  const secrets = readSecrets(dir);
  try {
    const created = await ensureDatabase(server.port, secrets, options);
    const url = ownerUrl(server.port, secrets, options.name);
    return { url, stop: server.stop, startedHere: true, created, dataDir: dir };
  } catch (error) {
    await server.stop();
    throw error;
  }
}

async function ephemeral(options: DatabaseOptions): Promise<Database> {
  const account = serverAccount(undefined);
  const base = placeEphemeral(account);
  const dir = join(base, 'data');
  try {
    const binaries = findBinaries(account);
    ensureCluster(binaries, dir, account, true);
    const database = await opened({ dir, account, binaries, options, rubbish: base });
    const stop = async (): Promise<void> => {
      await database.stop();
      rmSync(base, { recursive: true, force: true });
    };
    return { ...database, stop };
  } catch (error) {
    rmSync(base, { recursive: true, force: true });
    throw error;
  }
}

/**
 * A PostgreSQL to work on: the one DATABASE_URL names, else the one that already runs on the data folder, else one started
 * here. Throws DatabaseProblem, whose message is meant for the person at the terminal.
 */
export async function database(options: DatabaseOptions): Promise<Database> {
  if (options.ephemeral) return ephemeral(options);
  const own = process.env['DATABASE_URL'];
  if (!own) return persistent(options);
  await requireServer(own);
  return { url: own, stop: async () => undefined, startedHere: false, created: false, dataDir: null };
}
