import { OpenRoundDocument } from '@samsyn/contracts/rounds';
import { useApolloClient } from '@apollo/client/react';
import type { ReactElement } from 'react';
import { useLanguage, useText } from '../../../app/text.ts';
import { formatClock, formatWeekday, weekNumber } from '../../../lib/dates.ts';
import { useOutcome } from '../../../lib/use-outcome.ts';
import { Button } from '../../../ui/button.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { useToast } from '../../../ui/toast.tsx';
import { TroubleNotice } from '../../../ui/trouble-notice.tsx';
import { useRefetchRound, type OfficeRound } from '../frame/use-round.ts';
import styles from './overview.module.css';

/** The last word before the remiss goes out: to whom, by when, and that it cannot be taken back. */
export function OpenRoundDialog({ round, onClose }: { round: OfficeRound; onClose: () => void }): ReactElement {
  const t = useText();
  const say = useToast();
  const language = useLanguage();
  const client = useApolloClient();
  const refetch = useRefetchRound(round.slug);
  const { busy, trouble, dismiss, run } = useOutcome();
  const open = async (): Promise<void> => {
    const variables = { roundId: round.id, expectedVersion: round.version };
    const opened = await run(async () => {
      const { data } = await client.mutate({ mutation: OpenRoundDocument, variables });
      if (data?.openRound.__typename === 'Stale') await refetch();
      return data?.openRound;
    });
    if (opened === null) return;
    client.cache.evict({ fieldName: 'rounds' });
    say(t('rounds.open.done', { count: opened.recipients.length }));
    onClose();
  };
  return (
    <Dialog
      open
      onClose={onClose}
      title={t('rounds.open.title')}
      actions={
        <>
          <Button kind="primary" busy={busy} onClick={() => void open()}>
            {t('rounds.open.go', { count: round.recipients.length })}
          </Button>
          <Button onClick={onClose}>{t('ui.cancel')}</Button>
        </>
      }
    >
      <TroubleNotice trouble={trouble} onDismiss={dismiss} />
      <dl className={styles['facts']}>
        <dt>{t('rounds.open.to')}</dt>
        <dd>{t('rounds.bodies', { count: round.recipients.length })}</dd>
        <dt>{t('rounds.deadline')}</dt>
        <dd>
          {formatWeekday(round.deadline, language)}{' '}
          {t('rounds.clock', { clock: formatClock(round.deadline, language) })} (
          {t('ui.week', { week: weekNumber(round.deadline) })})
        </dd>
        <dt>{t('rounds.open.about')}</dt>
        <dd>{t('rounds.version', { title: round.regulationTitle, number: round.versionNumber })}</dd>
      </dl>
      <p>{t('rounds.open.text')}</p>
    </Dialog>
  );
}
