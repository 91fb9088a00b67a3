import {
  DelegateSigningDocument,
  RoundsToDelegateDocument,
  type DelegationsPartsFragment,
} from '@samsyn/contracts/signing';
import { useState, type ReactElement } from 'react';
import { request } from '../../app/api.ts';
import { useLabels, useText } from '../../app/text.ts';
import { useAnswer } from '../../app/use-answer.ts';
import { useOutcome } from '../../lib/use-outcome.ts';
import { Button } from '../../ui/button.tsx';
import { Select } from '../../ui/select.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { useToast } from '../../ui/toast.tsx';
import { TroubleNotice } from '../../ui/trouble-notice.tsx';
import styles from './signing.module.css';

const NOTHING = { userId: '', roundId: '', until: '', reason: '' };

/** A signatory lends a colleague the right to submit. */
export function DelegateForm({
  people,
  onChange,
}: {
  people: DelegationsPartsFragment['people'];
  onChange: (next: DelegationsPartsFragment) => void;
}): ReactElement {
  const t = useText();
  const labels = useLabels();
  const say = useToast();
  const { busy, trouble, dismiss, run } = useOutcome();
  const { data } = useAnswer(RoundsToDelegateDocument, { first: 100 });
  const [values, setValues] = useState(NOTHING);
  const rounds = (data?.rounds.nodes ?? []).filter(({ state }) => state === 'OPEN' || state === 'CLOSED');
  const give = async (): Promise<void> => {
    const { userId, roundId, until, reason } = values;
    const input = { userId, roundId: roundId || null, until: until || null, reason };
    const given = await run(async () => (await request(DelegateSigningDocument, { input })).delegateSigning);
    if (given === null) return;
    setValues(NOTHING);
    say(t('signing.delegation.given'));
    onChange(given);
  };
  return (
    <form
      className={styles['form']}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (values.userId !== '') void give();
        else document.getElementById('delegat')?.focus();
      }}
    >
      <h3>{t('signing.delegate')}</h3>
      <TroubleNotice trouble={trouble} onDismiss={dismiss} />
      <Select
        label={t('signing.delegate.to')}
        name="delegat"
        value={values.userId}
        onChange={(userId) => setValues({ ...values, userId })}
        placeholder={t('signing.delegate.choose')}
        options={people.map(({ id, name, role }) => ({
          value: id,
          label: `${name}, ${labels.role[role].toLowerCase()}`,
        }))}
      />
      <Select
        label={t('signing.delegate.round')}
        name="remiss"
        value={values.roundId}
        onChange={(roundId) => setValues({ ...values, roundId })}
        placeholder={t('signing.delegate.allRounds')}
        options={rounds.map(({ id, title }) => ({ value: id, label: title }))}
      />
      <TextField
        label={t('signing.delegate.until')}
        name="until"
        type="date"
        optional={values.roundId !== ''}
        value={values.until}
        onChange={(until) => setValues({ ...values, until })}
      />
      <TextField
        label={t('signing.delegate.reason')}
        name="reason"
        hint={t('signing.delegate.reason.hint')}
        value={values.reason}
        onChange={(reason) => setValues({ ...values, reason })}
      />
      <Button type="submit" busy={busy}>
        {t('signing.delegate.give')}
      </Button>
    </form>
  );
}
