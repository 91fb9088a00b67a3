import { closeSoon } from '../../seal/closing.ts';
import type { Seal } from '../../seal/seal.ts';
import { hold } from '../../../lib/locks.ts';
import { readStored, writeStored } from '../../../lib/stored.ts';
import { windowLock, type Unsent } from './journal.ts';
import { opened } from './opened.ts';

/** Where the browser cannot say whether a window is open: one that wrote within this time probably is. */
const GRACE = 15_000;

/**
 * Goes through what other windows have left unsent. Those that are open keep theirs; of the others `take` is given each value, and says
 * whether it has it now. Never is one value taken by two windows.
 */
export async function takeOver<V>(
  names: readonly string[],
  seal: Seal | null,
  take: (name: string, unsent: Unsent<V>) => boolean,
): Promise<void> {
  for (const name of names) {
    const letGo = await hold(windowLock(name.split('#')[1] ?? ''));
    if (letGo === null) continue;
    try {
      const sealed = readStored(name);
      const unsent = await opened<V>(name, seal);
      // closed meanwhile, or sent: the next visit sees how it stands
      if (unsent === null || readStored(name) !== sealed || mayBeOpen(unsent)) continue;
      if (!take(name, unsent)) continue;
      writeStored(name, null);
      closeSoon(name, seal);
    } finally {
      letGo();
    }
  }
}

const mayBeOpen = ({ at }: Unsent<unknown>): boolean => !('locks' in navigator) && at + GRACE > Date.now();
