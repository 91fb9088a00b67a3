import { ReadingListDocument, type ReadingListQuery, type ReadingListQueryVariables } from '@samsyn/contracts/reading';
import { useApolloClient } from '@apollo/client/react';
import { useEffect, useRef } from 'react';
import { FRESH } from '../../lib/fresh.ts';

const PAGE = 50;

type Update = (map: (before: ReadingListQuery) => ReadingListQuery) => void;
interface Shown {
  roundId: string;
  filter: ReadingListQueryVariables['filter'];
  /** How many items stand in the list. */
  shown: number;
  changes: number;
}

/** What others decide is seen on the items that are shown: each changes where it stands, and none comes or goes under the reader's eyes. */
export function useDecisions(list: Shown, updateQuery: Update): void {
  const client = useApolloClient();
  const latest = useRef({ list, updateQuery });
  useEffect(() => {
    latest.current = { list, updateQuery };
  });
  const { changes } = list;
  useEffect(() => {
    if (changes === 0) return;
    const { roundId, filter, shown } = latest.current.list;
    const ask = async (): Promise<void> => {
      const fresh = new Map<string, ReadingListQuery['readingList']['nodes'][number]>();
      let after: string | null = null;
      do {
        const { data }: { data?: ReadingListQuery | undefined } = await client.query({
          query: ReadingListDocument,
          variables: { roundId, filter, first: PAGE, after },
          fetchPolicy: 'no-cache',
          context: FRESH,
        });
        for (const node of data?.readingList.nodes ?? []) fresh.set(node.id, node);
        after = data?.readingList.pageInfo.hasNextPage ? data.readingList.pageInfo.endCursor : null;
      } while (after !== null && fresh.size < shown);
      latest.current.updateQuery((before) => ({
        readingList: {
          ...before.readingList,
          nodes: before.readingList.nodes.map((node) => fresh.get(node.id) ?? node),
        },
      }));
    };
    void ask().catch(() => undefined);
  }, [changes, client]);
}
