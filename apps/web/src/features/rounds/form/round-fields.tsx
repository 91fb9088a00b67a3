import { ANSWER_VISIBILITIES, type Assurance, ASSURANCES, isAssured } from '@samsyn/consultation';
import type { ReactElement } from 'react';
import { useLabels, useText } from '../../../app/text.ts';
import type { ProblemLike } from '../../../lib/refusal.ts';
import { Checkbox } from '../../../ui/checkbox.tsx';
import { DeadlineField } from '../../../ui/deadline-field.tsx';
import { RadioChips } from '../../../ui/radio-chips.tsx';
import { TextArea, TextField } from '../../../ui/text-field.tsx';
import { ShortTime } from '../../deadlines/short-time.tsx';
import { TimeLeft } from '../../deadlines/time-left.tsx';
import type { RoundValues } from './round-values.ts';

/** The fields of a round; each has the id that problems name. */
export function RoundFields({
  values,
  onChange,
  least,
  problems,
  now,
  asksRegelradet = false,
}: {
  values: RoundValues;
  onChange: (values: RoundValues) => void;
  /** The least that a round may demand here: what is below is no choice. */
  least: Assurance;
  problems: readonly ProblemLike[];
  /** From when the time to answer is counted: were the round sent now. */
  now: string;
  asksRegelradet?: boolean;
}): ReactElement {
  const t = useText();
  const labels = useLabels();
  const error = (field: keyof RoundValues): string | undefined =>
    problems.find((problem) => problem.field === field)?.message;
  const change = (parts: Partial<RoundValues>): void => onChange({ ...values, ...parts });
  return (
    <>
      <TextArea
        label={t('rounds.form.title')}
        name="title"
        rows={2}
        value={values.title}
        onChange={(title) => change({ title })}
        error={error('title')}
      />
      <TextField
        label={t('rounds.form.registrationNumber')}
        hint={t('rounds.form.registrationNumberHint')}
        name="registrationNumber"
        value={values.registrationNumber}
        onChange={(registrationNumber) => change({ registrationNumber })}
        error={error('registrationNumber')}
      />
      <TextArea
        label={t('rounds.form.subject')}
        hint={t('rounds.form.subjectHint')}
        name="subject"
        rows={4}
        value={values.subject}
        onChange={(subject) => change({ subject })}
        error={error('subject')}
      />
      <DeadlineField
        label={t('rounds.form.deadline')}
        hint={t('rounds.form.deadlineHint')}
        name="deadline"
        value={values.deadline}
        onChange={(deadline) => change({ deadline })}
        error={error('deadline')}
      />
      {values.deadline !== null && <TimeLeft deadline={values.deadline} now={now} />}
      <ShortTime
        deadline={values.deadline}
        now={now}
        asksRegelradet={asksRegelradet}
        reason={values.shortTimeReason}
        error={error('shortTimeReason')}
        onReason={(shortTimeReason) => change({ shortTimeReason })}
      />
      <Checkbox
        name="noExtensions"
        label={t('rounds.form.noExtensions')}
        checked={values.noExtensions}
        onChange={(noExtensions) => change({ noExtensions })}
      />
      <RadioChips
        legend={t('rounds.form.assurance')}
        hint={t(`rounds.form.assurance.${values.assurance}`)}
        name="assurance"
        value={values.assurance}
        onChange={(assurance) => change({ assurance })}
        options={ASSURANCES.filter((value) => isAssured(value, least)).map((value) => ({
          value,
          label: labels.assurance[value],
        }))}
      />
      <RadioChips
        legend={t('rounds.form.answersVisible')}
        hint={t('rounds.form.answersVisible.hint')}
        name="answersVisible"
        value={values.answersVisible}
        onChange={(answersVisible) => change({ answersVisible })}
        options={ANSWER_VISIBILITIES.map((value) => ({ value, label: t(`rounds.form.answersVisible.${value}`) }))}
      />
    </>
  );
}
