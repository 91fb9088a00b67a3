import { OfficeRoundDocument, RoundChangedDocument, type RoundPartsFragment } from '@samsyn/contracts/rounds';
import { useApolloClient, useQuery, useSubscription } from '@apollo/client/react';
import { useEffect, useRef } from 'react';

export type OfficeRound = RoundPartsFragment;

export interface RoundQuery {
  /** undefined while it is on its way, null when there is no such round for this viewer. */
  round: OfficeRound | null | undefined;
  error: unknown;
  retry: () => void;
}

/** The round behind an address. What a mutation answers with is the same round in the cache, so it shows by itself. */
export function useRound(slug: string): RoundQuery {
  const { data, error, refetch } = useQuery(OfficeRoundDocument, { variables: { slug } });
  return {
    round: data?.round,
    error: data === undefined ? error : undefined,
    retry: () => void refetch(),
  };
}

/** Fetches the round anew: after somebody else has changed it. */
export function useRefetchRound(slug: string): () => Promise<void> {
  const client = useApolloClient();
  return async () => {
    await client.query({ query: OfficeRoundDocument, variables: { slug }, fetchPolicy: 'network-only' });
  };
}

/** At most one call per `PAUSE` milliseconds, the last one always made: a busy hour on the last day brings many changes a second. */
const PAUSE = 400;

/** Calls `onChange` when others change something of the round; `topics` picks what. Events carry ids, never content: ask again. */
export function useRoundLive(
  roundId: string,
  topics: readonly string[],
  onChange: (ids: readonly string[]) => void,
): void {
  const latest = useRef(onChange);
  useEffect(() => {
    latest.current = onChange;
  });
  const waiting = useRef<{ ids: string[]; timer: ReturnType<typeof setTimeout> } | null>(null);
  useEffect(
    () => () => {
      if (waiting.current) clearTimeout(waiting.current.timer);
      waiting.current = null;
    },
    [],
  );
  useSubscription(RoundChangedDocument, {
    variables: { roundId },
    ignoreResults: true,
    onData: ({ data: { data } }) => {
      const change = data?.roundChanged;
      if (change === undefined || !topics.includes(change.topic)) return;
      if (waiting.current) {
        waiting.current.ids.push(...change.ids);
        return;
      }
      const timer = setTimeout(() => {
        const ids = waiting.current?.ids ?? [];
        waiting.current = null;
        latest.current(ids);
      }, PAUSE);
      waiting.current = { ids: [...change.ids], timer };
    },
  });
}
