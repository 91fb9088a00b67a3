import { OwnMeetingsDocument } from '@samsyn/contracts/own-meetings';
import { meetingWords } from '@samsyn/consultation';
import type { ReactElement } from 'react';
import { useLanguage, useText } from '../../app/text.ts';
import { useAnswer } from '../../app/use-answer.ts';
import { formatClock, formatDay } from '../../lib/dates.ts';
import { Badge } from '../../ui/badge.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { FaultNotice } from '../../ui/fault-notice.tsx';
import { Loading } from '../../ui/loading.tsx';
import { Page } from '../../ui/page.tsx';
import styles from './meetings.module.css';

/** The meetings the body is invited to or took part in: when and where, and what the authority noted of it once that is shared. */
export default function OwnMeetingsPage(): ReactElement {
  const t = useText();
  const language = useLanguage();
  const words = meetingWords(language);
  const { data, error, reload } = useAnswer(OwnMeetingsDocument, {});
  const meetings = data?.ownMeetings;
  return (
    <Page title={t('meetings.own.title')} lead={t('meetings.own.lead')}>
      {meetings === undefined && (error ? <FaultNotice error={error} retry={() => void reload()} /> : <Loading />)}
      {meetings?.length === 0 && <EmptyState title={t('meetings.own.none')} />}
      {meetings !== undefined && meetings.length > 0 && (
        <ul className={styles['own']}>
          {meetings.map(({ id, kind, title, startsAt, endsAt, place, agenda, planned, sharedAt, points }) => (
            <li key={id} className={styles['meeting']}>
              <h2 className={styles['ownName']}>
                {words[kind]}: {title}
              </h2>
              <p className={styles['quiet']}>
                {formatDay(startsAt, language)} {formatClock(startsAt, language)}–{formatClock(endsAt, language)} ·{' '}
                {place} {planned && <Badge tone="info">{t('meetings.planned')}</Badge>}
              </p>
              {agenda !== '' && <p className={styles['words']}>{agenda}</p>}
              {sharedAt !== null && points.length === 0 && <p>{t('meetings.own.nothing')}</p>}
              <ul className={styles['ownPoints']} aria-label={t('meetings.own.points')}>
                {points.map((point) => (
                  <li key={point.id}>
                    <p className={styles['words']}>{point.text}</p>
                    {point.addresses.length > 0 && <p className={styles['quiet']}>{point.addresses.join(', ')}</p>}
                  </li>
                ))}
              </ul>
            </li>
          ))}
        </ul>
      )}
    </Page>
  );
}
