import { useState, type ReactElement, type ReactNode } from 'react';
import { useLanguage, useText } from '../../../app/text.ts';
import { formatClock } from '../../../lib/dates.ts';
import { Button } from '../../../ui/button.tsx';
import { ButtonLink } from '../../../ui/link.tsx';
import { useReadOnly, useRoomContext, useSummary } from '../room/room-context.ts';
import styles from './toolbar.module.css';

/** Under the header while one reads: how far one has come, whether it is saved, the documents beside, and the way on. */
export function Toolbar({
  start,
  beside,
  onKeys,
}: {
  start: ReactNode;
  beside: ReactNode;
  onKeys: () => void;
}): ReactElement {
  const t = useText();
  const { round } = useRoomContext();
  const readOnly = useReadOnly();
  const { receipt } = useSummary();
  return (
    <div className={styles['bar']}>
      {start}
      <Progress />
      {!readOnly && <SaveState />}
      {beside}
      <div className={styles['end']}>
        <Button kind="quiet" size="dense" aria-keyshortcuts="?" onClick={onKeys} aria-label={t('responses.keys.open')}>
          <kbd>?</kbd>
        </Button>
        <span className={styles['work']}>
          <ButtonLink kind="quiet" size="dense" to={`/remiss/${round.slug}/arbete`}>
            {t('responses.toWork')}
          </ButtonLink>
        </span>
        <ButtonLink kind="primary" size="dense" to={`/remiss/${round.slug}/${receipt === null ? 'svar' : 'kvitto'}`}>
          {t(receipt === null ? 'responses.toLetter' : 'responses.toReceipt')}
        </ButtonLink>
      </div>
    </div>
  );
}

function Progress(): ReactElement {
  const t = useText();
  const { draft } = useRoomContext();
  const { reviewed } = useSummary();
  const total = draft.counted;
  return (
    <div className={styles['progress']}>
      <span className={styles['figures']}>
        <span className={styles['long']}>{t('responses.progress', { reviewed, total })}</span>
        <span className={styles['short']}>{t('responses.progress.short', { reviewed, total })}</span>
      </span>
      <span className={styles['track']} aria-hidden="true">
        <span className={styles['fill']} style={{ width: `${total === 0 ? 0 : (100 * reviewed) / total}%` }} />
      </span>
    </div>
  );
}

/** Whether the words are safe. Not a live region: it changes at every pause in the typing; what must be heard is said by a notice. */
export function SaveState(): ReactElement {
  const t = useText();
  const language = useLanguage();
  const { sync, savedAt, journalFails } = useSummary();
  const [opened] = useState(() => new Date().toISOString());
  const state = journalFails && sync !== 'saved' ? 'fragile' : sync;
  return (
    <span className={styles['save']} data-state={state}>
      {state === 'saved'
        ? savedAt === null
          ? t('responses.save.asOf', { clock: formatClock(opened, language) })
          : t('responses.save.saved', { clock: formatClock(savedAt, language) })
        : t(`responses.save.${state}`)}
    </span>
  );
}
