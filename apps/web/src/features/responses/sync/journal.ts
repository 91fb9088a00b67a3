import { readStored, writeStored } from '../../../lib/stored.ts';

/** Words that the server has not confirmed. `base` is the version they were written on, `tab` the window they were typed in. */
export interface Unsent<V> {
  value: V;
  base: number;
  at: number;
  tab: string;
}

/** Where unsent words lie until the server has them. Synchronous, so that a crash or a pulled plug finds them written. */
export interface Journal<V> {
  /** False when the browser would not keep it. */
  write: (key: string, unsent: Unsent<V>) => boolean;
  remove: (key: string) => void;
  all: () => Map<string, Unsent<V>>;
}

/**
 * A journal in this browser, apart for each person and round: what one typed is never sent in another's name. One stored value a key,
 * so that a long answer does not have to be written whole at every keystroke.
 */
export function browserJournal<V>(userId: string, roundId: string): Journal<V> {
  const prefix = `samsyn.osparat/${userId}/${roundId}/`;
  return {
    write: (key, unsent) => writeStored(prefix + key, JSON.stringify(unsent)),
    remove: (key) => void writeStored(prefix + key, null),
    all: () => new Map(storedKeys(prefix).flatMap((key) => parsed<V>(key, prefix))),
  };
}

function storedKeys(prefix: string): string[] {
  try {
    return Object.keys(localStorage).filter((key) => key.startsWith(prefix));
  } catch {
    return [];
  }
}

/** A value that cannot be read (written by an older page, or cut short) is left where it is: better kept unread than thrown away. */
function parsed<V>(key: string, prefix: string): [string, Unsent<V>][] {
  try {
    const unsent = JSON.parse(readStored(key) ?? '') as Partial<Unsent<V>>;
    if (unsent.value === undefined || typeof unsent.base !== 'number' || typeof unsent.at !== 'number') return [];
    return [
      [key.slice(prefix.length), { value: unsent.value, base: unsent.base, at: unsent.at, tab: unsent.tab ?? '' }],
    ];
  } catch {
    return [];
  }
}

const TAB = 'samsyn.flik';

/** The name of this window: the same after a reload, another in every other window. */
export function tabName(): string {
  try {
    let name = sessionStorage.getItem(TAB);
    if (name === null) {
      name = crypto.randomUUID();
      sessionStorage.setItem(TAB, name);
    }
    return name;
  } catch {
    return 'x';
  }
}
