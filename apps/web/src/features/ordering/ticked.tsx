import { lazy, Suspense, useState, type ReactElement } from 'react';
import { useText } from '../../app/text.ts';
import { Button } from '../../ui/button.tsx';
import type { Order } from './use-order.ts';
import styles from './ordering.module.css';

const OrderDialog = lazy(() => import('./order-dialog.tsx'));

export interface Ticks {
  ticked: ReadonlySet<string>;
  tick: (id: string, on: boolean) => void;
  clear: () => void;
}

export function useTicks(): Ticks {
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set());
  return {
    ticked,
    tick: (id, on) => setTicked((before) => new Set(on ? [...before, id] : [...before].filter((each) => each !== id))),
    clear: () => setTicked(new Set()),
  };
}

/** What is done with all that are ticked. */
export function Ticked({
  roundId,
  order,
  ids,
  onClear,
}: {
  roundId: string;
  order: Order;
  ids: readonly string[];
  onClear: () => void;
}): ReactElement {
  const t = useText();
  const [open, setOpen] = useState(false);
  const words = t('ordering.ticked', { count: ids.length });
  return (
    <div className={styles['ticked']} role="group" aria-label={words}>
      <span>{words}</span>
      <Button size="dense" aria-haspopup="dialog" onClick={() => setOpen(true)}>
        {t('ordering.ticked.order')}
      </Button>
      <Button kind="quiet" size="dense" onClick={onClear}>
        {t('ordering.ticked.clear')}
      </Button>
      {open && (
        <Suspense fallback={null}>
          <OrderDialog
            roundId={roundId}
            order={order}
            ids={ids}
            name={words}
            comment={false}
            onClose={() => setOpen(false)}
          />
        </Suspense>
      )}
    </div>
  );
}
