import type { RoundBoardQuery } from '@samsyn/contracts/rounds';
import type { BoardState, DecisionStanding } from '@samsyn/contracts';
import { useState, type ReactElement } from 'react';
import { useLabels, useLanguage, useText } from '../../../app/text.ts';
import { formatClock, formatShortDay, stockholmDay } from '../../../lib/dates.ts';
import { Badge, type Tone } from '../../../ui/badge.tsx';
import { Button } from '../../../ui/button.tsx';
import { Link } from '../../../ui/link.tsx';
import { Table } from '../../../ui/table.tsx';
import type { BoardColumn, BoardOrder } from '../model/board-view.ts';
import type { OfficeRound } from '../frame/use-round.ts';
import { InvitationLinkDialog } from './invitation-link-dialog.tsx';
import styles from './board.module.css';

type Row = NonNullable<RoundBoardQuery['board']>['rows'][number];

const TONES: Record<BoardState, Tone> = {
  NOT_OPENED: 'neutral',
  OPENED: 'info',
  SUBMITTED: 'ok',
  ABSTAINED: 'accent',
  OTHER_ORDER: 'accent',
  WITHDRAWN: 'warn',
  NO_RESPONSE: 'warn',
};

const DECISION_TONES: Record<DecisionStanding, Tone> = { AWAITED: 'info', ADOPTED: 'ok', DIFFERS: 'warn' };

/** One line a body. The columns that can be ordered by have buttons in their heads. */
export function BoardTable({
  round,
  rows,
  order,
  onOrder,
}: {
  round: OfficeRound;
  rows: readonly Row[];
  order: BoardOrder;
  onOrder: (column: BoardColumn) => void;
}): ReactElement {
  const t = useText();
  const [asked, setAsked] = useState<Row | null>(null);
  const mayInvite = round.viewerCan.includes('round.invite');
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
            <Line key={row.invitationId} row={row} round={round} onLink={mayInvite ? () => setAsked(row) : undefined} />
          ))}
        </tbody>
      </Table>
      {asked !== null && <InvitationLinkDialog row={asked} onClose={() => setAsked(null)} />}
    </>
  );
}

function Line({
  row,
  round,
  onLink,
}: {
  row: Row;
  round: OfficeRound;
  onLink: (() => void) | undefined;
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
          {[labels.actorKind[row.kind], row.mailbox].filter(Boolean).join(' · ')}
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
          {row.late && <Badge tone="warn">{t('rounds.board.late')}</Badge>}
          <Decision row={row} />
        </span>
      </td>
      <Moment at={row.openedAt} />
      <Moment at={row.receivedAt} receipt={row.receiptNumber} />
      <td>{row.overallStance === null ? '' : labels.stance[row.overallStance]}</td>
      <td className={styles['number']}>{row.comments}</td>
      {onLink !== undefined && (
        <td className={styles['link']}>
          <Button size="dense" kind="quiet" onClick={onLink}>
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
        {stockholmDay(at)} {formatClock(at, language)}
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
