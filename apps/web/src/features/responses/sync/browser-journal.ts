import { closeSoon } from '../../seal/closing.ts';
import { ownSeal } from '../../seal/own-seal.ts';
import type { Seal } from '../../seal/seal.ts';
import { restore } from '../../../lib/kept.ts';
import { storedKeys, writeStored } from '../../../lib/stored.ts';
import { windowName, type Journal, type Unsent } from './journal.ts';
import { opened } from './opened.ts';

/** The journal of the person who is signed in, closed under their key. Comes in a chunk of its own, while the text is fetched. */
export async function ownJournal<V>(userId: string, roundId: string): Promise<Journal<V>> {
  const [tab, seal] = await Promise.all([windowName(), ownSeal(userId), restore('samsyn.')]);
  return browserJournal<V>(userId, roundId, tab, seal);
}

/**
 * A journal in this browser, apart for each person, round and window: what one typed is never sent in another's name, nor written over by
 * what she types in a window beside. One stored value a key, so that a long answer does not have to be written whole at every keystroke.
 * Words are written at once and as they are, and closed under the person's key a moment later: a crash finds them either way, and who opens
 * the browser after them finds nothing to read.
 */
export async function browserJournal<V>(
  userId: string,
  roundId: string,
  tab: string,
  seal: Seal | null,
): Promise<Journal<V>> {
  const prefix = `samsyn.osparat/${userId}/${roundId}/`;
  const own = `#${tab}`;
  const nameOf = (key: string): string => prefix + key + own;
  const names = storedKeys(prefix);
  const found = new Map<string, Unsent<V>>();
  for (const name of names.filter((each) => each.endsWith(own))) {
    const unsent = await opened<V>(name, seal);
    if (unsent !== null) found.set(name.slice(prefix.length, -own.length), unsent);
  }
  for (const name of names) closeSoon(name, seal);
  const write = (key: string, unsent: Unsent<V>): boolean => {
    const kept = writeStored(nameOf(key), JSON.stringify(unsent));
    closeSoon(nameOf(key), seal);
    return kept;
  };
  return {
    write,
    remove: (key) => {
      writeStored(nameOf(key), null);
      closeSoon(nameOf(key), seal);
    },
    all: () => found,
    takeOver: async (isFree, take) => {
      const left = storedKeys(prefix).filter((name) => !name.endsWith(own));
      if (left.length === 0) return;
      const { takeOver } = await import('./take-over.ts');
      await takeOver<V>(left, seal, (name, unsent) => {
        const key = name.slice(prefix.length).split('#')[0] ?? '';
        if (!isFree(key) || !write(key, unsent)) return false;
        take(key, unsent);
        return true;
      });
    },
  };
}
