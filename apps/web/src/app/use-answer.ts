import type { ApiText } from '@samsyn/contracts';
import { useCallback, useEffect, useRef, useState } from 'react';
import { request } from './api.ts';

export interface AnswerState<T> {
  /** The last answer for these variables; undefined until there is one. */
  data: T | undefined;
  error: unknown;
  /** Asks again; the old answer stays until the new one is here. */
  reload: () => Promise<void>;
  /** Puts a new answer in place: what a mutation has just told. */
  set: (data: T) => void;
}

/** The answer to one question, asked when the page is shown. Newer questions win over older ones. */
export function useAnswer<T, V>(document: ApiText<T, V>, variables: V): AnswerState<T> {
  const key = JSON.stringify(variables);
  const [state, setState] = useState<{ key: string; data?: T; error?: unknown }>({ key });
  const turn = useRef(0);
  const ask = useCallback(
    async (signal?: AbortSignal) => {
      turn.current += 1;
      const mine = turn.current;
      try {
        const data = await request(document, JSON.parse(key) as V, signal ? { signal } : {});
        if (mine === turn.current) setState({ key, data });
      } catch (error) {
        if (mine === turn.current && !signal?.aborted)
          setState((before) => ({ ...(before.key === key ? before : { key }), error }));
      }
    },
    [document, key],
  );
  useEffect(() => {
    const abort = new AbortController();
    // It sets state when the answer comes, not at once.
    // oxlint-disable-next-line react/set-state-in-effect
    void ask(abort.signal);
    return () => abort.abort();
  }, [ask]);
  const reload = useCallback(() => ask(), [ask]);
  const set = useCallback((data: T) => setState({ key, data }), [key]);
  const current = state.key === key;
  return { data: current ? state.data : undefined, error: current ? state.error : undefined, reload, set };
}
