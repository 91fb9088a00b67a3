import {
  BeginPasskeySignInDocument,
  MailsCodesDocument,
  RequestSignInCodeDocument,
  SignInByCodeDocument,
  SignInByPasskeyDocument,
  type SignInByCodeMutation,
} from '@samsyn/contracts/account';
import type { ViewerPartsFragment } from '@samsyn/contracts/identity';
import { useEffect, useRef, useState, type ReactElement } from 'react';
import { request } from '../../app/api.ts';
import { useLabels, useText } from '../../app/text.ts';
import { useAnswer } from '../../app/use-answer.ts';
import { useOutcome } from '../../lib/use-outcome.ts';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Section } from '../../ui/page.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { TroubleNotice } from '../../ui/trouble-notice.tsx';
import { CodeForm } from './code-form.tsx';
import { knowsPasskeys, useDevice } from './use-device.ts';
import { useFocusBack } from './use-focus-back.ts';
import styles from './account.module.css';

/** Told of who came in. */
export type OnSignedIn = (viewer: ViewerPartsFragment) => void;

type Bodies = Extract<SignInByCodeMutation['signInByCode'], { __typename: 'ChooseBody' }>['bodies'];

/** The ways in of those whose organisation has no sign-in of its own: a passkey, or a code by mail. */
export function OwnSignIn({ onSignedIn }: { onSignedIn: OnSignedIn }): ReactElement {
  const t = useText();
  const { data } = useAnswer(MailsCodesDocument, {});
  return (
    <Section title={t('account.signIn.title')}>
      <p>{t('account.signIn.lead')}</p>
      <div className={styles['ways']}>
        {data?.mailsCodes === true && <ByCode onSignedIn={onSignedIn} />}
        {knowsPasskeys() && <ByKey onSignedIn={onSignedIn} />}
      </div>
    </Section>
  );
}

function ByKey({ onSignedIn }: { onSignedIn: OnSignedIn }): ReactElement {
  const t = useText();
  const device = useDevice();
  const enter = async (): Promise<void> => {
    const signed = await device.run(
      async () => (await request(BeginPasskeySignInDocument, {})).beginPasskeySignIn,
      'signChallenge',
      async (answer) => (await request(SignInByPasskeyDocument, { answer })).signInByPasskey,
    );
    if (signed !== null) onSignedIn(signed.viewer);
  };
  return (
    <div className={styles['way']}>
      <TroubleNotice trouble={device.trouble} onDismiss={device.dismiss} />
      {device.failure !== null && (
        <Notice tone="warn" alert>
          {t(`account.device.${device.failure}`)}
        </Notice>
      )}
      <Button busy={device.busy} onClick={() => void enter()}>
        {t('account.signIn.byKey')}
      </Button>
    </div>
  );
}

function ByCode({ onSignedIn }: { onSignedIn: OnSignedIn }): ReactElement {
  const t = useText();
  const { busy, trouble, dismiss, run } = useOutcome();
  const [address, setAddress] = useState('');
  const [asked, setAsked] = useState(false);
  useFocusBack(asked, 'adress');
  const [choice, setChoice] = useState<{ code: string; bodies: Bodies } | null>(null);
  const ask = async (): Promise<void> => {
    const sent = await run(
      async () => (await request(RequestSignInCodeDocument, { email: address })).requestSignInCode,
    );
    setAsked(sent !== null);
  };
  const enter = async (code: string, organisationId: string | null = null): Promise<void> => {
    const result = await run(async () => (await request(SignInByCodeDocument, { code, organisationId })).signInByCode);
    if (result === null) return;
    if (result.__typename === 'ChooseBody') setChoice({ code, bodies: result.bodies });
    else onSignedIn(result.viewer);
  };
  const back = (): void => {
    setAsked(false);
    setChoice(null);
  };
  if (choice !== null) {
    return <ChooseBody bodies={choice.bodies} busy={busy} onChoose={(id) => void enter(choice.code, id)} />;
  }
  if (!asked) {
    return (
      <form
        className={styles['form']}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void ask();
        }}
      >
        <TextField
          label={t('account.signIn.address')}
          name="adress"
          type="email"
          autoComplete="email"
          value={address}
          onChange={setAddress}
        />
        <TroubleNotice trouble={trouble} onDismiss={dismiss} />
        <Button kind="primary" type="submit" busy={busy}>
          {t('account.signIn.send')}
        </Button>
      </form>
    );
  }
  return (
    <CodeForm
      sentTo={t('account.signIn.sent', { address })}
      submitWord={t('account.signIn.enter')}
      busy={busy}
      onCode={enter}
      onBack={back}
    >
      <TroubleNotice trouble={trouble} onDismiss={dismiss} />
    </CodeForm>
  );
}

function ChooseBody({
  bodies,
  busy,
  onChoose,
}: {
  bodies: Bodies;
  busy: boolean;
  onChoose: (organisationId: string) => void;
}): ReactElement {
  const t = useText();
  const labels = useLabels();
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.querySelector('button')?.focus(), []);
  return (
    <div ref={box} className={styles['way']} role="group" aria-label={t('account.signIn.choose')}>
      <p role="status">{t('account.signIn.choose')}</p>
      <ul className={styles['bodies']}>
        {bodies.map(({ organisationId, organisationName, role }) => (
          <li key={organisationId}>
            <Button busy={busy} onClick={() => onChoose(organisationId)}>
              {organisationName} · {labels.role[role]}
            </Button>
          </li>
        ))}
      </ul>
    </div>
  );
}
