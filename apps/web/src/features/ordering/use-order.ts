import { OrderedDocument, RoundTagsDocument, type OrderedQuery, type RoundTagsQuery } from '@samsyn/contracts/ordering';
import { useQuery } from '@apollo/client/react';
import { useMemo } from 'react';
import { FRESH } from '../../lib/fresh.ts';
import { useRoundLive } from '../rounds/frame/use-round.ts';

export type Ordered = OrderedQuery['ordered'][number];
export type Tag = RoundTagsQuery['tags'][number];

export interface Order {
  byId: ReadonlyMap<string, Ordered>;
  tags: readonly Tag[];
  again: () => void;
}

/** As many as the api tells of at a time. */
const MOST = 1_000;

/** What the authority has put beside the texts that are shown, and the round's tags; asked anew when somebody changes it. */
export function useOrder(roundId: string, ids: readonly string[]): Order {
  const asked = useMemo(() => ids.slice(-MOST), [ids]);
  const ordered = useQuery(OrderedDocument, {
    variables: { roundId, ids: [...asked] },
    skip: asked.length === 0,
    fetchPolicy: 'cache-and-network',
    context: FRESH,
  });
  const tags = useQuery(RoundTagsDocument, {
    variables: { roundId, provisionId: null },
    fetchPolicy: 'cache-and-network',
    context: FRESH,
  });
  const again = (): void =>
    void Promise.all([asked.length === 0 ? null : ordered.refetch(), tags.refetch()]).catch(() => undefined);
  useRoundLive(roundId, ['order', 'assessments'], again);
  const known = ordered.data ?? ordered.previousData;
  const byId = useMemo(() => new Map((known?.ordered ?? []).map((one) => [one.id, one])), [known]);
  return { byId, tags: tags.data?.tags ?? NO_TAGS, again };
}

const NO_TAGS: readonly Tag[] = [];
