import type { Chain } from '@samsyn/contracts';
import { SaveRoundOrderDocument, type SignOffPartsFragment } from '@samsyn/contracts/signing';
import { useState, type ReactElement } from 'react';
import { request } from '../../app/api.ts';
import { useText } from '../../app/text.ts';
import { useOutcome } from '../../lib/use-outcome.ts';
import { Button } from '../../ui/button.tsx';
import { Link } from '../../ui/link.tsx';
import { Select } from '../../ui/select.tsx';
import { useToast } from '../../ui/toast.tsx';
import { TroubleNotice } from '../../ui/trouble-notice.tsx';
import { CHAIN_ORDER } from './chains.ts';
import styles from './signing.module.css';

/** By what order the answer goes; a coordinator may choose another for this round. */
export function RoundOrder({
  signOff,
  reload,
}: {
  signOff: SignOffPartsFragment;
  reload: () => Promise<void>;
}): ReactElement {
  const t = useText();
  return (
    <>
      {signOff.mayChangeOrder && (
        <Choice key={`${signOff.chain}${signOff.isRoundsOrder}`} signOff={signOff} reload={reload} />
      )}
      <p>
        <Link to="/sa-beslutar-vi">{t('signing.order.link')}</Link>
      </p>
    </>
  );
}

function Choice({ signOff, reload }: { signOff: SignOffPartsFragment; reload: () => Promise<void> }): ReactElement {
  const t = useText();
  const say = useToast();
  const { busy, trouble, dismiss, run } = useOutcome();
  const { roundId, chain, isRoundsOrder } = signOff;
  const now = isRoundsOrder ? chain : 'BODY';
  const [chosen, setChosen] = useState<Chain | 'BODY'>(now);
  const save = async (): Promise<void> => {
    const variables = { roundId, chain: chosen === 'BODY' ? null : chosen };
    const saved = await run(async () => (await request(SaveRoundOrderDocument, variables)).saveRoundOrder);
    if (saved !== null) say(t('signing.round.saved'));
    document.getElementById('lamna-in-rubrik')?.focus();
    await reload();
  };
  return (
    <details className={styles['timeline']}>
      <summary>
        {t('signing.round', { way: t(now === 'BODY' ? 'signing.round.body' : `signing.chain.${now}`) })}
      </summary>
      <div className={styles['fields']}>
        <TroubleNotice trouble={trouble} onDismiss={dismiss} />
        <Select<Chain | 'BODY'>
          label={t('signing.round.way')}
          name="remissens-ordning"
          value={chosen}
          onChange={setChosen}
          options={[
            { value: 'BODY', label: t('signing.round.body') },
            ...CHAIN_ORDER.map((one) => ({ value: one, label: t(`signing.chain.${one}`) })),
          ]}
        />
        <div className={styles['acts']}>
          <Button busy={busy} onClick={() => void save()}>
            {t('signing.round.save')}
          </Button>
        </div>
      </div>
    </details>
  );
}
