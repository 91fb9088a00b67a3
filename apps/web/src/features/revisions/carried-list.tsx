import { CarriedCommentsDocument, type CarriedCommentsQuery } from '@samsyn/contracts/revisions';
import type { PlacementStatus } from '@samsyn/contracts';
import { useQuery } from '@apollo/client/react';
import { useState, type ReactElement } from 'react';
import { Absent } from '../../app/absent.tsx';
import { useLanguage, useText } from '../../app/text.ts';
import { Badge, type Tone } from '../../ui/badge.tsx';
import { Button } from '../../ui/button.tsx';
import { FaultNotice } from '../../ui/fault-notice.tsx';
import { Link } from '../../ui/link.tsx';
import { Loading } from '../../ui/loading.tsx';
import { RadioChips } from '../../ui/radio-chips.tsx';
import styles from './carried-page.module.css';

type Carried = NonNullable<CarriedCommentsQuery['carriedComments']>;
type Row = Carried['nodes'][number];

const PAGE = 50;
const ALL = 'ALL';

const TONES: Record<PlacementStatus, Tone> = {
  NEEDS_REVIEW: 'warn',
  ORPHANED: 'danger',
  REPEALED: 'danger',
  SPLIT: 'info',
  MERGED: 'info',
  MOVED_EDITED: 'info',
  EDITED: 'info',
  MOVED: 'neutral',
  UNCHANGED: 'neutral',
};

/** Every comment with its one outcome in the other version; the counts are of all, whatever is picked. */
export function CarriedList({ roundId, versionId }: { roundId: string; versionId: string }): ReactElement {
  const t = useText();
  const [status, setStatus] = useState<PlacementStatus | typeof ALL>(ALL);
  const { data, previousData, error, loading, refetch, fetchMore } = useQuery(CarriedCommentsDocument, {
    variables: { roundId, versionId, status: status === ALL ? null : status, first: PAGE, after: null },
    notifyOnNetworkStatusChange: true,
  });
  const carried = (data ?? previousData)?.carriedComments;
  if (carried === null) return <Absent />;
  if (carried === undefined)
    return error ? (
      <FaultNotice error={error} retry={() => void refetch()} />
    ) : (
      <Loading label={t('revisions.working')} />
    );
  const { comments, onWhole, needsReview, counts, nodes, pageInfo } = carried;
  const more = (): void =>
    void fetchMore({ variables: { after: pageInfo.endCursor }, updateQuery: joined }).catch(() => undefined);
  return (
    <div className={styles['carried']}>
      <p className={styles['lead']}>{t('revisions.carried.lead', { comments, onWhole, needsReview })}</p>
      <RadioChips
        legend={t('revisions.outcomes')}
        name="utfall"
        value={status}
        onChange={setStatus}
        options={[
          { value: ALL, label: `${t('revisions.all')} ${comments}` },
          ...counts
            .filter((count) => count.comments > 0)
            .map((count) => ({
              value: count.status,
              label: `${t(`revisions.status.${count.status}`)} ${count.comments}`,
            })),
        ]}
      />
      <ul className={styles['list']} aria-label={t('revisions.table')} aria-busy={loading}>
        {nodes.map((row) => (
          <CarriedRow key={row.commentId} row={row} />
        ))}
      </ul>
      {error !== undefined && <FaultNotice error={error} retry={more} />}
      {pageInfo.hasNextPage && (
        <Button onClick={more} busy={loading}>
          {t('revisions.more')}
        </Button>
      )}
    </div>
  );
}

function joined(
  before: CarriedCommentsQuery,
  { fetchMoreResult: next }: { fetchMoreResult: CarriedCommentsQuery },
): CarriedCommentsQuery {
  if (!before.carriedComments || !next.carriedComments) return next;
  return {
    carriedComments: {
      ...next.carriedComments,
      nodes: [...before.carriedComments.nodes, ...next.carriedComments.nodes],
    },
  };
}

function CarriedRow({ row }: { row: Row }): ReactElement {
  const t = useText();
  const language = useLanguage();
  const {
    commentId,
    organisationName,
    text,
    fromAddress,
    address,
    status,
    explanation,
    explanationEnglish,
    quote,
    quoteNow,
  } = row;
  return (
    <li className={styles['row']}>
      <div className={styles['place']}>
        <span className={styles['address']}>
          <span className="visually-hidden">{t('revisions.from')} </span>
          {fromAddress}
          {address !== fromAddress && (
            <>
              {' '}
              <span aria-hidden="true">→</span> <span className="visually-hidden">{t('revisions.now')} </span>
              {address ?? t('revisions.gone')}
            </>
          )}
        </span>
        <Badge tone={TONES[status]}>{t(`revisions.status.${status}`)}</Badge>
      </div>
      <div className={styles['said']}>
        <p className={styles['body']}>
          <Link to={`/synpunkt/${commentId}`}>{organisationName}</Link>
        </p>
        <p lang="sv">{text}</p>
        {quote !== null && <p className={styles['quote']}>{t('revisions.quote', { quote })}</p>}
        {quoteNow !== null && quoteNow !== quote && (
          <p className={styles['quote']}>{t('revisions.quoteNow', { quote: quoteNow })}</p>
        )}
        {status !== 'UNCHANGED' && (
          <p className={styles['became']}>{(language === 'sv' ? explanation : explanationEnglish).join('. ')}</p>
        )}
      </div>
    </li>
  );
}
