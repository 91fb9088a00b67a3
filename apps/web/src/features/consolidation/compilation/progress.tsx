import type { ReactElement } from 'react';
import { useText } from '../../../app/text.ts';
import styles from './compilation-page.module.css';

/** How far the assessment has come, in words and as a bar. */
export function Progress({
  overview: { comments, assessed, responses },
}: {
  overview: { comments: number; assessed: number; responses: number };
}): ReactElement {
  const t = useText();
  return (
    <div className={styles['progress']}>
      <p className={styles['progressWords']}>
        <b>{comments === 0 ? t('consolidation.progress.none') : t('consolidation.progress', { assessed, comments })}</b>{' '}
        <span>{t('consolidation.progress.responses', { responses })}</span>
      </p>
      <svg className={styles['progressBar']} viewBox="0 0 100 1" preserveAspectRatio="none" aria-hidden="true">
        <rect width={comments === 0 ? 0 : (assessed / comments) * 100} height="1" />
      </svg>
    </div>
  );
}
