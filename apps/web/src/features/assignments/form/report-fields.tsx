import { REPORT_KINDS } from '@samsyn/consultation';
import type { ReactElement } from 'react';
import { useText } from '../../../app/text.ts';
import type { ProblemLike } from '../../../lib/refusal.ts';
import { Button } from '../../../ui/button.tsx';
import { Select } from '../../../ui/select.tsx';
import { TextField } from '../../../ui/text-field.tsx';
import { useAssignmentWords } from '../use-account.ts';
import type { ReportValues } from './assignment-values.ts';
import styles from '../assignments.module.css';

/** One interim report, or the final one. */
export function ReportFields({
  report,
  index,
  problems,
  onChange,
  onRemove,
}: {
  report: ReportValues;
  index: number;
  problems: readonly ProblemLike[];
  onChange: (report: ReportValues) => void;
  onRemove: () => void;
}): ReactElement {
  const t = useText();
  const words = useAssignmentWords();
  const change = (parts: Partial<ReportValues>): void => onChange({ ...report, ...parts });
  const error = (field: string): string | undefined =>
    problems.find((problem) => problem.field === `report-${index}-${field}`)?.message;
  return (
    <fieldset className={styles['row-set']}>
      <legend>{`${words.reportKind[report.kind]} ${report.dueOn}`}</legend>
      <div className={styles['four']}>
        <Select
          label={t('assignments.report')}
          name={`report-${index}-kind`}
          value={report.kind}
          onChange={(kind) => change({ kind })}
          options={REPORT_KINDS.map((value) => ({ value, label: words.reportKind[value] }))}
        />
        <TextField
          label={t('assignments.reportOf')}
          name={`report-${index}-title`}
          value={report.title}
          onChange={(title) => change({ title })}
          error={error('title')}
        />
        <TextField
          type="date"
          label={t('assignments.due')}
          name={`report-${index}-dueOn`}
          value={report.dueOn}
          onChange={(dueOn) => change({ dueOn })}
          error={error('dueOn')}
        />
        <TextField
          type="date"
          label={t('assignments.given')}
          name={`report-${index}-givenOn`}
          optional
          value={report.givenOn}
          onChange={(givenOn) => change({ givenOn })}
          error={error('givenOn')}
        />
      </div>
      <div>
        <Button kind="quiet" onClick={onRemove}>
          {t('assignments.form.removeReport')}
        </Button>
      </div>
    </fieldset>
  );
}
