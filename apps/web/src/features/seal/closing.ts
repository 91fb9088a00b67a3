import { keep } from '../../lib/kept.ts';
import { readStored, writeStored } from '../../lib/stored.ts';
import type { Seal } from './seal.ts';
import { isSealed } from './sealed.ts';

const closing = new Map<string, Promise<void>>();

/**
 * Closes in the next moment what lies under a name as it was written. Words are written at once, since a crash must find them, and closing
 * takes a moment: what was typed or taken away meanwhile is not undone. What is closed is kept once more, where a crash of the browser itself
 * does not reach; what was taken away goes there too.
 */
export function closeSoon(name: string, seal: Seal | null): void {
  if (seal === null || readStored(name) === null) return void keep(name, readStored(name));
  if (closing.has(name)) return;
  closing.set(
    name,
    closed(name, seal).finally(() => closing.delete(name)),
  );
}

/** Something else that is being closed under a name: who leaves the page waits for it too. */
export function whileClosing(name: string, done: Promise<unknown>): void {
  const until = done.then(
    () => undefined,
    () => undefined,
  );
  closing.set(name, until);
  void until.then(() => closing.get(name) === until && closing.delete(name));
}

/** When nothing lies as it was written any more, as far as it can be closed. */
export async function allClosed(): Promise<void> {
  await Promise.all(closing.values());
}

async function closed(name: string, seal: Seal): Promise<void> {
  try {
    for (let plain = readStored(name); plain !== null && !isSealed(plain); plain = readStored(name)) {
      const sealed = await seal.close(plain, name);
      if (readStored(name) !== plain) continue;
      writeStored(name, sealed);
      return void keep(name, sealed);
    }
  } catch {
    // it stays as it was written
  }
}
