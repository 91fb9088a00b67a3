import type { TogetherScope } from '@samsyn/contracts/consolidation';
import { useState, type ReactElement } from 'react';
import { useText } from '../../../app/text.ts';
import { useViewer } from '../../../app/viewer.tsx';
import { Button } from '../../../ui/button.tsx';
import type { Act } from '../model/together.ts';
import { TogetherDialog } from './together-dialog.tsx';
import styles from './together.module.css';

/** Begins a step over those that are ticked, or over all that the filter shows. */
export function TogetherBar({
  all,
  ticked,
  total,
  onClear,
  onDone,
}: {
  /** What the filter shows, as the api is asked. */
  all: TogetherScope;
  ticked: readonly string[];
  total: number;
  onClear: () => void;
  onDone: () => void;
}): ReactElement {
  const t = useText();
  const { can } = useViewer();
  const [asked, setAsked] = useState<Act | null>(null);
  const count = ticked.length;
  const scope = count === 0 ? all : { roundId: all.roundId, commentIds: [...ticked] };
  return (
    <div role="group" aria-label={t('consolidation.together.bar')} className={styles['bar']}>
      <Button size="dense" aria-haspopup="dialog" onClick={() => setAsked('ASSESS')}>
        {count === 0
          ? t('consolidation.together.assessAll', { count: total })
          : t('consolidation.together.assessTicked', { count })}
      </Button>
      {can.includes('compilation.validate') && (
        <Button size="dense" aria-haspopup="dialog" onClick={() => setAsked('VALIDATE')}>
          {count === 0
            ? t('consolidation.together.validateAll')
            : t('consolidation.together.validateTicked', { count })}
        </Button>
      )}
      {count > 0 && (
        <Button kind="quiet" size="dense" onClick={onClear}>
          {t('consolidation.together.clear')}
        </Button>
      )}
      {asked !== null && (
        <TogetherDialog
          act={asked}
          scope={scope}
          onClose={() => setAsked(null)}
          onDone={() => {
            onClear();
            onDone();
          }}
        />
      )}
    </div>
  );
}
