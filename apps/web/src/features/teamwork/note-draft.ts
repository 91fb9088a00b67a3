import { useState } from 'react';
import type { OwnWords } from '../seal/own-words.ts';
import { useOwnWords } from '../seal/own-words-room.tsx';

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

/** A note being written, kept in the browser under its person's key for its place: it outlives a reload, a lost network and an expired sign-in. */
export function useNoteDraft(place: string): NoteDraft {
  const own = useOwnWords();
  const [kept, setKept] = useState<Kept>(() => read(own, place));
  return {
    ...kept,
    write: (words) => {
      const next = { id: kept.id, words };
      setKept(next);
      own.write('note', words === '' ? null : JSON.stringify(next), place);
    },
    clear: () => {
      own.write('note', null, place);
      setKept({ id: crypto.randomUUID(), words: '' });
    },
  };
}

function read(own: OwnWords, place: string): Kept {
  try {
    const kept = JSON.parse(own.read('note', place) ?? 'null') as Partial<Kept> | null;
    if (typeof kept?.id === 'string' && typeof kept.words === 'string') return { id: kept.id, words: kept.words };
  } catch {
    // not ours: begin anew
  }
  return { id: crypto.randomUUID(), words: '' };
}
