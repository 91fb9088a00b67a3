import { inGroups } from '@samsyn/consultation';
import type { ReactElement } from 'react';
import { useText } from '../../../app/text.ts';
import styles from './receipt-page.module.css';

/** The seal of the event log over the submission, `number:hash`: what shows later that nothing was taken out of the log. */
export function ReceiptSeal({ seal }: { seal: string | null }): ReactElement {
  const t = useText();
  if (seal === null) return <span role="status">{t('receipt.seal.waiting')}</span>;
  const [number = '', hash = ''] = seal.split(':');
  return (
    <>
      <code className={styles['hash']} data-seal={seal}>
        {number}:{inGroups(hash)}
      </code>
      <span className={styles['exact']}>{t('receipt.seal.about')}</span>
    </>
  );
}
