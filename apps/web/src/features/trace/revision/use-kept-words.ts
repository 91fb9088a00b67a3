import { useState } from 'react';
import { useOwnWords } from '../../seal/own-words-room.tsx';

/**
 * Words being written of one thing in a revision: kept by the browser until the server has them, so that neither a failure, a reload nor a
 * closed dialog loses any. `place` names the thing; `saved`: what stands there already.
 */
export function useKeptWords(
  place: string,
  saved = '',
): [words: string, write: (words: string) => void, done: () => void] {
  const own = useOwnWords();
  const name = `version:${place}`; // among the authority's other judgements, and never one of a comment's
  const [words, setWords] = useState(() => own.read('assessment', name) ?? saved);
  const write = (next: string): void => {
    setWords(next);
    own.write('assessment', next === saved ? null : next, name);
  };
  return [words, write, () => void own.write('assessment', null, name)];
}
