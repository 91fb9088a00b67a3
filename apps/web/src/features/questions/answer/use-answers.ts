import { MyAnswersDocument, type QuestionnairePartsFragment } from '@samsyn/contracts/questions';
import { MyResponseChangedDocument, type MyResponseChangedSubscription } from '@samsyn/contracts/responses';
import { fieldsOf, questionsOf } from '@samsyn/consultation';
import { useCallback, useEffect, useRef, useState } from 'react';
import { request } from '../../../app/api.ts';
import { useLive } from '../../../app/live.ts';
import { useRoomContext } from '../../responses/room/room-context.ts';
import { useOwnWords } from '../../seal/own-words-room.tsx';
import { AnswersStore } from './answers-store.ts';

export interface Asked {
  questionnaire: QuestionnairePartsFragment;
  store: AnswersStore;
}

/** The questions and what the body has written to them: undefined on the way, null where the round puts none. */
export function useAnswers(): { asked: Asked | null | undefined; error: unknown; retry: () => void } {
  const own = useOwnWords();
  const { store: answer, round } = useRoomContext();
  const [state, setState] = useState<{ asked?: Asked | null; error?: unknown }>({});
  const [attempt, setAttempt] = useState(0);
  const { edition } = answer;
  useEffect(() => {
    const abort = new AbortController();
    open(round.id, new AnswersStore(round.id, edition, own), abort.signal).then(
      (asked) => abort.signal.aborted || setState({ asked }),
      (error: unknown) => abort.signal.aborted || setState({ error }),
    );
    return () => abort.abort();
  }, [round.id, edition, own, attempt]);
  useSafe(state.asked?.store, round.id);
  return { asked: state.asked, error: state.error, retry: () => setAttempt(attempt + 1) };
}

async function open(roundId: string, store: AnswersStore, signal: AbortSignal): Promise<Asked | null> {
  const { questionnaire, myAnswers } = await request(MyAnswersDocument, { roundId }, { signal });
  if (questionnaire === null || questionnaire.sections.length === 0) return null;
  store.merge(myAnswers ?? []);
  store.recover(
    questionsOf(questionnaire).flatMap(({ question }) =>
      fieldsOf(question).map(({ field }) => ({ questionId: question.id, field })),
    ),
  );
  return { questionnaire, store };
}

/** Sends what waits when the page is left and when the network is back; takes in what colleagues write. */
function useSafe(store: AnswersStore | undefined, roundId: string): void {
  useEffect(() => {
    if (store === undefined) return undefined;
    const send = (): void => store.flush();
    window.addEventListener('online', send);
    window.addEventListener('pagehide', send);
    return () => {
      window.removeEventListener('online', send);
      window.removeEventListener('pagehide', send);
      send();
    };
  }, [store]);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);
  const onChange = useCallback(
    ({ myResponseChanged: { topic } }: MyResponseChangedSubscription) => {
      if (topic !== 'answers' || store === undefined) return;
      clearTimeout(timer.current);
      timer.current = setTimeout(() => {
        // what cannot be fetched now comes with the next change or visit
        request(MyAnswersDocument, { roundId }).then(
          ({ myAnswers }) => store.merge(myAnswers ?? []),
          () => undefined,
        );
      }, 300);
    },
    [store, roundId],
  );
  useLive(MyResponseChangedDocument, { roundId }, onChange);
}
