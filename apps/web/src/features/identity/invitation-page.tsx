import { AcceptInvitationDocument, InvitationDocument, type InvitationQuery } from '@samsyn/contracts/identity';
import { useState, type ReactElement } from 'react';
import { useNavigate } from 'react-router';
import { request } from '../../app/api.ts';
import { useText } from '../../app/text.ts';
import { useAnswer } from '../../app/use-answer.ts';
import { useBecomeViewer, useMaybeViewer } from '../../app/viewer.tsx';
import { useLinkKey } from './link-key.ts';
import { problemsOf, type ProblemLike } from '../../lib/refusal.ts';
import { Button } from '../../ui/button.tsx';
import { Deadline } from '../../ui/deadline.tsx';
import { ErrorSummary } from '../../ui/error-summary.tsx';
import { FaultNotice } from '../../ui/fault-notice.tsx';
import { Link } from '../../ui/link.tsx';
import { Loading } from '../../ui/loading.tsx';
import { Page } from '../../ui/page.tsx';
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
  const { accept, busy, problems, fault } = useAccept(token);
  const { organisationName: organisation, authorityName: authority } = invitation;
  return (
    <Page title={t('identity.invitation.title')} narrow>
      <ErrorSummary problems={problems} />
      {fault !== undefined && <FaultNotice error={fault} />}
      <div className={styles['letter']}>
        <p>{t('identity.invitation.from', { authority, organisation })}</p>
        <p className={styles['round']}>{invitation.roundTitle}</p>
        <p>
          {t('identity.invitation.deadline')} <Deadline at={invitation.deadline} />
        </p>
        <p>
          <Button kind="primary" busy={busy} onClick={() => void accept()}>
            {t('identity.invitation.accept')}
          </Button>
        </p>
        <p className={styles['hint']}>{t('identity.invitation.hint', { organisation })}</p>
      </div>
    </Page>
  );
}

function useAccept(token: string) {
  const become = useBecomeViewer();
  const navigate = useNavigate();
  const [busy, setBusy] = useState(false);
  const [problems, setProblems] = useState<ProblemLike[]>([]);
  const [fault, setFault] = useState<unknown>();
  const accept = async (): Promise<void> => {
    setBusy(true);
    setFault(undefined);
    try {
      const result = (await request(AcceptInvitationDocument, { token })).acceptInvitation;
      if (result.__typename === 'SignedIn') {
        become(result.viewer);
        await navigate(safeReturn(result.goTo) ?? '/', { replace: true });
        return;
      }
      setProblems(problemsOf(result));
    } catch (error) {
      setFault(error);
    }
    setBusy(false);
  };
  return { accept, busy, problems, fault };
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
