import {
  AccountDocument,
  BeginPasskeySignInDocument,
  MailsCodesDocument,
  RequestSignInCodeDocument,
  SignInByCodeDocument,
  SignInByPasskeyDocument,
  type AccountPartsFragment,
} from '@samsyn/contracts/account';
import type { ViewerPartsFragment } from '@samsyn/contracts/identity';
import { useState, type ReactElement } from 'react';
import { request } from '../../app/api.ts';
import { useText } from '../../app/text.ts';
import { useAnswer } from '../../app/use-answer.ts';
import { useBecomeViewer, useViewer } from '../../app/viewer.tsx';
import { useOutcome } from '../../lib/use-outcome.ts';
import { buttonClass, Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { FaultNotice } from '../../ui/fault-notice.tsx';
import { Loading } from '../../ui/loading.tsx';
import { Notice } from '../../ui/notice.tsx';
import { TroubleNotice } from '../../ui/trouble-notice.tsx';
import { CodeForm } from './code-form.tsx';
import { knowsPasskeys, useDevice } from './use-device.ts';
import styles from './account.module.css';

interface Anew {
  onKnown: (viewer: ViewerPartsFragment) => void;
}

/** The person says again who they are, in a way the account has: a key, a code by mail, or the organisation's sign-in service. */
export default function IdentifyAnew({ onAnswer }: { onAnswer: (known: boolean) => void }): ReactElement {
  const t = useText();
  const become = useBecomeViewer();
  const { data, error, reload } = useAnswer(AccountDocument, {});
  const known = (viewer: ViewerPartsFragment): void => {
    become(viewer);
    onAnswer(true);
  };
  return (
    <Dialog
      open
      onClose={() => onAnswer(false)}
      title={t('account.anew.title')}
      actions={<Button onClick={() => onAnswer(false)}>{t('ui.cancel')}</Button>}
    >
      <p>{t('account.anew.text')}</p>
      {error !== undefined && <FaultNotice error={error} retry={() => void reload()} />}
      {data === undefined && error === undefined && <Loading />}
      {data?.account.keeper === 'PROVIDER' && <ByProvider />}
      {data?.account.keeper === 'BODY' && <Own account={data.account} onKnown={known} />}
    </Dialog>
  );
}

function Own({ account, onKnown }: Anew & { account: AccountPartsFragment }): ReactElement {
  const t = useText();
  const { data } = useAnswer(MailsCodesDocument, {});
  const byKey = account.passkeys.length > 0 && knowsPasskeys();
  const address = data?.mailsCodes === true ? account.email : null;
  if (data !== undefined && !byKey && address === null) return <p>{t('account.anew.none')}</p>;
  return (
    <div className={styles['ways']}>
      {byKey && <ByKey onKnown={onKnown} />}
      {address !== null && <ByCode address={address} onKnown={onKnown} />}
    </div>
  );
}

function ByKey({ onKnown }: Anew): ReactElement {
  const t = useText();
  const device = useDevice();
  const confirm = async (): Promise<void> => {
    const signed = await device.run(
      async () => (await request(BeginPasskeySignInDocument, {})).beginPasskeySignIn,
      'signChallenge',
      async (answer) => (await request(SignInByPasskeyDocument, { answer, confirms: true })).signInByPasskey,
    );
    if (signed !== null) onKnown(signed.viewer);
  };
  return (
    <div className={styles['way']}>
      <TroubleNotice trouble={device.trouble} onDismiss={device.dismiss} />
      {device.failure !== null && (
        <Notice tone="warn" alert>
          {t(`account.device.${device.failure}`)}
        </Notice>
      )}
      <Button kind="primary" busy={device.busy} onClick={() => void confirm()}>
        {t('account.anew.byKey')}
      </Button>
    </div>
  );
}

function ByCode({ address, onKnown }: Anew & { address: string }): ReactElement {
  const t = useText();
  const { organisationId } = useViewer();
  const { busy, trouble, dismiss, run } = useOutcome();
  const [asked, setAsked] = useState(false);
  const ask = async (): Promise<void> => {
    const sent = await run(
      async () => (await request(RequestSignInCodeDocument, { email: address })).requestSignInCode,
    );
    setAsked(sent !== null);
  };
  const enter = async (code: string): Promise<void> => {
    const variables = { code, organisationId, confirms: true };
    const signed = await run(async () => (await request(SignInByCodeDocument, variables)).signInByCode);
    if (signed?.__typename === 'SignedIn') onKnown(signed.viewer);
  };
  if (!asked) {
    return (
      <div className={styles['way']}>
        <TroubleNotice trouble={trouble} onDismiss={dismiss} />
        <Button busy={busy} onClick={() => void ask()}>
          {t('account.anew.byCode', { address })}
        </Button>
      </div>
    );
  }
  return (
    <CodeForm
      sentTo={t('account.address.sent', { address })}
      submitWord={t('account.anew.confirm')}
      busy={busy}
      onCode={enter}
      again={{ word: t('account.anew.again'), run: ask }}
    >
      <TroubleNotice trouble={trouble} onDismiss={dismiss} />
    </CodeForm>
  );
}

/** The service asks on a page of its own: what was begun here is done again afterwards, by the person. */
function ByProvider(): ReactElement {
  const t = useText();
  const { pathname } = window.location;
  return (
    <div className={styles['way']}>
      <p>{t('account.anew.leave')}</p>
      <a
        className={buttonClass({ kind: 'primary' })}
        href={`/oidc/start?bekrafta=1&till=${encodeURIComponent(pathname)}`}
      >
        {t('account.anew.byProvider')}
      </a>
    </div>
  );
}
