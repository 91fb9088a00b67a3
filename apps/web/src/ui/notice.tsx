import type { ReactElement, ReactNode } from 'react';
import { classes } from '../lib/classes.ts';
import styles from './notice.module.css';

/** Words that must be seen: a tone, perhaps a heading, text, perhaps actions. `alert` only when it appears because something went wrong. */
export function Notice({
  tone = 'info',
  title,
  alert = false,
  actions,
  children,
}: {
  tone?: 'info' | 'ok' | 'warn' | 'danger';
  title?: ReactNode;
  alert?: boolean;
  actions?: ReactNode;
  children?: ReactNode;
}): ReactElement {
  return (
    <div className={classes(styles['notice'], styles[tone])} role={alert ? 'alert' : undefined}>
      {title !== undefined && <p className={styles['title']}>{title}</p>}
      {children !== undefined && <div className={styles['text']}>{children}</div>}
      {actions !== undefined && <div className={styles['actions']}>{actions}</div>}
    </div>
  );
}
