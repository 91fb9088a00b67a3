import { ArchiveRoundDocument } from '@samsyn/contracts/decision';
import { useApolloClient } from '@apollo/client/react';
import { useState, type ReactElement } from 'react';
import { useText } from '../../app/text.ts';
import { useOutcome } from '../../lib/use-outcome.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Link } from '../../ui/link.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Section } from '../../ui/page.tsx';
import { useToast } from '../../ui/toast.tsx';
import { TroubleNotice } from '../../ui/trouble-notice.tsx';
import { useRefetchRound, type OfficeRound } from '../rounds/frame/use-round.ts';
import type { Decision } from './decision.ts';
import styles from './decision.module.css';

/** What belongs to the file of a decided round, and the registrar's last step. */
export function Archiving({ round, decision }: { round: OfficeRound; decision: Decision }): ReactElement {
  const t = useText();
  const [isAsked, setAsked] = useState(false);
  const isArchived = decision.state === 'ARCHIVED';
  const sealed = decision.editions.find(({ state }) => state === 'SEALED');
  return (
    <Section title={t(isArchived || !decision.mayArchive ? 'decision.package' : 'decision.archive.title')}>
      <div className={styles['step']}>
        {isArchived && <Notice tone="info">{t('decision.archived')}</Notice>}
        {decision.mayArchive && <p>{t('decision.archive.lead')}</p>}
        <p className={styles['quiet']}>{t('decision.package.lead')}</p>
        <ul className={styles['left']}>
          {sealed !== undefined && <li>{t('decision.package.sealed', { number: sealed.number })}</li>}
          <li>
            <a href={`/export/remiss/${round.slug}/handelser.csv`} download>
              {t('decision.package.log')}
            </a>
          </li>
          <li>
            <a href={`/export/remiss/${round.slug}/avprickningslista.csv`} download>
              {t('decision.package.board')}
            </a>
          </li>
          <li>
            <Link to={`/remiss/${round.slug}/export`}>{t('decision.package.exports')}</Link>
          </li>
        </ul>
        {decision.mayArchive && (
          <p>
            <Button onClick={() => setAsked(true)}>{t('decision.archive')}</Button>
          </p>
        )}
        {isAsked && <ArchiveDialog round={round} decision={decision} onClose={() => setAsked(false)} />}
      </div>
    </Section>
  );
}

function ArchiveDialog({
  round,
  decision,
  onClose,
}: {
  round: OfficeRound;
  decision: Decision;
  onClose: () => void;
}): ReactElement {
  const t = useText();
  const say = useToast();
  const client = useApolloClient();
  const refetch = useRefetchRound(round.slug);
  const { busy, trouble, dismiss, run } = useOutcome();
  const archive = async (): Promise<void> => {
    const done = await run(async () => {
      const { data } = await client.mutate({
        mutation: ArchiveRoundDocument,
        variables: { roundId: round.id, expectedVersion: decision.version },
        refetchQueries: ['RoundDecision'],
      });
      return data?.archiveRound;
    });
    if (done === null) return;
    await refetch();
    client.cache.evict({ fieldName: 'rounds' });
    say(t('decision.archive.done'));
    onClose();
  };
  return (
    <Dialog
      open
      onClose={onClose}
      title={t('decision.archive')}
      role="alertdialog"
      describedBy="arkivering-om"
      actions={
        <>
          <Button kind="primary" busy={busy} onClick={() => void archive()}>
            {t('decision.archive')}
          </Button>
          <Button onClick={onClose}>{t('ui.cancel')}</Button>
        </>
      }
    >
      <div className={styles['form']}>
        <TroubleNotice trouble={trouble} onDismiss={dismiss} />
        <div id="arkivering-om">
          <p>{t('decision.archive.lead')}</p>
          <p>{t('decision.archive.sure')}</p>
        </div>
      </div>
    </Dialog>
  );
}
