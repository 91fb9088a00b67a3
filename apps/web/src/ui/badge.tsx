import type { ReactElement, ReactNode } from 'react';
import { classes } from '../lib/classes.ts';
import styles from './badge.module.css';

export type Tone = 'neutral' | 'ok' | 'info' | 'warn' | 'danger' | 'accent';

/** A short word on a state. The word carries the meaning; the tone only helps the eye. */
export function Badge({ tone = 'neutral', children }: { tone?: Tone; children: ReactNode }): ReactElement {
  return <span className={classes(styles['badge'], styles[tone])}>{children}</span>;
}
