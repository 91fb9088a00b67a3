import {
  ResendColleagueInvitationDocument,
  WithdrawColleagueInvitationDocument,
  type ColleaguesPartsFragment,
} from '@samsyn/contracts/colleagues';
import type { ReactElement } from 'react';
import { request } from '../../app/api.ts';
import { useLabels, useLanguage, useText } from '../../app/text.ts';
import { formatDay } from '../../lib/dates.ts';
import { useOutcome } from '../../lib/use-outcome.ts';
import { Badge } from '../../ui/badge.tsx';
import { Button } from '../../ui/button.tsx';
import { Section } from '../../ui/page.tsx';
import { useToast } from '../../ui/toast.tsx';
import { TroubleNotice } from '../../ui/trouble-notice.tsx';
import { focusHeading } from './focus-heading.ts';
import styles from './colleagues.module.css';

type Invitation = ColleaguesPartsFragment['invitations'][number];

/** Who has been asked and has not come yet. */
export function InvitationsSection({
  invitations,
  onChange,
}: {
  invitations: readonly Invitation[];
  onChange: (colleagues: ColleaguesPartsFragment) => void;
}): ReactElement {
  const t = useText();
  const say = useToast();
  const { busy, trouble, dismiss, run } = useOutcome();
  const again = async ({ id, email }: Invitation): Promise<void> => {
    const sent = await run(
      async () => (await request(ResendColleagueInvitationDocument, { id })).resendColleagueInvitation,
    );
    if (sent === null) return;
    onChange(sent);
    if (sent.link === null) say(t('colleagues.invite.sent', { address: email }));
  };
  const withdraw = async ({ id, email }: Invitation): Promise<void> => {
    const left = await run(
      async () => (await request(WithdrawColleagueInvitationDocument, { id })).withdrawColleagueInvitation,
    );
    if (left === null) return;
    onChange(left);
    focusHeading();
    say(t('colleagues.withdrawn', { address: email }));
  };
  return (
    <Section title={t('colleagues.waiting.title', { count: invitations.length })}>
      <TroubleNotice trouble={trouble} onDismiss={dismiss} />
      <ul className={styles['list']}>
        {invitations.map((invitation) => (
          <li key={invitation.id} className={styles['row']}>
            <About invitation={invitation} />
            <Role invitation={invitation} />
            <div className={styles['actions']}>
              <Button size="dense" busy={busy} onClick={() => void again(invitation)}>
                {t('colleagues.again')}
                <span className="visually-hidden"> {invitation.email}</span>
              </Button>
              <Button size="dense" busy={busy} onClick={() => void withdraw(invitation)}>
                {t('colleagues.withdraw')}
                <span className="visually-hidden"> {invitation.email}</span>
              </Button>
            </div>
          </li>
        ))}
      </ul>
    </Section>
  );
}

function About({ invitation: { email, expired, invitedByName } }: { invitation: Invitation }): ReactElement {
  const t = useText();
  return (
    <div className={styles['who']}>
      <h3 className={styles['name']}>
        {email} {expired && <Badge tone="warn">{t('colleagues.expired')}</Badge>}
      </h3>
      <p className={styles['facts']}>{t('colleagues.invitedBy', { name: invitedByName })}</p>
    </div>
  );
}

function Role({ invitation: { role, expiresAt } }: { invitation: Invitation }): ReactElement {
  const t = useText();
  const labels = useLabels();
  const language = useLanguage();
  return (
    <div className={styles['who']}>
      <p>{labels.role[role]}</p>
      <p className={styles['facts']}>{t('colleagues.until', { day: formatDay(expiresAt, language) })}</p>
    </div>
  );
}
