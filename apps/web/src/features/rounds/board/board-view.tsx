import { type BoardColumn, type BoardView as BoardOfView, turnOrder, viewBoard } from '@samsyn/consultation';
import { RoundBoardDocument, type RoundBoardQuery } from '@samsyn/contracts/rounds';
import { useQuery } from '@apollo/client/react';
import { useCallback, useDeferredValue, useEffect, useMemo, useRef, type ReactElement } from 'react';
import { FRESH } from '../../../lib/fresh.ts';
import { useText } from '../../../app/text.ts';
import { Button } from '../../../ui/button.tsx';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { FaultNotice } from '../../../ui/fault-notice.tsx';
import { Loading } from '../../../ui/loading.tsx';
import { Section } from '../../../ui/page.tsx';
import { useToast } from '../../../ui/toast.tsx';
import { boardNews } from '../model/board-news.ts';
import { useRefetchRound, useRoundLive, type OfficeRound } from '../frame/use-round.ts';
import { BoardFiles, UninvitedTable } from './board-files.tsx';
import { BoardFilters } from './board-filters.tsx';
import { BoardTable } from './board-table.tsx';
import { ShareBar } from './share-bar.tsx';
import { useBoardView } from './use-board-view.ts';
import styles from './board.module.css';

type Board = NonNullable<RoundBoardQuery['board']>;

/** Who was asked, who has opened, who has answered: live. */
export function BoardView({ round }: { round: OfficeRound }): ReactElement {
  const refetchRound = useRefetchRound(round.slug);
  const { data, error, refetch } = useQuery(RoundBoardDocument, { variables: { roundId: round.id }, context: FRESH });
  useRoundLive(round.id, ['board'], () => {
    void refetch();
    void refetchRound();
  });
  const board = data?.board;
  useNews(board?.rows);
  if (board) return <BoardOf round={round} board={board} />;
  return error ? <FaultNotice error={error} retry={() => void refetch()} /> : <Loading />;
}

/** As many as a window shows. */
const FIRST = 25;

/** The rows as they are looked at; the same rows while nothing of that has changed. */
function useViewed<Line extends Parameters<typeof viewBoard>[0][number]>(lines: readonly Line[], view: BoardOfView) {
  const key = JSON.stringify(view);
  // oxlint-disable-next-line react/exhaustive-deps
  return useMemo(() => ({ sorted: viewBoard(lines, view), order: view.order }), [lines, key]);
}

/** Says aloud what has changed since the last look. */
function useNews(rows: Board['rows'] | undefined): void {
  const t = useText();
  const say = useToast();
  const before = useRef<Board['rows'] | undefined>(undefined);
  useEffect(() => {
    if (rows === undefined) return;
    const { answered, opened } = boardNews(before.current, rows);
    before.current = rows;
    const [name = ''] = answered;
    if (answered.length > 0) say(t('rounds.board.answered', { name, count: answered.length - 1 }));
    else if (opened.length > 0) say(t('rounds.board.opened', { name: opened[0] ?? '', count: opened.length - 1 }));
  }, [rows, say, t]);
}

function BoardOf({ round, board }: { round: OfficeRound; board: Board }): ReactElement {
  const t = useText();
  const viewing = useBoardView();
  const { view, change } = viewing;
  const lines = useMemo(
    () => board.rows.map((row) => ({ ...row, dueAt: row.extendedUntil ?? board.deadline })),
    [board],
  );
  const { sorted: rows, order: ordered } = useViewed(lines, view);
  // A board may have four hundred: the first rows stand there at once, and what is typed is seen before the rows it leaves.
  const shown = useDeferredValue(
    rows,
    useMemo(() => rows.slice(0, FIRST), [rows]),
  );
  const turn = useRef<(column: BoardColumn) => void>(() => undefined);
  useEffect(() => {
    turn.current = (column) => change({ order: turnOrder(view.order, column) });
  });
  const onOrder = useCallback((column: BoardColumn) => turn.current(column), []);
  const order = t(`rounds.board.order.${view.order.direction}`, {
    column: t(`rounds.board.column.${view.order.column}`),
  });
  return (
    <Section title={t('rounds.board.title')}>
      <ShareBar counts={board.counts} />
      <BoardFilters board={board} viewing={viewing} />
      <div className={styles['above']}>
        <p role="status" className={styles['shown']}>
          {t('rounds.board.shown', { shown: rows.length, all: board.rows.length, order })}
        </p>
        <BoardFiles slug={round.slug} query={viewing.query} />
      </div>
      {rows.length === 0 ? (
        <EmptyState
          title={t('rounds.board.none')}
          action={<Button onClick={viewing.clear}>{t('rounds.board.clear')}</Button>}
        />
      ) : (
        <BoardTable round={round} rows={shown} now={board.serverTime} order={ordered} onOrder={onOrder} />
      )}
      <UninvitedTable answers={board.uninvited} />
    </Section>
  );
}
