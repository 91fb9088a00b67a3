import { type ReactElement, useState } from 'react';
import { useText } from '../../app/text.ts';
import { useCan } from '../../app/viewer.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { OwnWordsRoom } from '../seal/own-words-room.tsx';
import { Notes } from './notes.tsx';
import { ResponsibleForm } from './responsible-form.tsx';
import { SplitForm } from './split-form.tsx';
import { TagChoice } from './tag-choice.tsx';
import type { Order } from './use-order.ts';
import styles from './ordering.module.css';

/** All that is put beside one text, or beside those that are ticked. */
export default function OrderDialog({
  roundId,
  order,
  ids,
  name,
  comment,
  onClose,
}: {
  roundId: string;
  order: Order;
  ids: readonly string[];
  name: string;
  comment: boolean;
  onClose: () => void;
}): ReactElement {
  const t = useText();
  const mayOrder = useCan('compilation.order');
  const [only = ''] = ids;
  const one = ids.length === 1 ? order.byId.get(only) : undefined;
  const [said, setSaid] = useState('');
  const done = (words: string): void => {
    setSaid(words);
    order.again();
  };
  return (
    <Dialog open onClose={onClose} title={t('ordering.dialog', { name })} wide>
      <OwnWordsRoom>
        <div className={styles['dialog']}>
          {/* The page behind is inert: what has been done is said in here. */}
          <p role="status" className={said === '' ? 'visually-hidden' : styles['saved']}>
            {said}
          </p>
          {mayOrder && <TagChoice roundId={roundId} order={order} ids={ids} onDone={done} />}
          {mayOrder && <ResponsibleForm roundId={roundId} ids={ids} one={one} onDone={done} />}
          {mayOrder && comment && one !== undefined && <SplitForm one={one} onDone={done} />}
          {one !== undefined && <Notes roundId={roundId} id={only} onDone={order.again} />}
        </div>
      </OwnWordsRoom>
    </Dialog>
  );
}
