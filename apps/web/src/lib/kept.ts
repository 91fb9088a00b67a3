import { createStore, del, entries, set, type UseStore } from 'idb-keyval';
import { readStored, writeStored } from './stored.ts';

/*
 * What is put in localStorage lies in the memory of the browser for some seconds (five, in Chromium) before it is with the system: it survives
 * the page, and not the browser. IndexedDB is with the system when it says so. So what nobody may lose lies in both: the one is
 * written in the same moment, the other a few milliseconds later and for good.
 */
let opened: UseStore | undefined;
const store = (): UseStore => (opened ??= createStore('samsyn.kvar', 'ord'));

/** Keeps (or, with null, forgets) a value under the name it has in localStorage. Never throws: a browser without it just forgets sooner. */
export async function keep(name: string, value: string | null): Promise<void> {
  try {
    await (value === null ? del(name, store()) : set(name, value, store()));
  } catch {
    // as above
  }
}

/** What is kept under names that begin so. */
export async function kept(prefix: string): Promise<[name: string, value: string][]> {
  try {
    return (await entries<string, string>(store())).filter(([name]) => name.startsWith(prefix));
  } catch {
    return [];
  }
}

/** Puts back into localStorage what a crash of the browser took from it. */
export async function restore(prefix: string): Promise<void> {
  for (const [name, value] of await kept(prefix)) if (readStored(name) === null) writeStored(name, value);
}
