import { AcceptInvitationDocument, InvitationDocument, type InvitationQuery } from '@samsyn/contracts/identity';
import type { ReactElement } from 'react';
import { useNavigate } from 'react-router';
import { request } from '../../app/api.ts';
import { useText } from '../../app/text.ts';
import { useAnswer } from '../../app/use-answer.ts';
import { useBecomeViewer, useMaybeViewer } from '../../app/viewer.tsx';
import { Button } from '../../ui/button.tsx';
import { Deadline } from '../../ui/deadline.tsx';
import { FaultNotice } from '../../ui/fault-notice.tsx';
import { Link } from '../../ui/link.tsx';
import { Loading } from '../../ui/loading.tsx';
import { Page } from '../../ui/page.tsx';
import { TroubleNotice } from '../../ui/trouble-notice.tsx';
import { MailedCodeForm, useMailedCode } from '../account/mailed-code.tsx';
import { useLinkKey } from './link-key.ts';
import { safeReturn } from './safe-return.ts';
import styles from './invitation-page.module.css';

type Invitation = NonNullable<InvitationQuery['invitation']>;

/** The page behind a link in a mail. Reading it consumes nothing: mail filters read links too. The button does. */
export default function InvitationPage(): ReactElement {
  const token = useLinkKey();
  const { data, error, reload } = useAnswer(InvitationDocument, { token });
  if (error) return <FaultNotice error={error} retry={() => void reload()} />;
  if (data === undefined) return <Loading />;
  const { invitation } = data;
  if (invitation === null) return <Closed state="unknown" />;
  if (invitation.alreadyUsed) return <Closed state="used" />;
  if (invitation.expired) return <Closed state="expired" />;
  return <Open invitation={invitation} token={token} />;
}

function Open({ invitation, token }: { invitation: Invitation; token: string }): ReactElement {
  const t = useText();
  const become = useBecomeViewer();
  const navigate = useNavigate();
  const link = useMailedCode(async (code) => {
    const { acceptInvitation: came } = await request(AcceptInvitationDocument, { token, code });
    if (came.__typename === 'SignedIn') {
      become(came.viewer);
      await navigate(safeReturn(came.goTo) ?? '/', { replace: true });
    }
    return came;
  });
  const { organisationName: organisation, authorityName: authority } = invitation;
  return (
    <Page title={t('identity.invitation.title')} narrow>
      <div className={styles['letter']}>
        <p>{t('identity.invitation.from', { authority, organisation })}</p>
        <p className={styles['round']}>{invitation.roundTitle}</p>
        <p>
          {t('identity.invitation.deadline')} <Deadline at={invitation.deadline} />
        </p>
        {link.mailbox === null ? (
          <>
            <TroubleNotice trouble={link.trouble} onDismiss={link.dismiss} />
            <p>
              <Button kind="primary" busy={link.busy} onClick={() => void link.press(null)}>
                {t('identity.invitation.accept')}
              </Button>
            </p>
          </>
        ) : (
          <MailedCodeForm link={link} submitWord={t('identity.invitation.accept')} />
        )}
        <p className={styles['hint']}>{t('identity.invitation.hint', { organisation })}</p>
      </div>
    </Page>
  );
}

function Closed({ state }: { state: 'used' | 'expired' | 'unknown' }): ReactElement {
  const t = useText();
  const viewer = useMaybeViewer();
  return (
    <Page title={t(`identity.invitation.${state}.title`)} narrow>
      <p>{t(`identity.invitation.${state}.text`)}</p>
      {viewer !== null && (
        <p>
          <Link to="/">{t('identity.invitation.toHome')}</Link>
        </p>
      )}
    </Page>
  );
}
