import { hold } from '../../../lib/locks.ts';

/** Words that the server has not confirmed. `base` is the version they were written on, `before` what stood there then. */
export interface Unsent<V> {
  value: V;
  base: number;
  before?: V | undefined;
  at: number;
  /** The edition of the answer it was written in; the first where nothing is said. */
  edition?: number;
}

/** Where unsent words lie until the server has them. Synchronous, so that a crash or a pulled plug finds them written. */
export interface Journal<V> {
  /** False when the browser would not keep it. */
  write: (key: string, unsent: Unsent<V>) => boolean;
  remove: (key: string) => void;
  /** What this window left before it was loaded anew. */
  all: () => Map<string, Unsent<V>>;
  /** Makes this window's own what windows that are no longer open have left, of the keys under which nothing lies here; `take` is told in the same moment. */
  takeOver: (isFree: (key: string) => boolean, take: (key: string, unsent: Unsent<V>) => void) => Promise<void>;
}

const TAB = 'samsyn.flik';
/** A page that was just left may still be giving back its name. */
const TRIES = 4;
const BETWEEN = 150;

/** Who has this name is open. */
export const windowLock = (tab: string): string => `${TAB}/${tab}`;

let named: Promise<string> | undefined;
let name = '';

/** The name of this window: the same after a reload, another in every other window, also in one that was doubled. */
export async function windowName(): Promise<string> {
  return (named ??= findName());
}

/** The same, once it is known. */
export const tabName = (): string => name;

async function findName(): Promise<string> {
  const before = readTab();
  for (let tries = 0; before !== null && tries < TRIES; tries += 1) {
    if ((await hold(windowLock(before))) !== null) return (name = before);
    await new Promise((resolve) => setTimeout(resolve, BETWEEN));
  }
  name = crypto.randomUUID();
  await hold(windowLock(name));
  try {
    sessionStorage.setItem(TAB, name);
  } catch {
    // a window without memory is another after every reload
  }
  return name;
}

function readTab(): string | null {
  try {
    return sessionStorage.getItem(TAB);
  } catch {
    return null;
  }
}
