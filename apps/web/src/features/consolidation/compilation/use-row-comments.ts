import { ProvisionCommentsDocument, type AssessmentPartsFragment } from '@samsyn/contracts/consolidation';
import { useApolloClient } from '@apollo/client/react';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { FRESH } from '../../../lib/fresh.ts';
import { askedFilter, type CommentFilter } from '../model/comment-filter.ts';
import { soughtIn } from './sought-comment.ts';
import { joinPages, mergeReloaded, type AssessedComment, type CommentsPage } from '../model/comment-pages.ts';

const PAGE = 50;

export interface RowCommentsState {
  /** undefined until the first page is here. */
  comments: AssessedComment[] | undefined;
  /** How many pass the filter, those not yet fetched included. */
  total: number;
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
  /** What they are the comments of: those of another filter are nobody's to see. */
  of: CommentFilter;
  pages: CommentsPage[] | undefined;
  busy: boolean;
  error: unknown;
}

type Ask = (filter: CommentFilter, after: string | null) => Promise<CommentsPage>;

/** Asks for pages until there are `count`, or until the question is answered. */
async function askPages(ask: Ask, filter: CommentFilter, enough: (pages: readonly CommentsPage[]) => boolean) {
  const pages: CommentsPage[] = [];
  do pages.push(await ask(filter, pages.at(-1)?.endCursor ?? null));
  while (!enough(pages) && pages.at(-1)?.hasNextPage);
  return pages;
}

/** The comments of one row that pass a filter, page by page; the api filters, so that none is missed. Mount it anew for another row. */
export function useRowComments(roundId: string, provisionId: string | null, filter: CommentFilter): RowCommentsState {
  const ask = useAsk(roundId, provisionId);
  const [kept, setState] = useState<State>({ of: filter, pages: undefined, busy: true, error: null });
  const state = kept.of === filter ? kept : { of: filter, pages: undefined, busy: true, error: null };
  const shown = useRef(filter);
  const run = useCallback(
    async (work: () => Promise<CommentsPage[]>) => {
      setState((before) => ({ ...before, busy: true, error: null }));
      try {
        const pages = await work();
        if (shown.current === filter) setState({ of: filter, pages, busy: false, error: null });
        return pages;
      } catch (error) {
        if (shown.current === filter) setState((before) => ({ ...before, busy: false, error }));
        return [];
      }
    },
    [filter],
  );
  useEffect(() => {
    let gone = false;
    shown.current = filter;
    const sought = soughtIn(window.location.hash);
    const isThere = (found: readonly CommentsPage[]): boolean =>
      sought === null || found.some(({ nodes }) => nodes.some(({ id }) => id === sought));
    const first = askPages(ask, filter, isThere).then(
      (found): State => ({ of: filter, pages: found, busy: false, error: null }),
      (error: unknown): State => ({ of: filter, pages: undefined, busy: false, error }),
    );
    void first.then((answer) => gone || setState(answer));
    return () => {
      gone = true;
    };
  }, [ask, filter]);

  const { pages, busy, error } = state;
  const joined = useMemo(() => joinPages(pages ?? [], provisionId), [pages, provisionId]);
  const loadMore = useCallback(() => {
    void run(async () => [...(pages ?? []), await ask(filter, joined.endCursor)]);
  }, [run, ask, filter, pages, joined.endCursor]);
  const reload = useCallback(async () => {
    const fresh = await run(async () => [await askAgain(ask, filter, pages ?? [], joined.nodes)]);
    return joinPages(fresh, provisionId).nodes;
  }, [run, ask, filter, pages, joined.nodes, provisionId]);
  const put = useCallback((assessment: AssessmentPartsFragment) => {
    const place = (node: AssessedComment): AssessedComment =>
      node.id === assessment.commentId ? { ...node, assessment } : node;
    setState((before) => ({
      ...before,
      pages: before.pages?.map((page) => ({ ...page, nodes: page.nodes.map(place) })),
    }));
  }, []);
  const total = joined.more ? (pages?.[0]?.total ?? 0) : joined.nodes.length;
  const comments = pages === undefined ? undefined : joined.nodes;
  return { comments, total, more: joined.more, busy, error, loadMore, reload, put };
}

function useAsk(roundId: string, provisionId: string | null): Ask {
  const client = useApolloClient();
  return useCallback(
    async (filter, after) => {
      const { data } = await client.query({
        query: ProvisionCommentsDocument,
        variables: { roundId, provisionId, filter: askedFilter(filter), first: PAGE, after },
        fetchPolicy: 'network-only',
        context: FRESH,
      });
      if (data === undefined) throw new Error('no comments');
      const { nodes, total, pageInfo } = data.provisionComments;
      return { nodes, total, endCursor: pageInfo.endCursor, hasNextPage: pageInfo.hasNextPage };
    },
    [client, roundId, provisionId],
  );
}

/** What is shown, as one page. What has been decided since, and so left the filter, is asked for apart and stays. */
async function askAgain(
  ask: Ask,
  filter: CommentFilter,
  before: readonly CommentsPage[],
  shown: readonly AssessedComment[],
): Promise<CommentsPage> {
  const again = await askPages(ask, filter, (pages) => pages.length >= before.length);
  const fresh = again.flatMap(({ nodes }) => nodes);
  const there = new Set(fresh.map(({ id }) => id));
  const left = new Set(shown.filter(({ id }) => !there.has(id)).map(({ id }) => id));
  const leaving = (pages: readonly CommentsPage[]): AssessedComment[] =>
    pages.flatMap(({ nodes }) => nodes.filter(({ id }) => left.has(id)));
  const found =
    left.size === 0 || filter.assessed === 'ALL'
      ? []
      : leaving(await askPages(ask, { ...filter, assessed: 'ALL' }, (pages) => leaving(pages).length >= left.size));
  const last = again.at(-1);
  return {
    nodes: mergeReloaded(shown, fresh, found),
    total: (last?.total ?? 0) + left.size,
    endCursor: last?.endCursor ?? null,
    hasNextPage: last?.hasNextPage ?? false,
  };
}
