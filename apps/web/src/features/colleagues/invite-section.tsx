import { InviteColleagueDocument, type BodyRole, type ColleaguesPartsFragment } from '@samsyn/contracts/colleagues';
import { useState, type ReactElement } from 'react';
import { request } from '../../app/api.ts';
import { useText } from '../../app/text.ts';
import { useOutcome } from '../../lib/use-outcome.ts';
import { Button } from '../../ui/button.tsx';
import { Section } from '../../ui/page.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { useToast } from '../../ui/toast.tsx';
import { TroubleNotice } from '../../ui/trouble-notice.tsx';
import { useIdentified } from '../account/identity-gate.tsx';
import { RoleSelect } from './role-select.tsx';
import styles from './colleagues.module.css';

/** Asks somebody to join, in a role. */
export function InviteSection({ onChange }: { onChange: (colleagues: ColleaguesPartsFragment) => void }): ReactElement {
  const t = useText();
  const say = useToast();
  const { busy, trouble, dismiss, run } = useOutcome();
  const identified = useIdentified();
  const [address, setAddress] = useState('');
  const [role, setRole] = useState<BodyRole>('CONTRIBUTOR');
  const invite = async (): Promise<void> => {
    const email = address.trim();
    const invited = await run(async () =>
      identified(async () => (await request(InviteColleagueDocument, { email, role })).inviteColleague),
    );
    if (invited === null) return;
    setAddress('');
    onChange(invited);
    if (invited.link === null) say(t('colleagues.invite.sent', { address: email }));
  };
  return (
    <Section title={t('colleagues.invite.title')}>
      <TroubleNotice trouble={trouble} onDismiss={dismiss} />
      <form
        className={styles['form']}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void invite();
        }}
      >
        <TextField
          label={t('colleagues.invite.address')}
          name="adress"
          type="email"
          value={address}
          onChange={setAddress}
        />
        <RoleSelect name="roll" value={role} onChange={setRole} />
        <p className={`${styles['about']} ${styles['whole']}`} aria-live="polite">
          {t(`colleagues.may.${role}`)}
        </p>
        <div className={styles['whole']}>
          <Button kind="primary" type="submit" busy={busy}>
            {t('colleagues.invite.send')}
          </Button>
        </div>
      </form>
    </Section>
  );
}
