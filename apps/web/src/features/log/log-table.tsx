import { eventWords } from '@samsyn/consultation';
import type { ReactElement } from 'react';
import { useLabels, useLanguage, useText } from '../../app/text.ts';
import { formatClock, stockholmDay } from '../../lib/dates.ts';
import { Link } from '../../ui/link.tsx';
import { Table } from '../../ui/table.tsx';
import type { LogEvent } from './use-log.ts';
import styles from './log-table.module.css';

/** One line an event, in words. The clock is Sweden's. */
export function LogTable({
  events,
  slug,
  about,
}: {
  events: readonly LogEvent[];
  /** Of the round whose log it is; null where a thing stands alone. */
  slug: string | null;
  about: string | null;
}): ReactElement {
  const t = useText();
  return (
    <Table caption={t('log.title')} hideCaption dense>
      <thead>
        <tr>
          <th scope="col">{t('log.when')}</th>
          <th scope="col">{t('log.what')}</th>
          <th scope="col">{t('log.who')}</th>
          <th scope="col">{t('log.seal')}</th>
        </tr>
      </thead>
      <tbody>
        {events.map((event) => (
          <Line key={event.id} event={event} slug={slug} alone={about !== null} />
        ))}
      </tbody>
    </Table>
  );
}

function Line({ event, slug, alone }: { event: LogEvent; slug: string | null; alone: boolean }): ReactElement {
  const t = useText();
  const language = useLanguage();
  const { at, kind, subject, objectType, objectId, reason, seal } = event;
  const facts = event.facts as Record<string, unknown>;
  const words = eventWords({ kind, subject, facts }, language);
  const leads = slug !== null && !alone && objectType !== 'round';
  return (
    <tr>
      <td className={styles['when']}>
        <time dateTime={at}>
          {stockholmDay(at)} {formatClock(at, language)}
        </time>
      </td>
      <td className={styles['what']}>
        {leads ? <Link to={`/remiss/${slug}/handelser?om=${objectId}`}>{words}</Link> : words}
        {reason !== null && <span className={styles['reason']}>{t('log.reason', { reason })}</span>}
      </td>
      <td className={styles['who']}>
        <Who event={event} />
      </td>
      <td className={styles['seal']}>
        {seal === null ? t('log.unsealed') : t('log.sealed', { number: String(seal) })}
      </td>
    </tr>
  );
}

function Who({ event: { actorName, actorRole, organisationName } }: { event: LogEvent }): ReactElement {
  const labels = useLabels();
  if (actorName === null) return <>{organisationName}</>;
  return (
    <>
      {actorRole === null ? actorName : `${actorName}, ${labels.role[actorRole].toLowerCase()}`}
      <span className={styles['organisation']}>{organisationName}</span>
    </>
  );
}
