import { RoundsToTieDocument } from '@samsyn/contracts/assignments';
import { useQuery } from '@apollo/client/react';
import { useState, type ReactElement } from 'react';
import { useNavigate } from 'react-router';
import { useText } from '../../../app/text.ts';
import type { ProblemLike } from '../../../lib/refusal.ts';
import { Button } from '../../../ui/button.tsx';
import { Checkbox } from '../../../ui/checkbox.tsx';
import { ErrorSummary } from '../../../ui/error-summary.tsx';
import { ButtonLink } from '../../../ui/link.tsx';
import { Section } from '../../../ui/page.tsx';
import { TextArea, TextField } from '../../../ui/text-field.tsx';
import { TroubleNotice } from '../../../ui/trouble-notice.tsx';
import { useWriting } from '../use-account.ts';
import { type AssignmentValues, inputOf, newParty, newReport } from './assignment-values.ts';
import { PartyFields } from './party-fields.tsx';
import { ReportFields } from './report-fields.tsx';
import styles from '../assignments.module.css';

const MOST_ROUNDS = 200;

/** The assignment whole: what it asks for, who is to be heard and how, when it is to be reported, which rounds hang on it. */
export function AssignmentForm({
  start,
  place,
  back,
}: {
  start: AssignmentValues;
  place: { id: string | null; expectedVersion: number };
  back: string;
}): ReactElement {
  const t = useText();
  const navigate = useNavigate();
  const { busy, trouble, dismiss, saveAssignment } = useWriting();
  const [values, setValues] = useState(start);
  const [checked, setChecked] = useState<readonly ProblemLike[]>([]);
  const problems = trouble?.kind === 'refused' ? trouble.problems : checked;
  const change = (parts: Partial<AssignmentValues>): void => setValues({ ...values, ...parts });
  const save = async (): Promise<void> => {
    const undated = values.reports.flatMap(({ dueOn }, index): ProblemLike[] =>
      dueOn === ''
        ? [{ code: 'DUE_MISSING', message: t('assignments.form.dueMissing'), field: `report-${index}-dueOn` }]
        : [],
    );
    setChecked(undated);
    if (undated.length > 0) return;
    const id = await saveAssignment(inputOf(values, place));
    if (id !== null) await navigate(`/uppdrag/${id}`);
  };
  return (
    <form
      className={styles['form']}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <ErrorSummary problems={problems} />
      {trouble !== null && trouble.kind !== 'refused' && <TroubleNotice trouble={trouble} onDismiss={dismiss} />}
      <Basics values={values} change={change} problems={problems} />
      <Section title={t('assignments.parties')}>
        {values.parties.map((party, index) => (
          <PartyFields
            key={party.key}
            {...{ party, index, problems }}
            onChange={(next) => change({ parties: values.parties.with(index, next) })}
            onRemove={() => change({ parties: values.parties.toSpliced(index, 1) })}
          />
        ))}
        <div>
          <Button onClick={() => change({ parties: [...values.parties, newParty()] })}>
            {t('assignments.form.addParty')}
          </Button>
        </div>
      </Section>
      <Section title={t('assignments.reports')}>
        {values.reports.map((report, index) => (
          <ReportFields
            key={report.key}
            {...{ report, index, problems }}
            onChange={(next) => change({ reports: values.reports.with(index, next) })}
            onRemove={() => change({ reports: values.reports.toSpliced(index, 1) })}
          />
        ))}
        <div>
          <Button onClick={() => change({ reports: [...values.reports, newReport('INTERIM_REPORT')] })}>
            {t('assignments.form.addReport')}
          </Button>
        </div>
      </Section>
      <RoundChoice roundIds={values.roundIds} onChange={(roundIds) => change({ roundIds })} />
      <div className={styles['row']}>
        <Button type="submit" kind="primary" busy={busy}>
          {t('assignments.form.save')}
        </Button>
        <ButtonLink kind="quiet" to={back}>
          {t('ui.cancel')}
        </ButtonLink>
      </div>
    </form>
  );
}

function Basics({
  values,
  change,
  problems,
}: {
  values: AssignmentValues;
  change: (parts: Partial<AssignmentValues>) => void;
  problems: readonly ProblemLike[];
}): ReactElement {
  const t = useText();
  const error = (field: string): string | undefined => problems.find((problem) => problem.field === field)?.message;
  return (
    <>
      <TextArea
        label={t('assignments.form.title')}
        name="title"
        rows={2}
        value={values.title}
        onChange={(title) => change({ title })}
        error={error('title')}
      />
      <TextField
        label={t('assignments.form.number')}
        name="registrationNumber"
        optional
        value={values.registrationNumber}
        onChange={(registrationNumber) => change({ registrationNumber })}
        error={error('registrationNumber')}
      />
      <TextField
        label={t('assignments.form.source')}
        hint={t('assignments.form.sourceHint')}
        name="source"
        optional
        value={values.source}
        onChange={(source) => change({ source })}
      />
      <TextField
        type="date"
        label={t('assignments.form.decidedOn')}
        hint={t('assignments.form.decidedOnHint')}
        name="decidedOn"
        optional
        value={values.decidedOn}
        onChange={(decidedOn) => change({ decidedOn })}
      />
      <TextArea
        label={t('assignments.duties')}
        hint={t('assignments.form.dutiesHint')}
        name="duties"
        optional
        rows={6}
        value={values.duties}
        onChange={(duties) => change({ duties })}
        error={error('duties')}
      />
    </>
  );
}

function RoundChoice({
  roundIds,
  onChange,
}: {
  roundIds: readonly string[];
  onChange: (roundIds: string[]) => void;
}): ReactElement | null {
  const t = useText();
  const { data } = useQuery(RoundsToTieDocument, { variables: { first: MOST_ROUNDS } });
  const rounds = data?.rounds.nodes ?? [];
  if (rounds.length === 0) return null;
  return (
    <fieldset className={styles['row-set']}>
      <legend>{t('assignments.form.rounds')}</legend>
      {rounds.map(({ id, title, registrationNumber }) => (
        <Checkbox
          key={id}
          label={`${title} (${registrationNumber})`}
          checked={roundIds.includes(id)}
          onChange={(on) => onChange(on ? [...roundIds, id] : roundIds.filter((one) => one !== id))}
        />
      ))}
    </fieldset>
  );
}
