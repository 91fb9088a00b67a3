import type { ReactElement } from 'react';
import { useText } from '../../../app/text.ts';
import { Badge } from '../../../ui/badge.tsx';
import type { SavedAssessment } from '../model/assessment-form.ts';
import { STATE_TONES } from '../tones.ts';
import styles from './assessment.module.css';

/** Where the decision stands: one person's proposal, sent back with a word, or agreed on by a second. */
export function Standing({
  assessment: { state, settledBy, settledWord },
}: {
  assessment: Pick<SavedAssessment, 'state' | 'settledBy' | 'settledWord'>;
}): ReactElement | null {
  const t = useText();
  if (!state) return null;
  return (
    <>
      <Badge tone={STATE_TONES[state]}>{t(`consolidation.state.${state}`)}</Badge>
      {settledBy && <span className={styles['state']}>{settledBy}</span>}
      {state === 'REMAINDER' && <span className={styles['state']}>{t('consolidation.state.remainderText')}</span>}
      {settledWord && <q className={styles['word']}>{settledWord}</q>}
    </>
  );
}
