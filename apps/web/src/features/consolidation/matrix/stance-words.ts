import { STANCES, type Stance } from '@samsyn/consultation';
import { useMemo } from 'react';
import { useLabels, useText } from '../../../app/text.ts';

/** The letter and the word of each stance, and of none: looked up once for the table, not once for each of its cells. */
export type StanceWords = Record<Stance | 'none', { letter: string; word: string }>;

export function useStanceWords(): StanceWords {
  const t = useText();
  const labels = useLabels();
  return useMemo(() => {
    const taken = STANCES.map((stance) => [
      stance,
      { letter: t(`consolidation.letter.${stance}`), word: labels.stance[stance] },
    ]);
    const none = { letter: '·', word: t('consolidation.matrix.noStance') };
    return { ...(Object.fromEntries(taken) as Omit<StanceWords, 'none'>), none };
  }, [t, labels]);
}
