import type { ReactElement } from 'react';
import { useLanguage, useText } from '../../../app/text.ts';
import { formatMoment } from '../../../lib/dates.ts';
import { Badge, type Tone } from '../../../ui/badge.tsx';
import styles from './receipt-page.module.css';
import type { ReceiptLetter } from './use-follow-up.ts';

const TONES: Partial<Record<ReceiptLetter['state'], Tone>> = { SENT: 'ok', FAILED: 'warn', BOUNCED: 'danger' };

/** Where the receipt was mailed, and what came of it. */
export function ReceiptLetters({ letters }: { letters: readonly ReceiptLetter[] }): ReactElement {
  const t = useText();
  const language = useLanguage();
  return (
    <ul className={styles['letters']}>
      {letters.map(({ addressee, address, state, failure, at }) => (
        <li key={addressee} data-letter={state}>
          {address ?? t('receipt.mail.signatory')}{' '}
          <Badge tone={TONES[state] ?? 'neutral'}>{t(`receipt.mail.${state}`)}</Badge>
          <span className={styles['exact']}>
            {state === 'BOUNCED' || state === 'FAILED'
              ? t(`receipt.mail.${state}.text`, { failure: failure ?? '' })
              : formatMoment(at, language)}
          </span>
        </li>
      ))}
    </ul>
  );
}
