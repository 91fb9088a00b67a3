import { INCOMING_STANCES, type Stance } from '@samsyn/consultation';
import { useState, type ReactElement } from 'react';
import { useLabels, useText } from '../../../app/text.ts';
import { Button } from '../../../ui/button.tsx';
import { ErrorSummary } from '../../../ui/error-summary.tsx';
import { Select } from '../../../ui/select.tsx';
import { useToast } from '../../../ui/toast.tsx';
import { TroubleNotice } from '../../../ui/trouble-notice.tsx';
import { type Body, BodyField } from '../body-field.tsx';
import styles from '../incoming.module.css';
import { type Received, ReceivedFields } from '../received-fields.tsx';
import type { Incoming, IncomingWork } from '../use-incoming.ts';

type Stated = (typeof INCOMING_STANCES)[number];

/** The stance on the whole, always at hand; and how the answer came in, to be mended where it is wrong. */
export function Details({
  incoming,
  work,
  mayWork,
}: {
  incoming: Incoming;
  work: IncomingWork;
  mayWork: boolean;
}): ReactElement {
  const t = useText();
  const labels = useLabels();
  const say = useToast();
  const [open, setOpen] = useState(false);
  const { overallStance, organisationId, channel, receivedOn, receivedTime, reason } = incoming;
  const state = async (stance: Stance): Promise<void> => {
    const same = { organisationId, channel, receivedOn, receivedTime: receivedTime ?? null, reason };
    if ((await work.describe({ ...same, overallStance: stance })) !== null) say(t('incoming.work.saved'));
  };
  if (!mayWork)
    return (
      <p>
        {t('incoming.work.overall')}: <strong>{overallStance === null ? '–' : labels.stance[overallStance]}</strong>
      </p>
    );
  return (
    <div className={styles['details']}>
      <Select<Stated>
        label={t('incoming.work.overall')}
        hint={t('incoming.work.overallHint')}
        name="overallStance"
        dense
        placeholder={t('incoming.work.choose')}
        value={(overallStance as Stated | null) ?? ''}
        onChange={(stance) => void state(stance)}
        options={INCOMING_STANCES.map((value) => ({ value, label: labels.stance[value] }))}
      />
      <details className={styles['change']} open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
        <summary>{t('incoming.work.details')}</summary>
        {open && <Change key={incoming.version} incoming={incoming} work={work} onDone={() => setOpen(false)} />}
      </details>
    </div>
  );
}

function Change({
  incoming,
  work,
  onDone,
}: {
  incoming: Incoming;
  work: IncomingWork;
  onDone: () => void;
}): ReactElement {
  const t = useText();
  const say = useToast();
  const { channel, receivedOn, receivedTime, reason, overallStance } = incoming;
  const [body, setBody] = useState<Body | null>({ id: incoming.organisationId, name: incoming.organisationName });
  const [received, setReceived] = useState<Received>({ channel, receivedOn, receivedTime: receivedTime ?? '', reason });
  const { trouble, dismiss, busy } = work;
  const problems = trouble?.kind === 'refused' ? trouble.problems : [];
  const error = (field: string): string | undefined => problems.find((one) => one.field === field)?.message;
  const save = async (): Promise<void> => {
    if (body === null) return;
    const time = received.receivedTime === '' ? null : received.receivedTime;
    const input = { ...received, receivedTime: time, organisationId: body.id, overallStance: overallStance ?? null };
    if ((await work.describe(input)) === null) return;
    say(t('incoming.work.saved'));
    onDone();
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
      {trouble?.kind !== 'refused' && <TroubleNotice trouble={trouble} onDismiss={dismiss} />}
      <BodyField body={body} onChange={setBody} error={error('organisationId')} />
      <ReceivedFields values={received} onChange={setReceived} error={error} />
      <p>
        <Button type="submit" busy={busy}>
          {t('incoming.work.save')}
        </Button>
      </p>
    </form>
  );
}
