import type { ReactElement } from 'react';
import { useText } from '../../app/text.ts';
import { buttonClass } from '../../ui/button.tsx';
import { useRoomContext } from '../responses/room/room-context.ts';

/** The way to the receipt of a withdrawal, in both forms. `number`: the submission that was withdrawn. */
export function WithdrawalReceipt({ number, withdrawal }: { number: number; withdrawal: string }): ReactElement {
  const t = useText();
  const { round } = useRoomContext();
  const at = (form: 'pdf' | 'json'): string => `/export/remiss/${round.slug}/aterkallelse.${form}?nr=${number}`;
  return (
    <>
      <a className={buttonClass({ kind: 'secondary', size: 'dense' })} href={at('pdf')} download>
        {t('editions.withdrawal.receipt', { number: withdrawal })}
      </a>
      <a className={buttonClass({ kind: 'quiet', size: 'dense' })} href={at('json')} download>
        {t('editions.withdrawal.json')}
      </a>
    </>
  );
}
