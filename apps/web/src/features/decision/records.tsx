import type { ReactElement, ReactNode } from 'react';
import { useLanguage, useText } from '../../app/text.ts';
import { formatDay, stockholmDay } from '../../lib/dates.ts';
import { Section } from '../../ui/page.tsx';
import type { DecisionRecord } from './decision.ts';
import styles from './decision.module.css';

/** The decision on record, and the records it replaced. */
export function Records({
  records,
  children,
}: {
  records: readonly DecisionRecord[];
  children: ReactNode;
}): ReactElement {
  const t = useText();
  const [latest, ...earlier] = records;
  return (
    <>
      <Section title={t('decision.title')}>
        {latest !== undefined && <RecordFacts record={latest} />}
        {children}
      </Section>
      {earlier.length > 0 && (
        <Section title={t('decision.earlier')}>
          {earlier.map((record) => (
            <details key={record.id} className={styles['earlier']}>
              <summary>
                {t('decision.number', { number: record.number })} · {byWhom(t, record)}
              </summary>
              <RecordFacts record={record} />
            </details>
          ))}
        </Section>
      )}
    </>
  );
}

const byWhom = (t: ReturnType<typeof useText>, { recordedBy, recordedAt }: DecisionRecord): string =>
  t('decision.by', { name: recordedBy, day: stockholmDay(recordedAt) });

function RecordFacts({ record }: { record: DecisionRecord }): ReactElement {
  const t = useText();
  const language = useLanguage();
  const { publishedOn, seriesNumber, participants, latePrintReason, reason } = record;
  const facts: [string, string][] = [
    ['decidedOn', formatDay(record.decidedOn, language)],
    ['publishedOn', publishedOn === null ? t('decision.notPrinted') : formatDay(publishedOn, language)],
    ['inForceOn', formatDay(record.inForceOn, language)],
    ...(latePrintReason === '' ? [] : [['latePrintReason', latePrintReason] satisfies [string, string]]),
    ['seriesNumber', seriesNumber || t('decision.noNumber')],
    ['version', t('rounds.gates.version', { number: record.versionNumber })],
    ['decider', record.decider],
    ['reportingOfficer', record.reportingOfficer],
    ['participants', participants.length === 0 ? t('decision.nobody') : participants.join(', ')],
  ];
  return (
    <>
      <p className={styles['content']}>{record.content}</p>
      <dl className={styles['facts']}>
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt>{t(`decision.${name}`)}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {reason !== '' && <p className={styles['content']}>{t('decision.corrected', { reason })}</p>}
      <p className={styles['quiet']}>{byWhom(t, record)}</p>
    </>
  );
}
