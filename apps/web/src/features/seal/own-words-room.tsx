import { createContext, useContext, useEffect, useState, type ReactElement, type ReactNode } from 'react';
import { useViewer } from '../../app/viewer.tsx';
import { FaultNotice } from '../../ui/fault-notice.tsx';
import { Loading } from '../../ui/loading.tsx';
import { openedWords, ownWords, type OwnWords } from './own-words.ts';

const OwnWordsContext = createContext<OwnWords | null>(null);

/** Opens what the person has left unsent in this browser before the fields are shown that it belongs in. */
export function OwnWordsRoom({ children }: { children: ReactNode }): ReactElement {
  const { id } = useViewer();
  const [words, setWords] = useState(() => openedWords(id));
  const [error, setError] = useState<unknown>();
  const [attempt, setAttempt] = useState(0);
  useEffect(() => {
    let left = false;
    ownWords(id).then(
      (opened) => left || (setWords(opened), setError(undefined)),
      (fault: unknown) => left || setError(fault),
    );
    return () => void (left = true);
  }, [id, attempt]);
  if (words !== null) return <OwnWordsContext value={words}>{children}</OwnWordsContext>;
  return error === undefined ? <Loading /> : <FaultNotice error={error} retry={() => setAttempt(attempt + 1)} />;
}

/** Begins to open them while something else is waited for: the room is then ready when it is entered. */
export function useOwnWordsSoon(): void {
  const { id } = useViewer();
  useEffect(() => {
    // asked for again, and told of, by the room
    ownWords(id).catch(() => undefined);
  }, [id]);
}

/** The words of the person at the page; inside an `OwnWordsRoom`. */
export function useOwnWords(): OwnWords {
  const words = useContext(OwnWordsContext);
  if (words === null) throw new Error('No OwnWordsRoom above');
  return words;
}
