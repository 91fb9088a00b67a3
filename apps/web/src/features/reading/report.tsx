import type { ReadingReportQuery } from '@samsyn/contracts/reading';
import type { ReactElement } from 'react';
import { useText, useLanguage } from '../../app/text.ts';
import { formatMoment } from '../../lib/dates.ts';
import styles from './reading.module.css';

type Told = NonNullable<ReadingReportQuery['readingReport']>;

/** How much has been read, and by whom: the account that nothing was passed over. */
export function Report({ report }: { report: Told }): ReactElement {
  const t = useText();
  const language = useLanguage();
  const { items, read, allReadAt, readers } = report;
  return (
    <section className={styles['report']} aria-label={t('reading.report')}>
      <p className={styles['told']} aria-live="polite">
        {allReadAt === null
          ? t('reading.report.some', { read, items })
          : t('reading.report.all', { items, at: formatMoment(allReadAt, language) })}
      </p>
      {readers.length > 0 && (
        <details>
          <summary>{t('reading.report.by')}</summary>
          <table className={styles['readers']}>
            <thead>
              <tr>
                <th scope="col">{t('reading.report.who')}</th>
                <th scope="col" className={styles['number']}>
                  {t('reading.report.items')}
                </th>
                <th scope="col">{t('reading.report.first')}</th>
                <th scope="col">{t('reading.report.last')}</th>
              </tr>
            </thead>
            <tbody>
              {readers.map((reader) => (
                <tr key={`${reader.name} ${reader.firstAt}`}>
                  <th scope="row">{reader.name}</th>
                  <td className={styles['number']}>{reader.items}</td>
                  <td>{formatMoment(reader.firstAt, language)}</td>
                  <td>{formatMoment(reader.lastAt, language)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </details>
      )}
    </section>
  );
}
