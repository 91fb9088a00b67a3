import type { ReactElement } from 'react';
import { useText } from '../../../app/text.ts';
import { Button } from '../../../ui/button.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { TroubleNotice } from '../../../ui/trouble-notice.tsx';
import styles from '../incoming.module.css';
import type { Incoming, IncomingWork } from '../use-incoming.ts';
import { splitPlaces } from './split-places.ts';

/** Where a piece is cut in two: before one of its sentences. */
export function SplitDialog({
  incoming,
  cutId,
  work,
  onClose,
}: {
  incoming: Incoming;
  cutId: string;
  work: IncomingWork;
  onClose: (done: string | null) => void;
}): ReactElement {
  const t = useText();
  const places = splitPlaces(incoming, cutId);
  const split = async (passage: number, offset: number): Promise<void> => {
    if ((await work.cut({ kind: 'SPLIT', cutId, passage, offset })) !== null) onClose(cutId);
  };
  return (
    <Dialog open onClose={() => onClose(null)} title={t('incoming.split.title')} wide>
      <TroubleNotice trouble={work.trouble} onDismiss={work.dismiss} />
      <p>{t(places.length === 0 ? 'incoming.split.none' : 'incoming.split.text')}</p>
      <ul className={styles['splits']}>
        {places.map(({ passage, offset, words }) => (
          <li key={`${passage}:${offset}`}>
            <Button size="dense" onClick={() => void split(passage, offset)}>
              … {words}
            </Button>
          </li>
        ))}
      </ul>
    </Dialog>
  );
}
