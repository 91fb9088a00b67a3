import type { Chain } from '@samsyn/contracts';
import { SaveSigningOrderDocument, type SigningOrderPartsFragment } from '@samsyn/contracts/signing';
import { useState, type ReactElement } from 'react';
import { request } from '../../app/api.ts';
import { useText } from '../../app/text.ts';
import { useOutcome } from '../../lib/use-outcome.ts';
import { Button } from '../../ui/button.tsx';
import { Checkbox } from '../../ui/checkbox.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { useToast } from '../../ui/toast.tsx';
import { TroubleNotice } from '../../ui/trouble-notice.tsx';
import { CHAIN_ORDER } from './chains.ts';
import styles from './signing.module.css';

/** The body's order, as its coordinator sets it. */
export function OrderForm({
  order,
  onChange,
}: {
  order: SigningOrderPartsFragment;
  onChange: (order: SigningOrderPartsFragment) => void;
}): ReactElement {
  const t = useText();
  const say = useToast();
  const { busy, trouble, dismiss, run } = useOutcome();
  const [chain, setChain] = useState<Chain>(order.chain);
  const [ownApproval, setOwn] = useState(order.ownApproval);
  const [board, setBoard] = useState(order.board);
  const save = async (): Promise<void> => {
    const input = { chain, ownApproval, board, expectedVersion: order.version };
    const saved = await run(async () => (await request(SaveSigningOrderDocument, { input })).saveSigningOrder);
    if (saved === null) return;
    say(t('signing.order.saved'));
    onChange(saved);
  };
  return (
    <form
      className={styles['form']}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <TroubleNotice trouble={trouble} onDismiss={dismiss} />
      <fieldset className={styles['choices']}>
        <legend className="visually-hidden">{t('signing.order.way')}</legend>
        {CHAIN_ORDER.map((one) => (
          <label key={one} className={styles['choice']}>
            <input type="radio" name="vag" value={one} checked={chain === one} onChange={() => setChain(one)} />
            <strong>{t(`signing.chain.${one}`)}</strong>
            <span className={styles['hint']}>{t(`signing.chain.${one}.text`)}</span>
          </label>
        ))}
      </fieldset>
      {chain === 'BOARD' && (
        <TextField
          label={t('signing.board')}
          name="board"
          hint={t('signing.order.board.hint')}
          optional
          value={board}
          onChange={setBoard}
        />
      )}
      {chain !== 'DIRECT' && (
        <Checkbox label={t('signing.order.own')} name="egen" checked={ownApproval} onChange={setOwn} />
      )}
      <Button kind="primary" type="submit" busy={busy}>
        {t('signing.order.save')}
      </Button>
    </form>
  );
}
