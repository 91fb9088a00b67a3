import { MeetingsDocument, type MeetingFactsFragment } from '@samsyn/contracts/meetings';
import { useQuery } from '@apollo/client/react';
import { meetingWords } from '@samsyn/consultation';
import type { ReactElement } from 'react';
import { useLanguage, useText } from '../../app/text.ts';
import { useCan } from '../../app/viewer.tsx';
import { Badge } from '../../ui/badge.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { FaultNotice } from '../../ui/fault-notice.tsx';
import { ButtonLink, Link } from '../../ui/link.tsx';
import { Loading } from '../../ui/loading.tsx';
import { Page } from '../../ui/page.tsx';
import { When } from './when.tsx';
import styles from './meetings.module.css';

/** Meetings with bodies, planned and held, the latest first. */
export function MeetingsPage(): ReactElement {
  const t = useText();
  const mayWrite = useCan('meeting.write');
  const { data, error, refetch } = useQuery(MeetingsDocument, {
    variables: { roundId: null },
    fetchPolicy: 'cache-and-network',
  });
  const all = data?.meetings;
  return (
    <Page
      title={t('meetings.title')}
      eyebrow={<Link to="/uppdrag">{t('assignments.title')}</Link>}
      lead={t('meetings.lead')}
      actions={
        mayWrite && (
          <ButtonLink kind="primary" to="/moten/nytt">
            {t('meetings.new')}
          </ButtonLink>
        )
      }
    >
      {all === undefined && (error ? <FaultNotice error={error} retry={() => void refetch()} /> : <Loading />)}
      {all?.length === 0 && <EmptyState title={t('meetings.none')}>{t('meetings.noneText')}</EmptyState>}
      {all !== undefined && all.length > 0 && (
        <ul className={styles['list']}>
          {all.map((one) => (
            <Line key={one.id} meeting={one} />
          ))}
        </ul>
      )}
    </Page>
  );
}

function Line({ meeting }: { meeting: MeetingFactsFragment }): ReactElement {
  const t = useText();
  const words = meetingWords(useLanguage());
  const { id, kind, title, startsAt, endsAt, place, planned, sharedAt } = meeting;
  const { assignmentTitle, roundTitle, participantCount, pointCount } = meeting;
  return (
    <li className={styles['line']}>
      <div className={styles['head']}>
        <Link to={`/moten/${id}`} className={styles['name']}>
          {words[kind]}: {title}
        </Link>
        {planned && <Badge tone="info">{t('meetings.planned')}</Badge>}
        {sharedAt !== null && <Badge tone="ok">{t('meetings.shared')}</Badge>}
      </div>
      <p className={styles['quiet']}>
        <When startsAt={startsAt} endsAt={endsAt} /> · {place} ·{' '}
        {t('meetings.sums', { participants: participantCount, points: pointCount })}
      </p>
      <p className={styles['quiet']}>{[roundTitle, assignmentTitle].filter((one) => one !== null).join(' · ')}</p>
    </li>
  );
}
