import type { ReactElement } from 'react';
import { useLanguage, useText } from '../../../app/text.ts';
import { formatDay } from '../../../lib/dates.ts';
import { Section } from '../../../ui/page.tsx';
import { Table } from '../../../ui/table.tsx';
import { Due } from '../due.tsx';
import { useAssignmentWords, type Account } from '../use-account.ts';

/** The interim and final reports, with when they are due and when they were given. */
export function Reports({ account }: { account: Account }): ReactElement | null {
  const t = useText();
  const language = useLanguage();
  const words = useAssignmentWords();
  if (account.reports.length === 0) return null;
  return (
    <Section title={t('assignments.reports')}>
      <Table caption={t('assignments.reports')} hideCaption dense>
        <thead>
          <tr>
            <th scope="col">{t('assignments.report')}</th>
            <th scope="col">{t('assignments.reportOf')}</th>
            <th scope="col">{t('assignments.due')}</th>
            <th scope="col">{t('assignments.given')}</th>
          </tr>
        </thead>
        <tbody>
          {account.reports.map((report) => (
            <tr key={report.id}>
              <th scope="row">{words.reportKind[report.kind]}</th>
              <td>{report.title}</td>
              <td>
                <Due report={report} />
              </td>
              <td>{report.givenOn === null ? '–' : formatDay(report.givenOn, language)}</td>
            </tr>
          ))}
        </tbody>
      </Table>
    </Section>
  );
}
