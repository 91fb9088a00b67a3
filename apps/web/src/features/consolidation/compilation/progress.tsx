import type { ReactElement } from 'react';
import { useText } from '../../../app/text.ts';
import styles from './compilation-page.module.css';

/** How far the assessment has come, in words and as a bar: what is proposed, and of it what is validated. */
export function Progress({
  overview: { comments, assessed, decided, responses },
}: {
  overview: { comments: number; assessed: number; decided: number; responses: number };
}): ReactElement {
  const t = useText();
  return (
    <div className={styles['progress']}>
      <p className={styles['progressWords']}>
        <b>{comments === 0 ? t('consolidation.progress.none') : t('consolidation.progress', { assessed, comments })}</b>{' '}
        {assessed > 0 && <span>{t('consolidation.progress.decided', { decided })} </span>}
        <span>{t('consolidation.progress.responses', { responses })}</span>
      </p>
      <svg className={styles['progressBar']} viewBox="0 0 100 1" preserveAspectRatio="none" aria-hidden="true">
        <rect data-kind="assessed" width={comments === 0 ? 0 : (assessed / comments) * 100} height="1" />
        <rect width={comments === 0 ? 0 : (decided / comments) * 100} height="1" />
      </svg>
    </div>
  );
}
