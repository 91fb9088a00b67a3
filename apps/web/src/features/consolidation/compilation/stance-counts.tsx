import type { Stance } from '@samsyn/consultation';
import type { ReactElement } from 'react';
import { useLabels, useText } from '../../../app/text.ts';
import { classes } from '../../../lib/classes.ts';
import { STANCE_TONES } from '../tones.ts';
import styles from './stance-counts.module.css';

export interface StanceCount {
  stance: Stance;
  bodies: number;
}

/** How the bodies stand: a thin bar in proportion for the eye, and the same in words and numbers, which carry it. */
export function StanceCounts({ stances }: { stances: readonly StanceCount[] }): ReactElement | null {
  const t = useText();
  const labels = useLabels();
  if (stances.length === 0) return null;
  return (
    <div className={styles['counts']}>
      <StanceBar stances={stances} />
      <ul className={styles['words']} aria-label={t('consolidation.stances')}>
        {stances.map(({ stance, bodies }) => (
          <li key={stance} className={styles['count']}>
            <span className={classes(styles['dot'], styles[STANCE_TONES[stance]])} aria-hidden="true" />
            {labels.stance[stance]} <b>{bodies}</b>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** The bar alone, where the words stand beside it. */
export function StanceBar({ stances }: { stances: readonly StanceCount[] }): ReactElement {
  return (
    <svg className={styles['bar']} viewBox="0 0 100 1" preserveAspectRatio="none" aria-hidden="true">
      {stretches(stances).map(({ stance, from, width }) => (
        <rect key={stance} className={styles[STANCE_TONES[stance]]} x={from} width={width} height="1" />
      ))}
    </svg>
  );
}

function stretches(stances: readonly StanceCount[]): { stance: Stance; from: number; width: number }[] {
  const sum = stances.reduce((total, { bodies }) => total + bodies, 0);
  let from = 0;
  return stances.map(({ stance, bodies }) => {
    const width = sum === 0 ? 0 : (bodies / sum) * 100;
    const stretch = { stance, from, width };
    from += width;
    return stretch;
  });
}
