import type { RoundBoardQuery } from '@samsyn/contracts/rounds';
import type { ReactElement } from 'react';
import { useText } from '../../../app/text.ts';
import styles from './board.module.css';

type Counts = NonNullable<RoundBoardQuery['board']>['counts'];

/** How far the round has come, in one sentence and one line. The line only repeats the sentence. */
export function ShareBar({ counts }: { counts: Counts }): ReactElement {
  const t = useText();
  const { invited, submitted, abstained, otherOrder } = counts;
  const answered = submitted + abstained + otherOrder;
  const waiting = Math.max(0, invited - answered);
  return (
    <div className={styles['share']}>
      <p>
        <strong className={styles['big']}>{answered}</strong> {t('rounds.board.share', { invited, waiting })}
      </p>
      <div className={styles['bar']} aria-hidden="true">
        <span className={styles['submitted']} style={{ flexGrow: submitted }} />
        <span className={styles['abstained']} style={{ flexGrow: abstained + otherOrder }} />
        <span className={styles['waiting']} style={{ flexGrow: waiting }} />
      </div>
    </div>
  );
}
