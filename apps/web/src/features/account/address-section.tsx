import {
  ConfirmAddressDocument,
  RequestAddressCodeDocument,
  type AccountPartsFragment,
} from '@samsyn/contracts/account';
import { useState, type ReactElement } from 'react';
import { request } from '../../app/api.ts';
import { useText } from '../../app/text.ts';
import { useOutcome } from '../../lib/use-outcome.ts';
import { Button } from '../../ui/button.tsx';
import { Section } from '../../ui/page.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { useToast } from '../../ui/toast.tsx';
import { TroubleNotice } from '../../ui/trouble-notice.tsx';
import { CodeForm } from './code-form.tsx';
import { useIdentified } from './identity-gate.tsx';
import { useFocusBack } from './use-focus-back.ts';
import styles from './account.module.css';

/** The address that codes are mailed to. It is changed by a code that is mailed to the new one. */
export function AddressSection({
  account,
  onChange,
}: {
  account: AccountPartsFragment;
  onChange: (account: AccountPartsFragment) => void;
}): ReactElement {
  const t = useText();
  const say = useToast();
  const { busy, trouble, dismiss, run } = useOutcome();
  const identified = useIdentified();
  const [address, setAddress] = useState('');
  const [asked, setAsked] = useState(false);
  useFocusBack(asked, 'adress');
  const ask = async (): Promise<void> => {
    const sent = await run(async () =>
      identified(async () => (await request(RequestAddressCodeDocument, { email: address })).requestAddressCode),
    );
    setAsked(sent !== null);
  };
  const confirm = async (code: string): Promise<void> => {
    const changed = await run(async () =>
      identified(async () => (await request(ConfirmAddressDocument, { code })).confirmAddress),
    );
    if (changed === null) return;
    setAsked(false);
    setAddress('');
    onChange(changed);
    say(t('account.address.saved'));
  };
  return (
    <Section title={t('account.address.title')}>
      <p>{account.email === null ? t('account.address.none') : t('account.address.now', { address: account.email })}</p>
      <TroubleNotice trouble={trouble} onDismiss={dismiss} />
      {asked ? (
        <CodeForm
          sentTo={t('account.address.sent', { address })}
          submitWord={t('account.address.confirm')}
          busy={busy}
          onCode={confirm}
          onBack={() => setAsked(false)}
        />
      ) : (
        <form
          className={styles['form']}
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            void ask();
          }}
        >
          <TextField
            label={t('account.address.label')}
            name="adress"
            type="email"
            autoComplete="email"
            value={address}
            onChange={setAddress}
          />
          <Button type="submit" busy={busy}>
            {t('account.address.send')}
          </Button>
        </form>
      )}
    </Section>
  );
}
