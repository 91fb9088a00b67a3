import { QuestionsSummaryDocument, type QuestionsSummaryQuery } from '@samsyn/contracts/questions';
import type { ReactElement } from 'react';
import { useText } from '../../../app/text.ts';
import { useAnswer } from '../../../app/use-answer.ts';
import { buttonClass } from '../../../ui/button.tsx';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { FaultNotice } from '../../../ui/fault-notice.tsx';
import { Loading } from '../../../ui/loading.tsx';
import { Section } from '../../../ui/page.tsx';
import { RoundFrame } from '../../rounds/frame/round-frame.tsx';
import { type OfficeRound, useRoundLive } from '../../rounds/frame/use-round.ts';
import { Chart } from './chart.tsx';
import { SummaryTable } from './summary-table.tsx';
import styles from '../questions.module.css';

type Summary = NonNullable<QuestionsSummaryQuery['questionsSummary']>;

/** What the bodies answered: question by question a table, with its sums, and a chart drawn from it. */
export default function SummaryPage(): ReactElement {
  return <RoundFrame view="answers">{(round) => <Answers round={round} />}</RoundFrame>;
}

function Answers({ round }: { round: OfficeRound }): ReactElement {
  const t = useText();
  const { data, error, reload } = useAnswer(QuestionsSummaryDocument, { roundId: round.id });
  useRoundLive(round.id, ['board'], () => void reload());
  if (data === undefined) return error ? <FaultNotice error={error} retry={() => void reload()} /> : <Loading />;
  if (data.questionsSummary === null) return <EmptyState title={t('questions.none')} />;
  return <Compiled round={round} summary={data.questionsSummary} />;
}

function Compiled({ round, summary }: { round: OfficeRound; summary: Summary }): ReactElement {
  const t = useText();
  const file = (format: string): string => `/export/remiss/${round.slug}/fragesvar.${format}`;
  return (
    <>
      <p>{t('questions.summary.answered', { answered: summary.answered, invited: summary.invited })}</p>
      {summary.missing.length > 0 && (
        <details>
          <summary>{t('questions.summary.missing', { count: summary.missing.length })}</summary>
          <p>{summary.missing.join(', ')}</p>
        </details>
      )}
      <p className={styles['row']}>
        <a className={buttonClass({ kind: 'secondary' })} href={file('csv')} download>
          {t('questions.summary.csv')}
        </a>
        <a className={buttonClass({ kind: 'secondary' })} href={file('xlsx')} download>
          {t('questions.summary.xlsx')}
        </a>
      </p>
      {summary.answered > 0 && summary.questions.map((one) => <Question key={one.question.id} summary={one} />)}
    </>
  );
}

function Question({ summary }: { summary: Summary['questions'][number] }): ReactElement {
  const t = useText();
  const { number, question, answered, notAnswered } = summary;
  return (
    <Section title={`${number} ${question.label}`}>
      <p>
        {t('questions.summary.said', { count: answered })}
        {notAnswered.length > 0 && ` ${t('questions.summary.silent', { names: notAnswered.join(', ') })}`}
      </p>
      <Chart summary={summary} />
      <div className={styles['tables']}>
        {summary.tables.map((table) => (
          <SummaryTable key={table.title} table={table} caption={table.title || `${number} ${question.label}`} />
        ))}
      </div>
    </Section>
  );
}
