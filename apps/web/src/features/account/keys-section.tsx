import {
  AddPasskeyDocument,
  BeginPasskeyDocument,
  RemovePasskeyDocument,
  RenamePasskeyDocument,
  type AccountPartsFragment,
} from '@samsyn/contracts/account';
import { useState, type ReactElement } from 'react';
import { request } from '../../app/api.ts';
import { useLanguage, useText } from '../../app/text.ts';
import { formatDay } from '../../lib/dates.ts';
import { useOutcome } from '../../lib/use-outcome.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Section } from '../../ui/page.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { useToast } from '../../ui/toast.tsx';
import { TroubleNotice } from '../../ui/trouble-notice.tsx';
import { useIdentified } from './identity-gate.tsx';
import { knowsPasskeys, useDevice } from './use-device.ts';
import styles from './account.module.css';

type Change = (account: AccountPartsFragment) => void;
type Passkey = AccountPartsFragment['passkeys'][number];

/** One's passkeys: what opens the account without a code. */
export function KeysSection({ account, onChange }: { account: AccountPartsFragment; onChange: Change }): ReactElement {
  const t = useText();
  const [changing, setChanging] = useState<{ key: Passkey; way: 'rename' | 'remove' } | null>(null);
  const done = (next?: AccountPartsFragment): void => {
    setChanging(null);
    if (next !== undefined) onChange(next);
  };
  return (
    <Section title={t('account.keys.title')}>
      <p>{t('account.keys.lead')}</p>
      {account.passkeys.length > 0 && (
        <ul className={styles['keys']}>
          {account.passkeys.map((key) => (
            <li key={key.id} className={styles['key']}>
              <About passkey={key} />
              <div className={styles['actions']}>
                <Button size="dense" onClick={() => setChanging({ key, way: 'rename' })}>
                  {t('account.keys.rename')}
                  <span className="visually-hidden"> {key.name}</span>
                </Button>
                <Button size="dense" onClick={() => setChanging({ key, way: 'remove' })}>
                  {t('account.keys.remove')}
                  <span className="visually-hidden"> {key.name}</span>
                </Button>
              </div>
            </li>
          ))}
        </ul>
      )}
      <AddKey onChange={onChange} />
      {changing?.way === 'rename' && <RenameDialog passkey={changing.key} onDone={done} />}
      {changing?.way === 'remove' && <RemoveDialog passkey={changing.key} onDone={done} />}
    </Section>
  );
}

function About({ passkey: { name, madeAt, usedAt, synced } }: { passkey: Passkey }): ReactElement {
  const t = useText();
  const language = useLanguage();
  return (
    <div className={styles['about']}>
      <h3 className={styles['name']}>{name}</h3>
      <p className={styles['facts']}>
        {t('account.keys.made', { day: formatDay(madeAt, language) })} ·{' '}
        {usedAt === null ? t('account.keys.unused') : t('account.keys.used', { day: formatDay(usedAt, language) })} ·{' '}
        {t(synced ? 'account.keys.synced' : 'account.keys.onDevice')}
      </p>
    </div>
  );
}

function AddKey({ onChange }: { onChange: Change }): ReactElement {
  const t = useText();
  const say = useToast();
  const device = useDevice();
  const identified = useIdentified();
  const [name, setName] = useState('');
  if (!knowsPasskeys()) return <p>{t('account.keys.unknown')}</p>;
  const add = async (): Promise<void> => {
    const added = await device.run(
      async () => identified(async () => (await request(BeginPasskeyDocument, {})).beginPasskey),
      'makeKey',
      async (answer) => (await request(AddPasskeyDocument, { answer, name })).addPasskey,
    );
    if (added === null) return;
    setName('');
    onChange(added);
    say(t('account.keys.added'));
  };
  return (
    <form
      className={styles['form']}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void add();
      }}
    >
      <TextField
        label={t('account.keys.name')}
        hint={t('account.keys.nameHint')}
        name="nyckelnamn"
        value={name}
        onChange={setName}
      />
      <TroubleNotice trouble={device.trouble} onDismiss={device.dismiss} />
      {device.failure !== null && (
        <Notice tone="warn" alert>
          {t(`account.device.${device.failure}`)}
        </Notice>
      )}
      <Button type="submit" busy={device.busy}>
        {t('account.keys.add')}
      </Button>
    </form>
  );
}

interface KeyDialog {
  passkey: Passkey;
  onDone: (account?: AccountPartsFragment) => void;
}

function RenameDialog({ passkey, onDone }: KeyDialog): ReactElement {
  const t = useText();
  const { busy, trouble, dismiss, run } = useOutcome();
  const [name, setName] = useState(passkey.name);
  const save = async (): Promise<void> => {
    const variables = { passkeyId: passkey.id, name };
    const renamed = await run(async () => (await request(RenamePasskeyDocument, variables)).renamePasskey);
    if (renamed !== null) onDone(renamed);
  };
  return (
    <Dialog
      open
      onClose={() => onDone()}
      title={t('account.keys.renameTitle')}
      actions={
        <>
          <Button kind="primary" busy={busy} onClick={() => void save()}>
            {t('account.keys.saveName')}
          </Button>
          <Button onClick={() => onDone()}>{t('ui.cancel')}</Button>
        </>
      }
    >
      <TroubleNotice trouble={trouble} onDismiss={dismiss} />
      <TextField label={t('account.keys.name')} name="nytt-nyckelnamn" value={name} onChange={setName} />
    </Dialog>
  );
}

function RemoveDialog({ passkey, onDone }: KeyDialog): ReactElement {
  const t = useText();
  const say = useToast();
  const { busy, trouble, dismiss, run } = useOutcome();
  const identified = useIdentified();
  const remove = async (): Promise<void> => {
    const variables = { passkeyId: passkey.id };
    const removed = await run(async () =>
      identified(async () => (await request(RemovePasskeyDocument, variables)).removePasskey),
    );
    if (removed === null) return;
    say(t('account.keys.removed'));
    onDone(removed);
  };
  return (
    <Dialog
      open
      onClose={() => onDone()}
      title={t('account.keys.removeTitle', { name: passkey.name })}
      actions={
        <>
          <Button kind="danger" busy={busy} onClick={() => void remove()}>
            {t('account.keys.removeNow')}
          </Button>
          <Button onClick={() => onDone()}>{t('ui.cancel')}</Button>
        </>
      }
    >
      <TroubleNotice trouble={trouble} onDismiss={dismiss} />
      <p>{t('account.keys.removeText')}</p>
    </Dialog>
  );
}
