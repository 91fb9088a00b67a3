import { type Disposition, DISPOSITIONS } from '@samsyn/consultation';
import type { ReactElement } from 'react';
import { useLabels, useText } from '../../app/text.ts';
import { codesIn, countOf, type Tallies } from './model.ts';
import styles from './positions.module.css';

/** How many came to what, in words. */
export function OutcomeWords({
  outcome,
  undecided,
}: {
  outcome: Tallies<Disposition>;
  undecided: number;
}): ReactElement | null {
  const t = useText();
  const labels = useLabels();
  const codes = codesIn(DISPOSITIONS, [outcome]);
  if (codes.length === 0 && undecided === 0) return null;
  const words = codes.map((code) => `${countOf(outcome, code)} ${labels.disposition[code].toLowerCase()}`);
  if (undecided > 0) words.push(t('positions.undecided', { count: undecided }));
  return <span className={styles['outcome']}>{words.join(' · ')}</span>;
}
