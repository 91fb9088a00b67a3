import { closeSoon } from '../../seal/closing.ts';
import { ownSeal } from '../../seal/own-seal.ts';
import type { Seal } from '../../seal/seal.ts';
import { isSealed } from '../../seal/sealed.ts';
import { restore } from '../../../lib/kept.ts';
import { readStored, storedKeys, writeStored } from '../../../lib/stored.ts';
import type { Journal, Unsent } from './journal.ts';

/** The journal of the person who is signed in, closed under their key. Comes in a chunk of its own, while the text is fetched. */
export async function ownJournal<V>(userId: string, roundId: string): Promise<Journal<V>> {
  const [seal] = await Promise.all([ownSeal(userId), restore('samsyn.')]);
  return browserJournal<V>(userId, roundId, seal);
}

/**
 * A journal in this browser, apart for each person and round: what one typed is never sent in another's name. One stored value a key,
 * so that a long answer does not have to be written whole at every keystroke. Words are written at once and as they are, and closed under
 * the person's key a moment later: a crash finds them either way, and who opens the browser after them finds nothing to read.
 */
export async function browserJournal<V>(userId: string, roundId: string, seal: Seal | null): Promise<Journal<V>> {
  const prefix = `samsyn.osparat/${userId}/${roundId}/`;
  const found = await opened<V>(prefix, seal);
  for (const key of found.keys()) closeSoon(prefix + key, seal);
  return {
    write: (key, unsent) => {
      const kept = writeStored(prefix + key, JSON.stringify(unsent));
      closeSoon(prefix + key, seal);
      return kept;
    },
    remove: (key) => {
      writeStored(prefix + key, null);
      closeSoon(prefix + key, seal);
    },
    // what another window has sent meanwhile is there no more
    all: () => new Map([...found].filter(([key]) => readStored(prefix + key) !== null)),
  };
}

async function opened<V>(prefix: string, seal: Seal | null): Promise<Map<string, Unsent<V>>> {
  const read = storedKeys(prefix).map(async (name) => {
    const text = readStored(name) ?? '';
    const plain = isSealed(text) ? await seal?.open(text, name) : text;
    return parsed<V>(name.slice(prefix.length), plain ?? '');
  });
  return new Map((await Promise.all(read)).flat());
}

/** A value that cannot be read (written by an older page, cut short, closed under a key that is gone) is left where it is: better kept unread than thrown away. */
function parsed<V>(key: string, text: string): [string, Unsent<V>][] {
  try {
    const unsent = JSON.parse(text) as Partial<Unsent<V>>;
    if (unsent.value === undefined || typeof unsent.base !== 'number' || typeof unsent.at !== 'number') return [];
    const { value, base, at, tab = '', edition = 1 } = unsent;
    return [[key, { value, base, at, tab, edition }]];
  } catch {
    return [];
  }
}
