import type { ReactElement } from 'react';
import { useText } from '../../app/text.ts';
import { useCan } from '../../app/viewer.tsx';
import { Rules } from './rules.tsx';
import { Themes } from './themes.tsx';
import type { Order } from './use-order.ts';
import styles from './ordering.module.css';

/** The round's tags, themes and rules of who answers for what: opened when they are to be changed. */
export default function OrderPanel({
  roundId,
  order,
  bodies,
}: {
  roundId: string;
  order: Order;
  bodies: readonly { value: string; label: string }[];
}): ReactElement {
  const t = useText();
  const mayOrder = useCan('compilation.order');
  return (
    <div className={styles['panel']}>
      <Themes roundId={roundId} order={order} mayOrder={mayOrder} />
      <Rules roundId={roundId} order={order} bodies={bodies} mayOrder={mayOrder} />
      <p className={styles['hint']}>{t('ordering.panel.hint')}</p>
    </div>
  );
}
