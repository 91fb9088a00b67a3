import { STANCES } from '@samsyn/consultation';
import type { ReactElement } from 'react';
import { useLabels, useText } from '../../../app/text.ts';
import { classes } from '../../../lib/classes.ts';
import type { StanceTally } from '../model/matrix-totals.ts';
import cells from './cells.module.css';
import styles from './matrix-page.module.css';

/** What the letters mean, and how many of each there are in what is shown. */
export function Legend({ totals }: { totals: StanceTally }): ReactElement {
  const t = useText();
  const labels = useLabels();
  return (
    <ul className={styles['legend']} aria-label={t('consolidation.matrix.legend')}>
      {STANCES.map((stance) => (
        <li key={stance}>
          <span className={classes(cells['cell'], cells[stance])}>{t(`consolidation.letter.${stance}`)}</span>{' '}
          {labels.stance[stance]} <b>{t('consolidation.matrix.count', { count: totals[stance] })}</b>
        </li>
      ))}
    </ul>
  );
}
