import type { ReactElement } from 'react';
import { useText } from '../../../app/text.ts';
import { FeatureWords } from '../../../app/words.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { useRoomContext } from '../../responses/room/room-context.ts';
import styles from '../deadlines.module.css';

const WORDS = ['deadlines'];

/** That nothing is written or submitted for a while, why, and that what is unsent is kept. It brings its own words to pages that have no others of this kind. */
export function PausedNotice({ reason, bare }: { reason: string; bare: boolean }): ReactElement {
  return (
    <FeatureWords features={WORDS}>
      <Words reason={reason} bare={bare} />
    </FeatureWords>
  );
}

function Words({ reason, bare }: { reason: string; bare: boolean }): ReactElement {
  const t = useText();
  const { store } = useRoomContext();
  return (
    <div className={bare ? undefined : styles['notice']}>
      <Notice tone="warn" title={t('deadlines.own.paused')}>
        <p className={styles['words']}>{reason}</p>
        <p>{t('deadlines.own.paused.text')}</p>
        {store.unsent && <p>{t('deadlines.own.paused.unsent')}</p>}
      </Notice>
    </div>
  );
}
