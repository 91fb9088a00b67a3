import { SaveMeetingDocument } from '@samsyn/contracts/meetings';
import { useApolloClient } from '@apollo/client/react';
import { meetingProblems } from '@samsyn/consultation';
import { useState, type ReactElement } from 'react';
import { useNavigate } from 'react-router';
import { useText } from '../../../app/text.ts';
import type { ProblemLike } from '../../../lib/refusal.ts';
import { useOutcome } from '../../../lib/use-outcome.ts';
import { Button } from '../../../ui/button.tsx';
import { ErrorSummary } from '../../../ui/error-summary.tsx';
import { ButtonLink } from '../../../ui/link.tsx';
import { TextArea } from '../../../ui/text-field.tsx';
import { useToast } from '../../../ui/toast.tsx';
import { TroubleNotice } from '../../../ui/trouble-notice.tsx';
import { BasicFields } from './basic-fields.tsx';
import { type FieldsProps, inputOf, type MeetingValues, textOf } from './meeting-values.ts';
import { ParticipantFields } from './participant-fields.tsx';
import { PointFields } from './point-fields.tsx';
import styles from '../meetings.module.css';

/** When, where, with whom and on what; afterwards what was said, by whom, of which provisions, and what came of it. */
export function MeetingForm({
  start,
  place,
  back,
}: {
  start: MeetingValues;
  place: { id: string | null; expectedVersion: number };
  back: string;
}): ReactElement {
  const t = useText();
  const say = useToast();
  const navigate = useNavigate();
  const client = useApolloClient();
  const { busy, trouble, dismiss, run } = useOutcome();
  const [values, setValues] = useState(start);
  const [checked, setChecked] = useState<readonly ProblemLike[]>([]);
  const problems = trouble?.kind === 'refused' ? trouble.problems : checked;
  const save = async (): Promise<void> => {
    const found: ProblemLike[] = meetingProblems(textOf(values), Date.now());
    setChecked(found);
    if (found.length > 0) return;
    const saved = await run(async () => {
      const input = inputOf(values, place);
      const { data } = await client.mutate({ mutation: SaveMeetingDocument, variables: { input } });
      return data?.saveMeeting;
    });
    if (saved === null) return;
    // What the meeting counts in is read anew.
    for (const fieldName of ['meetings', 'assignment', 'assignments', 'gates']) client.cache.evict({ fieldName });
    say(t('meetings.saved'));
    await navigate(`/moten/${saved.id}`);
  };
  const fields: FieldsProps = {
    values,
    onChange: (parts) => setValues({ ...values, ...parts }),
    error: (field) => problems.find((problem) => problem.field === field)?.message,
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
      <BasicFields {...fields} />
      <ParticipantFields {...fields} />
      <Words name="agenda" {...fields} />
      <PointFields {...fields} />
      <Words name="notes" {...fields} />
      <Words name="outcome" {...fields} />
      <div className={styles['row']}>
        <Button type="submit" kind="primary" busy={busy}>
          {t('meetings.save')}
        </Button>
        <ButtonLink kind="quiet" to={back}>
          {t('ui.cancel')}
        </ButtonLink>
      </div>
    </form>
  );
}

function Words({
  name,
  values,
  onChange,
  error,
}: FieldsProps & { name: 'agenda' | 'notes' | 'outcome' }): ReactElement {
  const t = useText();
  return (
    <TextArea
      label={name === 'outcome' ? t('assignments.outcome') : t(`meetings.${name}`)}
      hint={t(`meetings.${name}.hint`)}
      name={name}
      rows={name === 'notes' ? 6 : 3}
      optional
      value={values[name]}
      onChange={(value) => onChange({ [name]: value })}
      error={error(name)}
    />
  );
}
