/** Words that the server has not confirmed. `base` is the version they were written on, `tab` the window they were typed in. */
export interface Unsent<V> {
  value: V;
  base: number;
  at: number;
  tab: string;
  /** The edition of the answer it was written in; the first where nothing is said. */
  edition?: number;
}

/** Where unsent words lie until the server has them. Synchronous, so that a crash or a pulled plug finds them written. */
export interface Journal<V> {
  /** False when the browser would not keep it. */
  write: (key: string, unsent: Unsent<V>) => boolean;
  remove: (key: string) => void;
  all: () => Map<string, Unsent<V>>;
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
