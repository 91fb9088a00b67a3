import { ProvisionCommentsDocument, type AssessmentPartsFragment } from '@samsyn/contracts/consolidation';
import { useApolloClient } from '@apollo/client/react';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { joinPages, type AssessedComment, type CommentsPage } from '../model/comment-pages.ts';

const PAGE = 50;

export interface RowCommentsState {
  /** undefined until the first page is here. */
  comments: AssessedComment[] | undefined;
  more: boolean;
  busy: boolean;
  error: unknown;
  loadMore: () => void;
  /** Fetches what is shown anew; answers with it. */
  reload: () => Promise<AssessedComment[]>;
  /** Puts an assessment that has just been saved in its place. */
  put: (assessment: AssessmentPartsFragment) => void;
}

interface State {
  pages: CommentsPage[] | undefined;
  busy: boolean;
  error: unknown;
}

const EMPTY: State = { pages: undefined, busy: true, error: null };

/** The comments of one row, page by page; all of them when `all` (a filter must not look at the first fifty only). Mount it anew for another row. */
export function useRowComments(roundId: string, provisionId: string | null, all: boolean): RowCommentsState {
  const client = useApolloClient();
  const [state, setState] = useState<State>(EMPTY);
  const shown = useRef(true);
  const ask = useCallback(
    async (after: string | null): Promise<CommentsPage> => {
      const { data } = await client.query({
        query: ProvisionCommentsDocument,
        variables: { roundId, provisionId, first: PAGE, after },
        fetchPolicy: 'network-only',
      });
      if (data === undefined) throw new Error('no comments');
      const { nodes, pageInfo } = data.provisionComments;
      return { nodes, endCursor: pageInfo.endCursor, hasNextPage: pageInfo.hasNextPage };
    },
    [client, roundId, provisionId],
  );
  const run = useCallback(async (work: () => Promise<CommentsPage[]>) => {
    setState((before) => ({ ...before, busy: true, error: null }));
    try {
      const pages = await work();
      if (shown.current) setState({ pages, busy: false, error: null });
      return pages;
    } catch (error) {
      if (shown.current) setState((before) => ({ ...before, busy: false, error }));
      return [];
    }
  }, []);
  useEffect(() => {
    shown.current = true;
    const first = ask(null).then(
      (page): State => ({ pages: [page], busy: false, error: null }),
      (error: unknown): State => ({ pages: undefined, busy: false, error }),
    );
    void first.then((state) => shown.current && setState(state));
    return () => {
      shown.current = false;
    };
  }, [ask]);

  const { pages } = state;
  const joined = useMemo(() => joinPages(pages ?? [], provisionId), [pages, provisionId]);
  const loadMore = useCallback(() => {
    void run(async () => [...(pages ?? []), await ask(joined.endCursor)]);
  }, [run, ask, pages, joined.endCursor]);
  const { busy, error } = state;
  useEffect(() => {
    if (!all || !joined.more || busy || error !== null) return;
    const soon = setTimeout(loadMore);
    return () => clearTimeout(soon);
  }, [all, joined.more, busy, error, loadMore]);

  const count = pages?.length ?? 0;
  const reload = useCallback(async () => {
    const fresh = await run(async () => {
      const again: CommentsPage[] = [];
      do again.push(await ask(again.at(-1)?.endCursor ?? null));
      while (again.length < count && again.at(-1)?.hasNextPage);
      return again;
    });
    return joinPages(fresh, provisionId).nodes;
  }, [run, ask, count, provisionId]);
  const put = useCallback((assessment: AssessmentPartsFragment) => {
    const place = (node: AssessedComment): AssessedComment =>
      node.id === assessment.commentId ? { ...node, assessment } : node;
    setState((before) => ({
      ...before,
      pages: before.pages?.map((page) => ({ ...page, nodes: page.nodes.map(place) })),
    }));
  }, []);
  return {
    comments: pages === undefined ? undefined : joined.nodes,
    more: joined.more,
    busy,
    error,
    loadMore,
    reload,
    put,
  };
}
