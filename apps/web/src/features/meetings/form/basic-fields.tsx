import { MeetingBelongingsDocument } from '@samsyn/contracts/meetings';
import { VersionListDocument } from '@samsyn/contracts/drafts';
import { useQuery } from '@apollo/client/react';
import { MEETING_KINDS, meetingWords } from '@samsyn/consultation';
import type { ReactElement } from 'react';
import { useLanguage, useText } from '../../../app/text.ts';
import { DateTimeField } from '../../../ui/date-time-field.tsx';
import { Select } from '../../../ui/select.tsx';
import { TextField } from '../../../ui/text-field.tsx';
import type { FieldsProps } from './meeting-values.ts';

const MOST = 100;
const HOUR_MS = 3_600_000;

/** What it is, what it belongs to, when and where. */
export function BasicFields({ values, onChange, error }: FieldsProps): ReactElement {
  const t = useText();
  const words = meetingWords(useLanguage());
  return (
    <>
      <Select
        label={t('meetings.kind')}
        name="kind"
        value={values.kind}
        onChange={(kind) => onChange({ kind })}
        options={MEETING_KINDS.map((value) => ({ value, label: words[value] }))}
      />
      <TextField
        label={t('meetings.about')}
        name="title"
        value={values.title}
        onChange={(title) => onChange({ title })}
        error={error('title')}
      />
      <Belongings values={values} onChange={onChange} error={error} />
      <DateTimeField
        label={t('meetings.starts')}
        name="startsAt"
        value={values.startsAt}
        onChange={(startsAt) => {
          // An hour is the usual; what has been chosen stays.
          const hour = startsAt === null ? null : new Date(Date.parse(startsAt) + HOUR_MS).toISOString();
          onChange({ startsAt, endsAt: values.endsAt ?? hour });
        }}
        error={error('startsAt')}
      />
      <DateTimeField
        label={t('meetings.ends')}
        name="endsAt"
        value={values.endsAt}
        onChange={(endsAt) => onChange({ endsAt })}
        error={error('endsAt')}
      />
      <TextField
        label={t('meetings.place')}
        hint={t('meetings.place.hint')}
        name="place"
        value={values.place}
        onChange={(place) => onChange({ place })}
        error={error('place')}
      />
    </>
  );
}

function Belongings({ values, onChange, error }: FieldsProps): ReactElement {
  const t = useText();
  const { data } = useQuery(MeetingBelongingsDocument, { variables: { first: MOST } });
  const versions = useQuery(VersionListDocument).data?.versions ?? [];
  const choices = (all: readonly { id: string; title: string }[] | undefined) =>
    (all ?? []).map(({ id, title }) => ({ value: id, label: title }));
  return (
    <>
      <Select
        label={t('meetings.assignment')}
        name="assignmentId"
        value={values.assignmentId}
        placeholder={t('meetings.noAssignment')}
        onChange={(assignmentId) => onChange({ assignmentId })}
        options={choices(data?.assignments)}
        error={error('assignmentId')}
      />
      <Select
        label={t('meetings.round')}
        name="roundId"
        optional
        value={values.roundId}
        placeholder={t('meetings.noRound')}
        onChange={(roundId) => onChange({ roundId })}
        options={choices(data?.rounds.nodes)}
        error={error('roundId')}
      />
      <Select
        label={t('assignments.version')}
        name="versionId"
        optional
        value={values.versionId}
        placeholder={t('assignments.contact.noVersion')}
        // places are of a version: of another they would be others
        onChange={(versionId) => onChange({ versionId, points: values.points.map((one) => ({ ...one, places: [] })) })}
        options={versions.map(({ id, title, number }) => ({
          value: id,
          label: t('assignments.contact.versionOption', { title, number }),
        }))}
        error={error('versionId')}
      />
    </>
  );
}
