import { VersionListDocument } from '@samsyn/contracts/drafts';
import { CONTACT_KINDS, contactProblems, type ContactKind } from '@samsyn/consultation';
import { useQuery } from '@apollo/client/react';
import { useState, type ReactElement } from 'react';
import { useNavigate } from 'react-router';
import { useText } from '../../../app/text.ts';
import { stockholmDay } from '../../../lib/dates.ts';
import type { ProblemLike } from '../../../lib/refusal.ts';
import { Button } from '../../../ui/button.tsx';
import { ErrorSummary } from '../../../ui/error-summary.tsx';
import { ButtonLink } from '../../../ui/link.tsx';
import { Select } from '../../../ui/select.tsx';
import { TextArea, TextField } from '../../../ui/text-field.tsx';
import { useToast } from '../../../ui/toast.tsx';
import { TroubleNotice } from '../../../ui/trouble-notice.tsx';
import { ActorPicker } from '../form/actor-picker.tsx';
import type { Picked } from '../form/assignment-values.ts';
import { useAssignmentWords, useWriting, type Account, type Contact } from '../use-account.ts';
import styles from '../assignments.module.css';

interface ContactValues {
  kind: ContactKind;
  heldOn: string;
  about: string;
  outcome: string;
  versionId: string;
  actors: Picked[];
}

const today = (): string => stockholmDay(new Date().toISOString());

function startOf(contact: Contact | null): ContactValues {
  if (contact === null) return { kind: 'MEETING', heldOn: today(), about: '', outcome: '', versionId: '', actors: [] };
  const { kind, heldOn, about, outcome, versionId, actors } = contact;
  return { kind, heldOn, about, outcome, versionId: versionId ?? '', actors: [...actors] };
}

/** When, with whom, of what kind, what it was about, what came of it, and on which version of the text. */
export function ContactForm({ account, contact }: { account: Account; contact: Contact | null }): ReactElement {
  const t = useText();
  const say = useToast();
  const navigate = useNavigate();
  const { busy, trouble, dismiss, saveContact, removeContact } = useWriting();
  const [values, setValues] = useState(() => startOf(contact));
  const [checked, setChecked] = useState<readonly ProblemLike[]>([]);
  const problems = trouble?.kind === 'refused' ? trouble.problems : checked;
  const back = `/uppdrag/${account.id}`;
  const save = async (): Promise<void> => {
    const { actors, versionId, ...rest } = values;
    const actorIds = actors.map(({ actorId }) => actorId);
    const found: ProblemLike[] = contactProblems({ ...rest, actorIds }, today());
    const undated = { code: 'DAY_MISSING', message: t('assignments.contact.dayMissing'), field: 'heldOn' };
    const all = rest.heldOn === '' ? [undated, ...found] : found;
    setChecked(all);
    if (all.length > 0) return;
    const place = { assignmentId: account.id, id: contact?.id ?? null, expectedVersion: contact?.version ?? 0 };
    if (!(await saveContact({ ...rest, ...place, actorIds, versionId: versionId || null }))) return;
    say(t('assignments.contact.saved'));
    await navigate(back);
  };
  const remove = async (): Promise<void> => {
    if (contact === null || !(await removeContact(contact.id))) return;
    say(t('assignments.contact.removed'));
    await navigate(back);
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
      <ContactFields values={values} onChange={setValues} problems={problems} account={account} />
      <div className={styles['row']}>
        <Button type="submit" kind="primary" busy={busy}>
          {t('assignments.contact.save')}
        </Button>
        <ButtonLink kind="quiet" to={back}>
          {t('ui.cancel')}
        </ButtonLink>
        {contact !== null && (
          <Button kind="danger" busy={busy} onClick={() => void remove()}>
            {t('assignments.contact.remove')}
          </Button>
        )}
      </div>
    </form>
  );
}

function ContactFields({
  values,
  onChange,
  problems,
  account,
}: {
  values: ContactValues;
  onChange: (values: ContactValues) => void;
  problems: readonly ProblemLike[];
  account: Account;
}): ReactElement {
  const t = useText();
  const words = useAssignmentWords();
  const versions = useQuery(VersionListDocument).data?.versions ?? [];
  const change = (parts: Partial<ContactValues>): void => onChange({ ...values, ...parts });
  const error = (field: string): string | undefined => problems.find((problem) => problem.field === field)?.message;
  return (
    <>
      <Select
        label={t('assignments.contact.kind')}
        name="kind"
        value={values.kind}
        onChange={(kind) => change({ kind })}
        options={CONTACT_KINDS.map((value) => ({ value, label: words.contactKind[value] }))}
      />
      <TextField
        type="date"
        label={t('assignments.when')}
        hint={t('assignments.contact.dayHint')}
        name="heldOn"
        value={values.heldOn}
        onChange={(heldOn) => change({ heldOn })}
        error={error('heldOn')}
      />
      <ActorPicker
        label={t('assignments.contact.actors')}
        name="actors"
        error={error('actors')}
        picked={values.actors}
        onChange={(actors) => change({ actors })}
      />
      <Groups account={account} picked={values.actors} onChange={(actors) => change({ actors })} />
      <TextArea
        label={t('assignments.contact.about')}
        name="about"
        rows={2}
        value={values.about}
        onChange={(about) => change({ about })}
        error={error('about')}
      />
      <TextArea
        label={t('assignments.outcome')}
        hint={t('assignments.contact.outcomeHint')}
        name="outcome"
        optional
        value={values.outcome}
        onChange={(outcome) => change({ outcome })}
        error={error('outcome')}
      />
      <Select
        label={t('assignments.version')}
        name="versionId"
        optional
        value={values.versionId}
        onChange={(versionId) => change({ versionId })}
        placeholder={t('assignments.contact.noVersion')}
        options={versions.map(({ id, title, number }) => ({
          value: id,
          label: t('assignments.contact.versionOption', { title, number }),
        }))}
      />
    </>
  );
}

/** Those whom the assignment names, a press for each: whom a meeting is with is mostly one of them. */
function Groups({
  account,
  picked,
  onChange,
}: {
  account: Account;
  picked: readonly Picked[];
  onChange: (picked: Picked[]) => void;
}): ReactElement | null {
  const t = useText();
  const taken = new Set(picked.map(({ actorId }) => actorId));
  const groups = account.parties
    .map(({ id, name, each, actors, named }) => ({ id, name, bodies: each ? actors : named }))
    .map((group) => ({ ...group, bodies: group.bodies.filter(({ actorId }) => !taken.has(actorId)) }))
    .filter(({ bodies }) => bodies.length > 0);
  if (groups.length === 0) return null;
  return (
    <div className={styles['groups']} role="group" aria-label={t('assignments.contact.groups')}>
      {groups.map(({ id, name, bodies }) => (
        <Button
          key={id}
          onClick={() =>
            onChange([...picked, ...bodies.map(({ actorId, name: called }) => ({ actorId, name: called }))])
          }
        >
          {bodies.length === 1 ? `+ ${name}` : t('assignments.contact.addGroup', { name, count: bodies.length })}
        </Button>
      ))}
    </div>
  );
}
