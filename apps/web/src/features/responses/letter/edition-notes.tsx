import type { ReactElement } from 'react';
import { useText } from '../../../app/text.ts';
import { Link } from '../../../ui/link.tsx';
import { useRoomContext, useSummary } from '../room/room-context.ts';
import styles from './submit-panel.module.css';

/** That a supplement is being written, who will read the answer, and the way to what has been given. */
export function EditionNotes(): ReactElement {
  const t = useText();
  const { round } = useRoomContext();
  const { receipt, submissions } = useSummary();
  return (
    <>
      {receipt === null && submissions.length > 0 && <p className={styles['hint']}>{t('receipt.supplement.text')}</p>}
      {receipt === null && !round.questionsOnly && (
        <p className={styles['hint']}>{t('receipt.version', { number: round.versionNumber })}</p>
      )}
      {receipt === null && round.answersVisible !== 'NEVER' && (
        <p className={styles['hint']}>{t(`receipt.visible.${round.answersVisible}`)}</p>
      )}
      {submissions.length > 0 && (
        <p>
          <Link to={`/remiss/${round.slug}/inlamningar`}>{t('responses.submissions')}</Link>
        </p>
      )}
    </>
  );
}
