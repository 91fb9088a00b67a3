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
  const [words, setWords] = useState(() => own.read('changeReason', place) ?? saved);
  const write = (next: string): void => {
    setWords(next);
    own.write('changeReason', next === saved ? null : next, place);
  };
  return [words, write, () => void own.write('changeReason', null, place)];
}
