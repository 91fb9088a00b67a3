import { useState } from 'react';
import { readStored, writeStored } from '../../lib/stored.ts';

export interface NoteDraft {
  /** The id it is sent under: the same until it has been received, so that a note sent twice is one. */
  id: string;
  words: string;
  write: (words: string) => void;
  clear: () => void;
}

interface Kept {
  id: string;
  words: string;
}

/** A note being written, kept in the browser for its person and place: it outlives a reload, a lost network and an expired sign-in. */
export function useNoteDraft(place: readonly string[]): NoteDraft {
  const key = `samsyn.anteckning/${place.join('/')}`;
  const [kept, setKept] = useState<Kept>(() => read(key));
  return {
    ...kept,
    write: (words) => {
      const next = { id: kept.id, words };
      setKept(next);
      writeStored(key, words === '' ? null : JSON.stringify(next));
    },
    clear: () => {
      writeStored(key, null);
      setKept({ id: crypto.randomUUID(), words: '' });
    },
  };
}

function read(key: string): Kept {
  try {
    const kept = JSON.parse(readStored(key) ?? 'null') as Partial<Kept> | null;
    if (typeof kept?.id === 'string' && typeof kept.words === 'string') return { id: kept.id, words: kept.words };
  } catch {
    // not ours: begin anew
  }
  return { id: crypto.randomUUID(), words: '' };
}
