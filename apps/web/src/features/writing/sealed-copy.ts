import { whileClosing } from '../seal/closing.ts';
import type { Seal } from '../seal/seal.ts';
import { isSealed } from '../seal/sealed.ts';
import { readStored, writeStored } from '../../lib/stored.ts';
import { base64, bytesOf } from './base64.ts';

/**
 * A text's copy in this browser: its updates, each closed under the person's key, so that who opens the browser after her finds nothing to
 * read. Closing and storing take a moment, which a page that is loaded anew does not give: until then an update lies beside, as it is.
 */
export interface SealedCopy {
  /** What lay in it when it was opened. */
  updates: readonly Uint8Array[];
  /** Keeps one more; `whole` is asked for when there are so many that one for all is better. */
  add: (update: Uint8Array, whole: () => Uint8Array) => void;
  close: () => Promise<void>;
  /** Takes it away. */
  clear: () => Promise<void>;
}

const STORE = 'updates';
const MANY = 400;
/** A browser that stores nothing for a while: one update for all says the same in less. */
const MANY_BESIDE = 50;
const BESIDE = 'samsyn.svans/';

/** Opens a copy, or begins one. What cannot be opened (closed under a key that is gone) is left out. Throws where the browser keeps nothing. */
export async function openSealedCopy(name: string, seal: Seal | null): Promise<SealedCopy> {
  const opening = indexedDB.open(name, 1);
  opening.onupgradeneeded = () => void opening.result.createObjectStore(STORE, { autoIncrement: true });
  const db = await done(opening);
  const store = (): IDBObjectStore => db.transaction(STORE, 'readwrite').objectStore(STORE);
  const rows = (await done(store().getAll())) as string[];
  const texts = await Promise.all(rows.map(async (row) => (isSealed(row) ? await seal?.open(row, name) : row)));
  const left = besideOf(name);
  const updates = [...texts.filter((text) => typeof text === 'string'), ...left].map(bytesOf);
  const beside = new Set<{ update: string }>(left.map((update) => ({ update })));
  const keepBeside = (): void => {
    writeStored(BESIDE + name, beside.size === 0 ? null : JSON.stringify([...beside].map(({ update }) => update)));
  };
  let count = rows.length;
  let writing: Promise<unknown> = Promise.resolve();
  const write = async (each: { update: string }, instead: boolean): Promise<void> => {
    const row = seal === null ? each.update : await seal.close(each.update, name);
    const target = store();
    if (instead) target.clear();
    await done(target.add(row));
    beside.delete(each);
    keepBeside();
  };
  const writeNext = (each: { update: string }, instead: boolean): void => {
    writing = writing.then(async () => write(each, instead)).catch(() => undefined);
    whileClosing(BESIDE + name, writing);
  };
  for (const each of beside) writeNext(each, false);
  return {
    updates,
    add: (update, whole) => {
      count += 1;
      const isMany = count > MANY;
      if (isMany) count = 1;
      const isAll = isMany || beside.size >= MANY_BESIDE;
      if (isAll) beside.clear();
      const each = { update: base64(isAll ? whole() : update) };
      beside.add(each);
      keepBeside();
      writeNext(each, isMany);
    },
    close: async () => {
      await writing;
      db.close();
    },
    clear: async () => {
      await writing;
      db.close();
      writeStored(BESIDE + name, null);
      indexedDB.deleteDatabase(name);
    },
  };
}

/** What lay beside a copy when its page was left. */
function besideOf(name: string): string[] {
  try {
    const left: unknown = JSON.parse(readStored(BESIDE + name) ?? '[]');
    const updates = Array.isArray(left) ? left.filter((each) => typeof each === 'string') : [];
    updates.forEach(bytesOf);
    return updates;
  } catch {
    return [];
  }
}

async function done<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.addEventListener('success', () => resolve(request.result));
    request.addEventListener('error', () => reject(request.error ?? new Error('the browser keeps nothing')));
  });
}
