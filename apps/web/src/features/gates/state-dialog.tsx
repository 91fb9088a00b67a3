import { StateGateDocument } from '@samsyn/contracts/gates';
import { useApolloClient } from '@apollo/client/react';
import { GATE_CHOICES, type GateOutcome, gateWords, type ImpactPart, isOfPart } from '@samsyn/consultation';
import { useState, type ReactElement } from 'react';
import { useLanguage, useText } from '../../app/text.ts';
import { useOutcome } from '../../lib/use-outcome.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Select } from '../../ui/select.tsx';
import { TextArea, TextField } from '../../ui/text-field.tsx';
import { useToast } from '../../ui/toast.tsx';
import { TroubleNotice } from '../../ui/trouble-notice.tsx';
import type { Gate, Gates } from './gate.ts';
import styles from './gates.module.css';

interface Values {
  outcome: GateOutcome | '';
  reason: string;
  day: string;
  until: string;
  versionId: string;
}

/** What a person states of a gate: done on a day, not needed because …; of the konsekvensutredning part by part. */
export function StateDialog({
  gate,
  gates,
  part,
  onClose,
}: {
  gate: Gate;
  gates: Gates;
  part: ImpactPart | null;
  onClose: () => void;
}): ReactElement {
  const t = useText();
  const words = gateWords(useLanguage());
  const say = useToast();
  const client = useApolloClient();
  const { busy, trouble, dismiss, run } = useOutcome();
  const [values, setValues] = useState<Values>({
    ...{ outcome: '', reason: '', day: '', until: '' },
    versionId: gates.versions.at(-1)?.id ?? '',
  });
  const [unsaid, setUnsaid] = useState(false);
  const save = async (): Promise<void> => {
    const { outcome, reason, day, until, versionId } = values;
    setUnsaid(outcome === '');
    if (outcome === '') return;
    const input = {
      ...{ roundId: gates.roundId, versionId, kind: gate.kind, outcome, part, reason },
      ...{ day: day === '' ? null : day, until: until === '' ? null : until },
    };
    const done = await run(async () => {
      const { data } = await client.mutate({
        mutation: StateGateDocument,
        variables: { input },
        refetchQueries: ['RoundGates'],
        awaitRefetchQueries: true,
      });
      return data?.stateGate;
    });
    if (done === null) return;
    say(t('rounds.gates.stated'));
    onClose();
  };
  const problems = trouble?.kind === 'refused' ? trouble.problems : [];
  const error = (field: string): string | undefined =>
    field === 'outcome' && unsaid && values.outcome === ''
      ? t('rounds.gates.unsaid')
      : problems.find((one) => one.field === field)?.message;
  return (
    <Dialog
      open
      onClose={onClose}
      title={part === null ? words.kind[gate.kind] : words.part[part]}
      actions={
        <>
          <Button kind="primary" busy={busy} onClick={() => void save()}>
            {t('rounds.gates.save')}
          </Button>
          <Button onClick={onClose}>{t('ui.cancel')}</Button>
        </>
      }
    >
      <div className={styles['form']}>
        {!problems.some(({ field }) => field) && <TroubleNotice trouble={trouble} onDismiss={dismiss} />}
        <Fields gate={gate} gates={gates} part={part} values={values} onChange={setValues} error={error} />
      </div>
    </Dialog>
  );
}

function Fields({
  gate,
  gates,
  part,
  values,
  onChange,
  error,
}: {
  gate: Gate;
  gates: Gates;
  part: ImpactPart | null;
  values: Values;
  onChange: (values: Values) => void;
  error: (field: string) => string | undefined;
}): ReactElement {
  const t = useText();
  const words = gateWords(useLanguage());
  const change = (parts: Partial<Values>): void => onChange({ ...values, ...parts });
  const isSaid = (part === null ? gate.statement : gate.parts.find((one) => one.part === part)?.statement) != null;
  // Of a part only what is said of parts; what nobody has said cannot be taken back.
  const choices = GATE_CHOICES[gate.kind].filter((one) =>
    one === 'WITHDRAWN' ? isSaid : isOfPart(one) === (part !== null),
  );
  const isMet = values.outcome === 'MET';
  return (
    <>
      <Select<GateOutcome>
        label={t('rounds.gates.outcome')}
        name="outcome"
        value={values.outcome}
        onChange={(outcome) => change({ outcome })}
        error={error('outcome')}
        options={choices.map((value) => ({ value, label: words.outcome[value] }))}
      />
      {isMet && (
        <TextField
          type="date"
          label={t('rounds.gates.day')}
          hint={t(
            `rounds.gates.day.${gate.kind === 'REGELRADET' || gate.kind === 'EU_NOTIFICATION' ? gate.kind : 'hint'}`,
          )}
          name="day"
          value={values.day}
          onChange={(day) => change({ day })}
          error={error('day')}
        />
      )}
      {isMet && gate.kind === 'EU_NOTIFICATION' && (
        <TextField
          type="date"
          label={t('rounds.gates.standstill')}
          hint={t('rounds.gates.standstill.hint')}
          name="until"
          optional
          value={values.until}
          onChange={(until) => change({ until })}
          error={error('until')}
        />
      )}
      {gates.versions.length > 1 && (
        <Select
          label={t('rounds.gates.about')}
          name="versionId"
          value={values.versionId}
          onChange={(versionId) => change({ versionId })}
          options={gates.versions.map(({ id, number }) => ({
            value: id,
            label: t('rounds.gates.version', { number }),
          }))}
        />
      )}
      <TextArea
        label={t('rounds.gates.reason')}
        hint={t(`rounds.gates.reason.${gate.kind === 'REGELRADET' ? 'REGELRADET' : 'hint'}`)}
        name="reason"
        rows={3}
        optional={values.outcome === 'CONTAINED' || values.outcome === 'NEEDED'}
        value={values.reason}
        onChange={(reason) => change({ reason })}
        error={error('reason')}
      />
    </>
  );
}
