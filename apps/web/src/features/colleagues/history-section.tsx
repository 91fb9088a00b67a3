import { ColleagueHistoryDocument, type ColleagueHistoryQuery } from '@samsyn/contracts/colleagues';
import { useState, type ReactElement } from 'react';
import { useLabels, useLanguage, useText } from '../../app/text.ts';
import { useAnswer } from '../../app/use-answer.ts';
import { formatMoment } from '../../lib/dates.ts';
import { Button } from '../../ui/button.tsx';
import { FaultNotice } from '../../ui/fault-notice.tsx';
import { Loading } from '../../ui/loading.tsx';
import { Section } from '../../ui/page.tsx';
import styles from './colleagues.module.css';

type Event = ColleagueHistoryQuery['colleagueHistory'][number];

/** The body's own log of its people: asked for when somebody wants to see it. */
export function HistorySection(): ReactElement {
  const t = useText();
  const [shown, setShown] = useState(false);
  return (
    <Section title={t('colleagues.history.title')}>
      {shown ? (
        <History />
      ) : (
        <div>
          <Button onClick={() => setShown(true)}>{t('colleagues.history.show')}</Button>
        </div>
      )}
    </Section>
  );
}

function History(): ReactElement {
  const t = useText();
  const { data, error, reload } = useAnswer(ColleagueHistoryDocument, {});
  if (error !== undefined) return <FaultNotice error={error} retry={() => void reload()} />;
  if (data === undefined) return <Loading />;
  if (data.colleagueHistory.length === 0) return <p>{t('colleagues.history.none')}</p>;
  return (
    <ul ref={focusOnce} tabIndex={-1} className={styles['events']}>
      {data.colleagueHistory.map((event) => (
        <Happened key={event.id} event={event} />
      ))}
    </ul>
  );
}

/** The button that was pressed is gone: what it brought takes the focus. */
function focusOnce(list: HTMLElement | null): void {
  list?.focus({ preventScroll: true });
}

function Happened({ event }: { event: Event }): ReactElement {
  const t = useText();
  const labels = useLabels();
  const language = useLanguage();
  const { at, kind, byName, aboutName, email, fromRole, toRole } = event;
  const roleWord = (role: Event['toRole']): string => (role === null ? '' : labels.role[role].toLowerCase());
  const values = { by: byName ?? '', about: aboutName ?? '', address: email ?? '' };
  return (
    <li className={styles['event']}>
      <time className={styles['facts']} dateTime={at}>
        {formatMoment(at, language)}
      </time>
      <span>{t(`colleagues.history.${kind}`, { ...values, from: roleWord(fromRole), role: roleWord(toRole) })}</span>
    </li>
  );
}
