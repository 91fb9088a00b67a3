import { useState } from 'react';

/** Rows ticked in a list, to be answered together. What is no longer there to be answered is ticked no more. */
export interface Chosen {
  /** In the order of the list. */
  ids: string[];
  has: (id: string) => boolean;
  set: (ids: readonly string[], on: boolean) => void;
  clear: () => void;
}

/** `open`: those that may be ticked, in the order of the list. */
export function useChosen(open: readonly string[]): Chosen {
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set());
  const ids = open.filter((id) => ticked.has(id));
  return {
    ids,
    has: (id) => ticked.has(id) && open.includes(id),
    set: (some, on) =>
      setTicked((before) => {
        const next = new Set(before);
        for (const id of some)
          if (on) next.add(id);
          else next.delete(id);
        return next;
      }),
    clear: () => setTicked(new Set()),
  };
}
