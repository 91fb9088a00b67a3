import { type OwnReplyPartsFragment, SaveReplyWordDocument } from '@samsyn/contracts/own-reply';
import { useEffect, useState, useSyncExternalStore } from 'react';
import { request } from '../../app/api.ts';
import { useOwnWords } from '../seal/own-words-room.tsx';
import { type PointWord, ReplyWords, type Saved } from './reply-words.ts';

type Letter = OwnReplyPartsFragment;

/** What is being said of the letter's points: the store, and how it stands. */
export function useReplyWords(letter: Letter): { store: ReplyWords; words: ReadonlyMap<string, PointWord> } {
  const own = useOwnWords();
  const [store] = useState(() => {
    const place = (commentId: string): string => `svarsbrev:${letter.id}:${commentId}`;
    return new ReplyWords(letter.words, {
      save: async (commentId, said, expectedVersion) =>
        save({ letterId: letter.id, commentId, ...said, expectedVersion }),
      read: (commentId) => own.read('note', place(commentId)),
      keep: (commentId, said) => void own.write('note', said, place(commentId)),
    });
  });
  const words = useSyncExternalStore(store.subscribe, store.snapshot);
  useEffect(() => store.adopt(letter.words), [store, letter]);
  useEffect(() => {
    const again = (): void => void store.flush();
    window.addEventListener('online', again);
    return () => {
      window.removeEventListener('online', again);
      again();
    };
  }, [store]);
  return { store, words };
}

async function save(input: Parameters<typeof variablesOf>[0]): Promise<Saved> {
  try {
    const { saveReplyWord: done } = await request(SaveReplyWordDocument, variablesOf(input));
    if (done.__typename === 'SavedReplyWord') return { kind: 'kept', version: done.version };
    if (done.__typename !== 'Stale') return { kind: 'lost' };
    const { verdict, words } = done.current as Pick<PointWord, 'verdict' | 'words'>;
    return { kind: 'stale', theirs: { by: done.changedBy, version: done.currentVersion, verdict, words } };
  } catch {
    return { kind: 'lost' };
  }
}

const variablesOf = (input: {
  letterId: string;
  commentId: string;
  verdict: PointWord['verdict'];
  words: string;
  expectedVersion: number;
}) => ({ input });
