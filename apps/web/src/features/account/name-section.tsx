import { SaveMyNameDocument, type AccountPartsFragment } from '@samsyn/contracts/account';
import { useState, type ReactElement } from 'react';
import { request } from '../../app/api.ts';
import { useText } from '../../app/text.ts';
import { useBecomeViewer, useViewer } from '../../app/viewer.tsx';
import { useOutcome } from '../../lib/use-outcome.ts';
import { Button } from '../../ui/button.tsx';
import { Section } from '../../ui/page.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { useToast } from '../../ui/toast.tsx';
import { TroubleNotice } from '../../ui/trouble-notice.tsx';
import styles from './account.module.css';

/** What one is called: colleagues see it beside what one has written. */
export function NameSection({
  account,
  onChange,
}: {
  account: AccountPartsFragment;
  onChange: (account: AccountPartsFragment) => void;
}): ReactElement {
  const t = useText();
  const say = useToast();
  const viewer = useViewer();
  const become = useBecomeViewer();
  const { busy, trouble, dismiss, run } = useOutcome();
  const [name, setName] = useState(account.displayName);
  const save = async (): Promise<void> => {
    const saved = await run(async () => (await request(SaveMyNameDocument, { displayName: name })).saveMyName);
    if (saved === null) return;
    setName(saved.displayName);
    onChange(saved);
    become({ ...viewer, displayName: saved.displayName });
    say(t('account.name.saved'));
  };
  return (
    <Section title={t('account.name.title')}>
      <TroubleNotice trouble={trouble} onDismiss={dismiss} />
      <form
        className={styles['form']}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        <TextField
          label={t('account.name.label')}
          hint={t('account.name.hint')}
          name="namn"
          autoComplete="name"
          value={name}
          onChange={setName}
        />
        <Button type="submit" busy={busy}>
          {t('account.name.save')}
        </Button>
      </form>
    </Section>
  );
}
