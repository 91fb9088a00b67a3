import type { ReactElement } from 'react';
import { useText } from '../../app/text.ts';
import { Button } from '../../ui/button.tsx';
import type { Steps } from './use-steps.ts';
import styles from './compare.module.css';

export function Stepper({ steps, count }: { steps: Steps; count: number }): ReactElement {
  const t = useText();
  return (
    <div className={styles['stepper']}>
      <Button size="dense" onClick={steps.previous} aria-keyshortcuts="Alt+ArrowUp">
        <span aria-hidden="true">↑</span> {t('compare.previous')}
      </Button>
      <Button size="dense" onClick={steps.next} aria-keyshortcuts="Alt+ArrowDown">
        <span aria-hidden="true">↓</span> {t('compare.next')}
      </Button>
      <span className={styles['quiet']}>{t('compare.keys', { count })}</span>
    </div>
  );
}
