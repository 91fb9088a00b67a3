import type { Seal } from '../seal/seal.ts';
import { isSealed } from '../seal/sealed.ts';
import { base64, bytesOf } from './base64.ts';

/** A text's copy in this browser: its updates, each closed under the person's key, so that who opens the browser after her finds nothing to read. */
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

/** Opens a copy, or begins one. What cannot be opened (closed under a key that is gone) is left out. Throws where the browser keeps nothing. */
export async function openSealedCopy(name: string, seal: Seal | null): Promise<SealedCopy> {
  const opening = indexedDB.open(name, 1);
  opening.onupgradeneeded = () => void opening.result.createObjectStore(STORE, { autoIncrement: true });
  const db = await done(opening);
  const store = (): IDBObjectStore => db.transaction(STORE, 'readwrite').objectStore(STORE);
  const rows = (await done(store().getAll())) as string[];
  const texts = await Promise.all(rows.map(async (row) => (isSealed(row) ? await seal?.open(row, name) : row)));
  let count = rows.length;
  let writing: Promise<unknown> = Promise.resolve();
  const write = async (update: Uint8Array, instead: boolean): Promise<void> => {
    const text = base64(update);
    const row = seal === null ? text : await seal.close(text, name);
    const target = store();
    if (instead) target.clear();
    await done(target.add(row));
  };
  return {
    updates: texts.flatMap((text) => (typeof text === 'string' ? [bytesOf(text)] : [])),
    add: (update, whole) => {
      count += 1;
      const isMany = count > MANY;
      if (isMany) count = 1;
      writing = writing.then(async () => write(isMany ? whole() : update, isMany)).catch(() => undefined);
    },
    close: async () => {
      await writing;
      db.close();
    },
    clear: async () => {
      await writing;
      db.close();
      indexedDB.deleteDatabase(name);
    },
  };
}

async function done<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.addEventListener('success', () => resolve(request.result));
    request.addEventListener('error', () => reject(request.error ?? new Error('the browser keeps nothing')));
  });
}
