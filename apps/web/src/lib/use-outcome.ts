import { useCallback, useRef, useState } from 'react';
import { problemsOf, type ProblemLike, type RefusalLike, type StaleLike } from './refusal.ts';

/** Why what was asked for did not happen. What was written is kept meanwhile by whoever asked. */
export type Trouble =
  | { kind: 'stale'; message: string; changedBy: string; changedAt: string }
  | { kind: 'refused'; problems: readonly ProblemLike[] }
  | { kind: 'fault'; error: unknown };

export interface Outcome {
  busy: boolean;
  trouble: Trouble | null;
  dismiss: () => void;
  /** Does one thing at a time: the payload when it went through, else null and `trouble`. A second call while one runs does nothing. */
  run: <T extends { __typename: string }>(
    work: () => Promise<T | RefusalLike | StaleLike | null | undefined>,
  ) => Promise<Exclude<T, RefusalLike | StaleLike> | null>;
}

/** The state of something that the api may refuse, that somebody else may have changed first, or that may not get through. */
export function useOutcome(): Outcome {
  const [busy, setBusy] = useState(false);
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const running = useRef(false);
  const run = useCallback<Outcome['run']>(async (work) => {
    if (running.current) return null;
    running.current = true;
    setBusy(true);
    setTrouble(null);
    try {
      const payload = await work();
      const said = troubleOf(payload);
      setTrouble(said);
      return said === null && payload ? (payload as never) : null;
    } catch (error) {
      setTrouble({ kind: 'fault', error });
      return null;
    } finally {
      running.current = false;
      setBusy(false);
    }
  }, []);
  const dismiss = useCallback(() => setTrouble(null), []);
  return { busy, trouble, dismiss, run };
}

function troubleOf(payload: { __typename: string } | null | undefined): Trouble | null {
  if (payload?.__typename === 'Refusal') return { kind: 'refused', problems: problemsOf(payload as RefusalLike) };
  if (payload?.__typename !== 'Stale') return null;
  const { message, changedBy, changedAt } = payload as StaleLike;
  return { kind: 'stale', message, changedBy, changedAt };
}
