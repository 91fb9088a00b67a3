import { RemoveMeetingDocument, ShareMeetingDocument } from '@samsyn/contracts/meetings';
import { useApolloClient } from '@apollo/client/react';
import { useState, type ReactElement } from 'react';
import { useNavigate } from 'react-router';
import { useLanguage, useText } from '../../app/text.ts';
import { formatMoment } from '../../lib/dates.ts';
import { useOutcome } from '../../lib/use-outcome.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Section } from '../../ui/page.tsx';
import { useToast } from '../../ui/toast.tsx';
import { TroubleNotice } from '../../ui/trouble-notice.tsx';
import type { Meeting } from './meeting.ts';
import styles from './meetings.module.css';

/** What was noted is handed to those who took part, once; a meeting that was noted by mistake is taken away. */
export function SharePart({ meeting }: { meeting: Meeting }): ReactElement {
  const t = useText();
  const language = useLanguage();
  const [asked, setAsked] = useState<'share' | 'remove' | null>(null);
  const { sharedAt, planned } = meeting;
  if (sharedAt !== null)
    return (
      <Section title={t('meetings.sharing')}>
        <p>{t('meetings.sharedAt', { at: formatMoment(sharedAt, language) })}</p>
      </Section>
    );
  return (
    <Section title={t('meetings.sharing')}>
      <p>{t(planned ? 'meetings.sharing.later' : 'meetings.sharing.text')}</p>
      <p className={styles['row']}>
        {!planned && <Button onClick={() => setAsked('share')}>{t('meetings.share')}</Button>}
        <Button kind="danger" onClick={() => setAsked('remove')}>
          {t('meetings.remove')}
        </Button>
      </p>
      {asked !== null && <Confirm meeting={meeting} act={asked} onClose={() => setAsked(null)} />}
    </Section>
  );
}

function Confirm({
  meeting,
  act,
  onClose,
}: {
  meeting: Meeting;
  act: 'share' | 'remove';
  onClose: () => void;
}): ReactElement {
  const t = useText();
  const say = useToast();
  const navigate = useNavigate();
  const client = useApolloClient();
  const { busy, trouble, dismiss, run } = useOutcome();
  const share = async (): Promise<void> => {
    const variables = { meetingId: meeting.id, expectedVersion: meeting.version };
    const done = await run(async () => {
      const { data } = await client.mutate({ mutation: ShareMeetingDocument, variables });
      return data?.shareMeeting;
    });
    if (done === null) return;
    say(t('meetings.share.done'));
    onClose();
  };
  const remove = async (): Promise<void> => {
    const done = await run(async () => {
      const { data } = await client.mutate({
        mutation: RemoveMeetingDocument,
        variables: { meetingId: meeting.id },
      });
      return data?.removeMeeting;
    });
    if (done === null) return;
    client.cache.evict({ fieldName: 'assignment' });
    say(t('meetings.removed'));
    await navigate(meeting.assignmentId === null ? '/moten' : `/uppdrag/${meeting.assignmentId}`);
  };
  return (
    <Dialog
      open
      onClose={onClose}
      title={t(`meetings.${act}.title`)}
      actions={
        <>
          <Button
            kind={act === 'share' ? 'primary' : 'danger'}
            busy={busy}
            onClick={() => void (act === 'share' ? share() : remove())}
          >
            {t(`meetings.${act}`)}
          </Button>
          <Button onClick={onClose}>{t('ui.cancel')}</Button>
        </>
      }
    >
      <TroubleNotice trouble={trouble} onDismiss={dismiss} />
      <p>{t(`meetings.${act}.text`)}</p>
    </Dialog>
  );
}
