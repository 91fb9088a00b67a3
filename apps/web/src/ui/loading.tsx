import type { ReactElement } from 'react';
import { useText } from '../app/text.ts';
import styles from './loading.module.css';

/** Something is on its way. Shown after a third of a second, so that what is fast does not flicker. */
export function Loading({ label }: { label?: string }): ReactElement {
  const t = useText();
  return (
    <div className={styles['loading']} role="status">
      <span className={styles['ring']} aria-hidden="true" />
      {label ?? t('app.loading')}
    </div>
  );
}
