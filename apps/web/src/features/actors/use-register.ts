import { RegisterDocument, type RegisterQuery } from '@samsyn/contracts/actors';
import { useQuery } from '@apollo/client/react';
import { useState } from 'react';
import { toActorFilter, type RegisterFilter } from './register-filter.ts';

export type ActorLine = RegisterQuery['actors']['nodes'][number];

export interface Register {
  lines: readonly ActorLine[] | undefined;
  /** Capped by the server at 1 000. */
  total: number;
  hasMore: boolean;
  error: unknown;
  /** True while an answer to another filter than the one shown is awaited. */
  loading: boolean;
  busy: boolean;
  more: () => void;
  retry: () => void;
}

/** The lines of the register for a filter, a page at a time; the last answer stays while the next is on its way. */
export function useRegister(filter: RegisterFilter, first = 50): Register {
  const variables = { filter: toActorFilter(filter), first, after: null };
  const { data, previousData, error, loading, fetchMore, refetch } = useQuery(RegisterDocument, { variables });
  const [busy, setBusy] = useState(false);
  const shown = (data ?? previousData)?.actors;
  const more = async (): Promise<void> => {
    if (data === undefined || busy) return;
    setBusy(true);
    try {
      await fetchMore({ variables: { after: data.actors.pageInfo.endCursor }, updateQuery: joined });
    } catch {
      // The page shows that there is more; pressing again asks again.
    } finally {
      setBusy(false);
    }
  };
  return {
    lines: shown?.nodes,
    total: shown?.total ?? 0,
    hasMore: shown?.pageInfo.hasNextPage ?? false,
    error: data === undefined ? error : undefined,
    loading: loading && data === undefined,
    busy,
    more: () => void more(),
    retry: () => void refetch(),
  };
}

function joined(before: RegisterQuery, { fetchMoreResult: next }: { fetchMoreResult: RegisterQuery }): RegisterQuery {
  return { ...next, actors: { ...next.actors, nodes: [...before.actors.nodes, ...next.actors.nodes] } };
}
