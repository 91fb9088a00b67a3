import { LatestTogetherDocument } from '@samsyn/contracts/consolidation';
import { useQuery } from '@apollo/client/react';
import { useEffect, type ReactElement } from 'react';
import { useLanguage, useText } from '../../../app/text.ts';
import { formatMoment } from '../../../lib/dates.ts';
import { Button } from '../../../ui/button.tsx';
import styles from './together.module.css';
import { useUndo } from './use-undo.ts';

/** The viewer's own latest step over several, for as long as it can be undone. */
export function LatestStep({
  roundId,
  changes,
  onUndone,
}: {
  roundId: string;
  /** Grows when an assessment has been changed. */
  changes: number;
  onUndone: () => void;
}): ReactElement | null {
  const t = useText();
  const language = useLanguage();
  const { data, refetch } = useQuery(LatestTogetherDocument, { variables: { roundId }, fetchPolicy: 'network-only' });
  useEffect(() => {
    if (changes > 0) void refetch().catch(() => undefined);
  }, [changes, refetch]);
  const undo = useUndo(onUndone);
  const step = data?.latestTogether;
  if (!step) return null;
  const { id, act, madeAt, rows } = step;
  return (
    <p className={styles['latest']}>
      {t(`consolidation.together.latest.${act}`, { count: rows, when: formatMoment(madeAt, language) })}{' '}
      <Button kind="quiet" size="dense" onClick={() => void undo(id)}>
        {t('ui.undo')}
      </Button>
    </p>
  );
}
