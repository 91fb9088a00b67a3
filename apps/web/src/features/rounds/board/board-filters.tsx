import type { RoundBoardQuery } from '@samsyn/contracts/rounds';
import { ACTOR_KINDS, isPicked, type BoardPick } from '@samsyn/consultation';
import { useMemo, type ReactElement } from 'react';
import { useLabels, useText } from '../../../app/text.ts';
import { RadioChips, type Chip } from '../../../ui/radio-chips.tsx';
import { Select } from '../../../ui/select.tsx';
import { TextField } from '../../../ui/text-field.tsx';
import type { BoardViewing } from './use-board-view.ts';
import styles from './board.module.css';

type Board = NonNullable<RoundBoardQuery['board']>;

/** What is shown of the board: by where the bodies stand, and by which they are. Only what some body of the round is can be chosen. */
export function BoardFilters({ board, viewing }: { board: Board; viewing: BoardViewing }): ReactElement {
  const t = useText();
  const labels = useLabels();
  const { view, change } = viewing;
  const { kinds, sectors, counties } = useMemo(() => choices(board), [board]);
  return (
    <search className={styles['tools']}>
      <Picker board={board} pick={view.pick} onPick={(pick) => change({ pick })} />
      <div className={styles['filters']}>
        <TextField
          label={t('rounds.board.search')}
          name="instans"
          type="search"
          dense
          value={view.search}
          onChange={(search) => change({ search })}
        />
        <Select
          label={t('rounds.pick.kind')}
          name="slag"
          dense
          placeholder={t('rounds.pick.any')}
          value={view.kind}
          onChange={(kind) => change({ kind })}
          options={kinds.map((kind) => ({ value: kind, label: labels.actorKind[kind] }))}
        />
        <Select
          label={t('rounds.pick.sector')}
          name="sektor"
          dense
          placeholder={t('rounds.pick.any')}
          value={view.sector}
          onChange={(sector) => change({ sector })}
          options={sectors.map((sector) => ({ value: sector, label: sector }))}
        />
        <Select
          label={t('rounds.pick.county')}
          name="lan"
          dense
          placeholder={t('rounds.pick.any')}
          value={view.county}
          onChange={(county) => change({ county })}
          options={counties.map((county) => ({ value: county, label: county }))}
        />
      </div>
    </search>
  );
}

function choices({ rows }: Board) {
  const present = new Set(rows.map(({ kind }) => kind));
  const sorted = (names: Iterable<string>): string[] =>
    [...new Set(names)].toSorted((a, b) => a.localeCompare(b, 'sv'));
  return {
    kinds: ACTOR_KINDS.filter((kind) => present.has(kind)),
    sectors: sorted(rows.flatMap((row) => row.sectors)),
    counties: sorted(rows.flatMap(({ county }) => (county === null ? [] : [county]))),
  };
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
  const of = (value: BoardPick): number => board.rows.filter((row) => isPicked(row, value)).length;
  const chip = (value: BoardPick, words: string): Chip<BoardPick> => ({
    value,
    label: (
      <>
        {words} <strong className={styles['count']}>{of(value)}</strong>
      </>
    ),
  });
  const seldom = (values: readonly BoardPick[]): BoardPick[] =>
    values.filter((value) => value === pick || of(value) > 0);
  const word = (value: BoardPick): string => {
    if (value === 'ALL' || value === 'REMARKS' || value === 'NO_REMARKS') return t(`rounds.board.pick.${value}`);
    if (value === 'LATE') return t('rounds.board.late');
    if (value === 'AWAITED' || value === 'DECIDED') return t(`rounds.board.decision.${value}`);
    return labels.boardState[value];
  };
  const options: BoardPick[] = [
    ...(['ALL', 'NOT_OPENED', 'OPENED', 'SUBMITTED'] as const),
    ...seldom(['REMARKS', 'NO_REMARKS']),
    'ABSTAINED',
    ...seldom(['OTHER_ORDER', 'WITHDRAWN', 'NO_RESPONSE']),
    'LATE',
    ...seldom(['AWAITED', 'DECIDED']),
  ];
  return (
    <RadioChips<BoardPick>
      legend={t('rounds.show')}
      hideLegend
      name="visa"
      value={pick}
      onChange={onPick}
      options={options.map((value) => chip(value, word(value)))}
    />
  );
}
