import { DiscardSupplementDocument } from '@samsyn/contracts/editions';
import { useState, type ReactElement } from 'react';
import { request } from '../../app/api.ts';
import { useText } from '../../app/text.ts';
import { useOutcome } from '../../lib/use-outcome.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { TroubleNotice } from '../../ui/trouble-notice.tsx';
import { useRoomContext, useSummary } from '../responses/room/room-context.ts';
import styles from './editions.module.css';

/** The way to throw a begun supplement away: what goes, and what stands untouched, is said before. */
export function Discard(): ReactElement {
  const t = useText();
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button onClick={() => setOpen(true)}>{t('editions.discard')}</Button>
      {open && <DiscardDialog onClose={() => setOpen(false)} />}
    </>
  );
}

function DiscardDialog({ onClose }: { onClose: () => void }): ReactElement {
  const t = useText();
  const { round, store } = useRoomContext();
  const { submissions } = useSummary();
  const { busy, trouble, dismiss, run } = useOutcome();
  const last = submissions.at(-1);
  const discard = async (): Promise<void> => {
    const asked = store.saves;
    const variables = { roundId: round.id, expectedEdition: store.edition };
    const after = await run(async () => (await request(DiscardSupplementDocument, variables)).discardSupplement);
    if (after === null) return;
    store.forget();
    store.merge(after, asked);
    document.querySelector('h1')?.focus();
  };
  return (
    <Dialog
      open
      onClose={onClose}
      title={t('editions.discard.title')}
      actions={
        <>
          <Button kind="primary" busy={busy} onClick={() => void discard()}>
            {t('editions.discard.yes')}
          </Button>
          <Button onClick={onClose}>{t('ui.cancel')}</Button>
        </>
      }
    >
      <TroubleNotice trouble={trouble} onDismiss={dismiss} />
      <p>{t('editions.discard.goes')}</p>
      <ul className={styles['goes']}>
        <li>{t('editions.discard.goes.words')}</li>
        <li>{t('editions.discard.goes.notes')}</li>
        <li>{t('editions.discard.goes.forms')}</li>
      </ul>
      <p>{t('editions.discard.stays', { number: last?.receiptNumber ?? '' })}</p>
    </Dialog>
  );
}
