import { SendRepliesDocument } from '@samsyn/contracts/replies';
import { useApolloClient } from '@apollo/client/react';
import { useState, type ReactElement } from 'react';
import { useLanguage, useText } from '../../app/text.ts';
import { formatDay } from '../../lib/dates.ts';
import { useOutcome } from '../../lib/use-outcome.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Section } from '../../ui/page.tsx';
import { useToast } from '../../ui/toast.tsx';
import { TroubleNotice } from '../../ui/trouble-notice.tsx';
import type { OfficeRound } from '../rounds/frame/use-round.ts';
import type { RoundReplies } from './reply.ts';
import styles from './replies.module.css';

/** How far it has come, what is in the way, and the step that sends them. */
export function SendSection({ round, replies }: { round: OfficeRound; replies: RoundReplies }): ReactElement {
  const t = useText();
  const [isAsked, setAsked] = useState(false);
  const { sent, left, blocking, mayWrite } = replies;
  // that nobody is left is no obstacle, it is done
  const hindering = blocking.filter(({ code }) => code !== 'NOBODY_LEFT');
  return (
    <Section title={t('replies.title')}>
      <div className={styles['step']}>
        <p className={styles['quiet']}>{t('replies.lead')}</p>
        {sent > 0 && (
          <Notice tone="ok">
            {t('replies.sent', { count: sent })} {left > 0 && t('replies.sentLeft', { count: left })}
          </Notice>
        )}
        {hindering.length > 0 && (
          <Notice tone="warn" title={t('replies.blocking')}>
            {hindering.map(({ code, field, message }) => (
              <p key={code + (field ?? '')}>{message}</p>
            ))}
          </Notice>
        )}
        {mayWrite && blocking.length === 0 && (
          <p>
            <Button kind="primary" onClick={() => setAsked(true)}>
              {t('replies.send', { count: left })}
            </Button>
          </p>
        )}
        {isAsked && <SendDialog round={round} replies={replies} onClose={() => setAsked(false)} />}
      </div>
    </Section>
  );
}

function SendDialog({
  round,
  replies,
  onClose,
}: {
  round: OfficeRound;
  replies: RoundReplies;
  onClose: () => void;
}): ReactElement {
  const t = useText();
  const language = useLanguage();
  const say = useToast();
  const client = useApolloClient();
  const { busy, trouble, dismiss, run } = useOutcome();
  const [count] = useState(replies.left);
  const byPost = replies.recipients.filter(
    ({ outcome, channel, letterId }) =>
      letterId === null && channel === 'POST' && (outcome === 'LETTER' || outcome === 'WITHOUT_CONTENTS'),
  );
  const send = async (): Promise<void> => {
    const done = await run(async () => {
      const { data } = await client.mutate({
        mutation: SendRepliesDocument,
        variables: { roundId: round.id, expectedVersion: replies.version },
        refetchQueries: ['RoundReplies'],
      });
      return data?.sendReplies;
    });
    if (done === null) return;
    client.cache.evict({ fieldName: 'rounds' });
    say(t('replies.sendDone', { count }));
    onClose();
  };
  return (
    <Dialog
      open
      onClose={onClose}
      title={t('replies.sendTitle', { count })}
      actions={
        <>
          <Button kind="primary" busy={busy} onClick={() => void send()}>
            {t('replies.sendNow')}
          </Button>
          <Button onClick={onClose}>{t('ui.cancel')}</Button>
        </>
      }
    >
      <div className={styles['form']}>
        <TroubleNotice trouble={trouble} onDismiss={dismiss} />
        <p>{t('replies.sendText')}</p>
        <p>
          {replies.answerBy === null
            ? t('replies.sendUsual')
            : t('replies.sendBy', { day: formatDay(replies.answerBy, language) })}
        </p>
        {byPost.length > 0 && (
          <p>
            {t('replies.sendPost', { count: byPost.length })} {byPost.map(({ name }) => name).join(', ')}.
          </p>
        )}
      </div>
    </Dialog>
  );
}
