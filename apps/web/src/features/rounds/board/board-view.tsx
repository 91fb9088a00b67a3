import { RoundBoardDocument, type RoundBoardQuery } from '@samsyn/contracts/rounds';
import { useQuery } from '@apollo/client/react';
import { useEffect, useRef, useState, type ReactElement } from 'react';
import { useLabels, useText } from '../../../app/text.ts';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { FaultNotice } from '../../../ui/fault-notice.tsx';
import { Loading } from '../../../ui/loading.tsx';
import { Section } from '../../../ui/page.tsx';
import { RadioChips, type Chip } from '../../../ui/radio-chips.tsx';
import { TextField } from '../../../ui/text-field.tsx';
import { useToast } from '../../../ui/toast.tsx';
import { boardNews } from '../model/board-news.ts';
import {
  FIRST_VIEW,
  isPicked,
  turnOrder,
  viewBoard,
  type BoardPick,
  type BoardView as View,
} from '../model/board-view.ts';
import { useRefetchRound, useRoundLive, type OfficeRound } from '../frame/use-round.ts';
import { BoardTable } from './board-table.tsx';
import { ShareBar } from './share-bar.tsx';
import styles from './board.module.css';

type Board = NonNullable<RoundBoardQuery['board']>;

/** Who was asked, who has opened, who has answered: live. */
export function BoardView({ round }: { round: OfficeRound }): ReactElement {
  const refetchRound = useRefetchRound(round.slug);
  const { data, error, refetch } = useQuery(RoundBoardDocument, { variables: { roundId: round.id } });
  useRoundLive(round.id, ['board'], () => {
    void refetch();
    void refetchRound();
  });
  const board = data?.board;
  useNews(board?.rows);
  if (board) return <BoardOf round={round} board={board} />;
  return error ? <FaultNotice error={error} retry={() => void refetch()} /> : <Loading />;
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
  const [view, setView] = useState<View>(FIRST_VIEW);
  const rows = viewBoard(board.rows, view);
  return (
    <Section title={t('rounds.board.title')}>
      <ShareBar counts={board.counts} />
      <div className={styles['tools']}>
        <Picker board={board} pick={view.pick} onPick={(pick) => setView({ ...view, pick })} />
        <div className={styles['search']}>
          <TextField
            label={t('rounds.board.search')}
            hideLabel
            name="instans"
            type="search"
            placeholder={t('rounds.board.search')}
            dense
            value={view.search}
            onChange={(search) => setView({ ...view, search })}
          />
        </div>
      </div>
      {rows.length === 0 ? (
        <EmptyState title={t('rounds.board.none')} />
      ) : (
        <BoardTable
          round={round}
          rows={rows}
          order={view.order}
          onOrder={(column) => setView({ ...view, order: turnOrder(view.order, column) })}
        />
      )}
    </Section>
  );
}

/** The counts are the filter: each says how many and shows them. */
function Picker({
  board,
  pick,
  onPick,
}: {
  board: Board;
  pick: BoardPick;
  onPick: (pick: BoardPick) => void;
}): ReactElement {
  const t = useText();
  const labels = useLabels();
  const of = (state: Board['rows'][number]['state']): number => board.rows.filter((row) => row.state === state).length;
  const chip = (value: BoardPick, words: string, count: number): Chip<BoardPick> => ({
    value,
    label: (
      <>
        {words} <strong className={styles['count']}>{count}</strong>
      </>
    ),
  });
  const seldom = (['OTHER_ORDER', 'WITHDRAWN', 'NO_RESPONSE'] as const).filter((state) => of(state) > 0);
  const options = [
    chip('ALL', t('rounds.board.all'), board.counts.invited),
    chip('NOT_OPENED', labels.boardState.NOT_OPENED, of('NOT_OPENED')),
    chip('OPENED', labels.boardState.OPENED, of('OPENED')),
    chip('SUBMITTED', labels.boardState.SUBMITTED, of('SUBMITTED')),
    chip('ABSTAINED', labels.boardState.ABSTAINED, of('ABSTAINED')),
    ...seldom.map((state) => chip(state, labels.boardState[state], of(state))),
    chip('LATE', t('rounds.board.late'), board.counts.late),
    ...(['AWAITED', 'DECIDED'] as const)
      .map((standing) => [standing, board.rows.filter((row) => isPicked(row, standing)).length] as const)
      .filter(([, count]) => count > 0)
      .map(([standing, count]) => chip(standing, t(`rounds.board.decision.${standing}`), count)),
  ];
  return (
    <RadioChips<BoardPick>
      legend={t('rounds.show')}
      hideLegend
      name="visa"
      value={pick}
      onChange={onPick}
      options={options}
    />
  );
}
