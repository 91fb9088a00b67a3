import { timeLeft, timeLeftWords, type BoardColumn, type BoardOrder, type Heat } from '@samsyn/consultation';
import type { RoundBoardQuery } from '@samsyn/contracts/rounds';
import type { BoardState, DecisionStanding } from '@samsyn/contracts';
import { memo, useCallback, useState, type ReactElement } from 'react';
import { useLabels, useLanguage, useText } from '../../../app/text.ts';
import { formatClock, formatShortDay, stockholmDay } from '../../../lib/dates.ts';
import { Badge, type Tone } from '../../../ui/badge.tsx';
import { Button } from '../../../ui/button.tsx';
import { Link } from '../../../ui/link.tsx';
import { Table } from '../../../ui/table.tsx';
import type { OfficeRound } from '../frame/use-round.ts';
import { InvitationLinkDialog } from './invitation-link-dialog.tsx';
import styles from './board.module.css';

type Row = NonNullable<RoundBoardQuery['board']>['rows'][number] & { dueAt: string };

const TONES: Record<BoardState, Tone> = {
  NOT_OPENED: 'neutral',
  OPENED: 'info',
  SUBMITTED: 'ok',
  ABSTAINED: 'accent',
  OTHER_ORDER: 'accent',
  WITHDRAWN: 'warn',
  NO_RESPONSE: 'warn',
};

const HEAT_TONES: Record<Heat, Tone> = { CALM: 'neutral', SOON: 'info', HOT: 'warn', PASSED: 'danger' };

const DECISION_TONES: Record<DecisionStanding, Tone> = { AWAITED: 'info', ADOPTED: 'ok', DIFFERS: 'warn' };

/** One line a body. The columns that can be ordered by have buttons in their heads. */
export const BoardTable = memo(function BoardTable({
  round,
  rows,
  now,
  order,
  onOrder,
}: {
  round: OfficeRound;
  rows: readonly Row[];
  /** A moment by the server's clock. */
  now: string;
  order: BoardOrder;
  onOrder: (column: BoardColumn) => void;
}): ReactElement {
  const t = useText();
  const [asked, setAsked] = useState<Row | null>(null);
  const mayInvite = round.viewerCan.includes('round.invite');
  const isOpen = round.state === 'OPEN';
  const link = useCallback((row: Row) => setAsked(row), []);
  const head = (column: BoardColumn): ReactElement => (
    <th scope="col" aria-sort={order.column === column ? order.direction : undefined}>
      <button type="button" className={styles['sort']} onClick={() => onOrder(column)}>
        {t(`rounds.board.column.${column}`)}
        <Arrow direction={order.column === column ? order.direction : null} />
      </button>
    </th>
  );
  return (
    <>
      <Table caption={t('rounds.board.title')} hideCaption dense>
        <thead>
          <tr>
            {head('name')}
            {head('state')}
            {isOpen && head('left')}
            {head('openedAt')}
            {head('receivedAt')}
            <th scope="col">{t('rounds.board.stance')}</th>
            <th scope="col" className={styles['number']}>
              {t('rounds.board.comments')}
            </th>
            {mayInvite && <th scope="col">{t('rounds.board.link')}</th>}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <Line
              key={row.invitationId}
              row={row}
              round={round}
              now={isOpen ? now : undefined}
              onLink={mayInvite ? link : undefined}
            />
          ))}
        </tbody>
      </Table>
      {asked !== null && <InvitationLinkDialog row={asked} onClose={() => setAsked(null)} />}
    </>
  );
});

/** Drawn again only when something of it has changed: a board may have four hundred. */
const Line = memo(function BoardLine({
  row,
  round,
  now,
  onLink,
}: {
  row: Row;
  round: OfficeRound;
  /** Only while the round is open: afterwards nobody has time left. */
  now: string | undefined;
  onLink: ((row: Row) => void) | undefined;
}): ReactElement {
  const t = useText();
  const labels = useLabels();
  const language = useLanguage();
  return (
    <tr>
      <th scope="row" className={styles['body']}>
        {row.receivedAt !== null && round.viewerCan.includes('compilation.read') ? (
          <Link to={`/remiss/${round.slug}/sammanstallning/hela?svar=${row.actorId}`}>{row.name}</Link>
        ) : (
          row.name
        )}
        <span className={styles['mailbox']}>
          {[labels.actorKind[row.kind], row.county, row.mailbox].filter(Boolean).join(' · ')}
        </span>
      </th>
      <td>
        <span className={styles['states']}>
          <Badge tone={TONES[row.state]}>{labels.boardState[row.state]}</Badge>
          {row.asksExtension && <Badge tone="info">{t('deadlines.board.asks')}</Badge>}
          {row.extendedUntil !== null && row.receivedAt === null && (
            <Badge tone="neutral">
              {t('deadlines.board.extended', { day: formatShortDay(row.extendedUntil, language) })}
            </Badge>
          )}
          {row.registered && <Badge tone="neutral">{t('rounds.board.registered')}</Badge>}
          {row.late && <Badge tone="warn">{t('rounds.board.late')}</Badge>}
          <Decision row={row} />
        </span>
      </td>
      {now !== undefined && <Left row={row} now={now} />}
      <Moment at={row.openedAt} />
      <Moment at={row.receivedAt} receipt={row.receiptNumber} />
      <td>{row.overallStance === null ? '' : labels.stance[row.overallStance]}</td>
      <td className={styles['number']}>{row.comments}</td>
      {onLink !== undefined && (
        <td className={styles['link']}>
          <Button size="dense" kind="quiet" onClick={() => onLink(row)}>
            {t('rounds.board.newLink')}
            <span className="visually-hidden"> {row.name}</span>
          </Button>{' '}
          <Link to={`/remiss/${round.slug}/handelser?om=${row.invitationId}`}>
            {t('rounds.board.log')}
            <span className="visually-hidden"> {row.name}</span>
          </Link>
        </td>
      )}
    </tr>
  );
});

/** What it has left of its time while it has not answered; an answer needs none. */
function Left({ row, now }: { row: Row; now: string }): ReactElement {
  const language = useLanguage();
  if (row.receivedAt !== null) return <td className={styles['none']}>–</td>;
  const left = timeLeft(Date.parse(row.dueAt), Date.parse(now));
  return (
    <td className={styles['moment']}>
      <Badge tone={HEAT_TONES[left.heat]}>{timeLeftWords(left, language)}</Badge>
    </td>
  );
}

/** Of a preliminary answer: that the board has yet to decide, or what it came to. */
function Decision({ row: { decision, meetingOn } }: { row: Row }): ReactElement | null {
  const t = useText();
  if (decision === null) return null;
  return (
    <>
      <Badge tone={DECISION_TONES[decision]}>
        {t(decision === 'AWAITED' ? 'rounds.board.decision.AWAITED' : 'rounds.board.decision.DECIDED')}
      </Badge>
      <span className={styles['mailbox']}>{t(`rounds.board.decision.${decision}.text`, { day: meetingOn ?? '' })}</span>
    </>
  );
}

function Moment({ at, receipt }: { at: string | null; receipt?: string | null }): ReactElement {
  const language = useLanguage();
  if (at === null) return <td className={styles['none']}>–</td>;
  return (
    <td className={styles['moment']}>
      <time dateTime={at}>
        {stockholmDay(at)} <span className={styles['clock']}>{formatClock(at, language)}</span>
      </time>
      {receipt && <span className={styles['mailbox']}>{receipt}</span>}
    </td>
  );
}

function Arrow({ direction }: { direction: 'ascending' | 'descending' | null }): ReactElement {
  return (
    <svg
      viewBox="0 0 10 12"
      width="10"
      height="12"
      aria-hidden="true"
      className={styles['arrow']}
      data-direction={direction ?? undefined}
      fill="none"
      stroke="currentColor"
      strokeWidth="1.6"
    >
      <path d="m1.5 4 3.5-3 3.5 3" data-part="up" />
      <path d="m1.5 8 3.5 3 3.5-3" data-part="down" />
    </svg>
  );
}
