import { ReceiptSealDocument } from '@samsyn/contracts/responses';
import { useEffect, type ReactElement } from 'react';
import { useText } from '../../../app/text.ts';
import { useAnswer } from '../../../app/use-answer.ts';
import { inGroups } from '../../../lib/hash.ts';
import styles from './receipt-page.module.css';

/** Events are sealed every second; asked again a little later than that, for as long as the page is shown. */
const AGAIN_MS = 1_500;

/** The seal of the event log over the submission, `number:hash`: what shows later that nothing was taken out of the log. */
export function ReceiptSeal({ roundId }: { roundId: string }): ReactElement {
  const t = useText();
  const { data, reload } = useAnswer(ReceiptSealDocument, { roundId });
  const seal = data?.myResponse?.receipt?.seal ?? null;
  useEffect(() => {
    if (seal !== null) return undefined;
    const timer = setInterval(() => void reload(), AGAIN_MS);
    return () => clearInterval(timer);
  }, [seal, reload]);
  if (seal === null) return <span role="status">{t('responses.receipt.seal.waiting')}</span>;
  const [number = '', hash = ''] = seal.split(':');
  return (
    <>
      <code className={styles['hash']} data-seal={seal}>
        {number}:{inGroups(hash)}
      </code>
      <span className={styles['exact']}>{t('responses.receipt.seal.about')}</span>
    </>
  );
}
