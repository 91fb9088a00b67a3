import type { RoundOutcomePartsFragment } from '@samsyn/contracts/outcome';
import type { ReactElement, ReactNode } from 'react';
import { useLanguage, useText } from '../../app/text.ts';
import { formatDay } from '../../lib/dates.ts';
import styles from './outcome.module.css';

export type RoundOutcome = RoundOutcomePartsFragment;

/** What the round led to, on its page for good: the record that holds, and those it corrected. Nothing where nothing is decided. */
export function Outcome({
  decisions,
  heading: Heading = 'h2',
  more,
}: {
  decisions: readonly RoundOutcome[];
  heading?: 'h2' | 'h3';
  more?: ReactNode;
}): ReactElement | null {
  const t = useText();
  const [latest, ...earlier] = decisions;
  if (latest === undefined) return null;
  return (
    <section aria-labelledby="remissens-utfall">
      <Heading id="remissens-utfall">{t('outcome.title')}</Heading>
      <Facts record={latest} />
      {latest.reason !== '' && <p className={styles['quiet']}>{t('outcome.corrected', { reason: latest.reason })}</p>}
      {earlier.map((record) => (
        <details key={record.id} className={styles['earlier']}>
          <summary>{t('outcome.earlier', { number: record.number })}</summary>
          <Facts record={record} />
          {record.reason !== '' && (
            <p className={styles['quiet']}>{t('outcome.corrected', { reason: record.reason })}</p>
          )}
        </details>
      ))}
      {more}
    </section>
  );
}

function Facts({ record }: { record: RoundOutcome }): ReactElement {
  const t = useText();
  const language = useLanguage();
  const { publishedOn, seriesNumber, latePrintReason, participants } = record;
  const facts: [string, string][] = [
    ['decidedOn', formatDay(record.decidedOn, language)],
    ['publishedOn', publishedOn == null ? t('outcome.notPrinted') : formatDay(publishedOn, language)],
    ['inForceOn', formatDay(record.inForceOn, language)],
    ['seriesNumber', seriesNumber === '' ? t('outcome.noNumber') : seriesNumber],
    ['text', t('outcome.version', { number: record.versionNumber })],
    ['decider', record.decider],
    ['reportingOfficer', record.reportingOfficer],
  ];
  if (participants.length > 0) facts.push(['participants', participants.join(', ')]);
  return (
    <>
      <p className={styles['content']} lang="sv">
        {record.content}
      </p>
      <dl className={styles['facts']}>
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt>{t(`outcome.${name}`)}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {latePrintReason !== '' && (
        <p className={styles['quiet']}>{t('outcome.latePrint', { reason: latePrintReason })}</p>
      )}
    </>
  );
}
