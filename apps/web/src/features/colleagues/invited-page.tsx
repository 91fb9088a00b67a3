import {
  AcceptColleagueInvitationDocument,
  ColleagueInvitationDocument,
  type ColleagueInvitationQuery,
} from '@samsyn/contracts/colleagues';
import { useState, type ReactElement } from 'react';
import { useNavigate } from 'react-router';
import { request } from '../../app/api.ts';
import { useLabels, useText } from '../../app/text.ts';
import { useAnswer } from '../../app/use-answer.ts';
import { useBecomeViewer } from '../../app/viewer.tsx';
import { useLinkKey } from '../identity/link-key.ts';
import { Button } from '../../ui/button.tsx';
import { FaultNotice } from '../../ui/fault-notice.tsx';
import { Link } from '../../ui/link.tsx';
import { Loading } from '../../ui/loading.tsx';
import { Page } from '../../ui/page.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { TroubleNotice } from '../../ui/trouble-notice.tsx';
import { MailedCodeForm, useMailedCode } from '../account/mailed-code.tsx';
import styles from './colleagues.module.css';

type Invitation = NonNullable<ColleagueInvitationQuery['colleagueInvitation']>;

/** The page behind a colleague's link. Reading it consumes nothing: mail filters read links too. The button does. */
export default function InvitedPage(): ReactElement {
  const token = useLinkKey();
  const { data, error, reload } = useAnswer(ColleagueInvitationDocument, { token });
  if (error) return <FaultNotice error={error} retry={() => void reload()} />;
  if (data === undefined) return <Loading />;
  const { colleagueInvitation: invitation } = data;
  if (invitation === null) return <Closed state="unknown" />;
  if (invitation.alreadyUsed) return <Closed state="used" />;
  if (invitation.expired) return <Closed state="expired" />;
  return <Open invitation={invitation} token={token} />;
}

function Open({ invitation, token }: { invitation: Invitation; token: string }): ReactElement {
  const t = useText();
  const labels = useLabels();
  const become = useBecomeViewer();
  const navigate = useNavigate();
  const [name, setName] = useState('');
  const { organisationName: organisation, role, inviterRole, email } = invitation;
  const link = useMailedCode(async (code) => {
    const variables = { token, displayName: name, code };
    const { acceptColleagueInvitation: came } = await request(AcceptColleagueInvitationDocument, variables);
    if (came.__typename === 'SignedIn') {
      become(came.viewer);
      await navigate('/', { replace: true });
    }
    return came;
  });
  return (
    <Page title={t('colleagues.invited.title')} narrow>
      <div className={styles['letter']}>
        <p className={styles['organisation']}>{organisation}</p>
        <p>{t('colleagues.invited.from', { organisation, inviter: labels.role[inviterRole].toLowerCase() })}</p>
        <p>
          {t('colleagues.invited.role', { role: labels.role[role].toLowerCase() })} {t(`colleagues.may.${role}`)}
        </p>
        {link.mailbox === null ? (
          <>
            <TroubleNotice trouble={link.trouble} onDismiss={link.dismiss} />
            <form
              noValidate
              onSubmit={(event) => {
                event.preventDefault();
                void link.press(null);
              }}
            >
              <TextField
                label={t('colleagues.invited.name')}
                hint={t('colleagues.invited.nameHint')}
                name="namn"
                autoComplete="name"
                value={name}
                onChange={setName}
              />
              <Button kind="primary" type="submit" busy={link.busy}>
                {t('colleagues.invited.accept')}
              </Button>
            </form>
          </>
        ) : (
          <MailedCodeForm link={link} submitWord={t('colleagues.invited.accept')} />
        )}
        <p className={styles['about']}>{t('colleagues.invited.hint', { address: email })}</p>
      </div>
    </Page>
  );
}

function Closed({ state }: { state: 'used' | 'expired' | 'unknown' }): ReactElement {
  const t = useText();
  return (
    <Page title={t(`colleagues.invited.${state}.title`)} narrow>
      <p>{t(`colleagues.invited.${state}.text`)}</p>
      <p>
        <Link to="/logga-in">{t('app.signIn')}</Link>
      </p>
    </Page>
  );
}
