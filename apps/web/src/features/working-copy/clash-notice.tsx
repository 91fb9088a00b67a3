import type { CommandInput } from '@samsyn/contracts/working-copy';
import type { ReactElement } from 'react';
import { useLanguage, useText } from '../../app/text.ts';
import { formatClock } from '../../lib/dates.ts';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Redline } from '../../ui/redline.tsx';
import { writeOf } from './model/unsaved.ts';
import type { Clash } from './use-working-copy.ts';
import styles from './working-copy.module.css';

/** Two have changed the same words: both stand here until a person has chosen. Nothing is written over meanwhile. */
export function ClashNotice({
  clash,
  busy,
  keepMine,
  takeTheirs,
}: {
  clash: Clash;
  busy: boolean;
  keepMine: (commands: CommandInput[], head: number) => void;
  takeTheirs: () => void;
}): ReactElement {
  const t = useText();
  const language = useLanguage();
  const { changedBy, changedAt, words, copy } = clash;
  const mine = words
    .filter(({ provisionId, front, column, theirs }) => {
      const row = copy.provisions.find(({ id }) => id === provisionId);
      return front != null || (row !== undefined && (column != null || row.kind !== 'TABLE_ROW' || theirs !== ''));
    })
    .map(({ provisionId, front, column, mine: text }) => writeOf(front ?? provisionId ?? '', column ?? null, text));
  return (
    <Notice
      tone="warn"
      alert
      title={t('working-copy.clash.title', { name: changedBy, clock: formatClock(changedAt, language) })}
      actions={
        <>
          {mine.length > 0 && (
            <Button size="dense" busy={busy} onClick={() => keepMine(mine, copy.head)}>
              {t('working-copy.clash.mine')}
            </Button>
          )}
          <Button size="dense" onClick={takeTheirs}>
            {t(words.length === 0 ? 'working-copy.clash.seen' : 'working-copy.clash.theirs')}
          </Button>
        </>
      }
    >
      {words.length === 0 && <p>{t('working-copy.clash.structure')}</p>}
      {words.map(({ provisionId, column, address, base, theirs, mine: text }) => (
        <div key={`${provisionId ?? address} ${column ?? ''}`} className={styles['clash']}>
          <h3 className={styles['listed']}>
            {column == null ? address : t('working-copy.clash.cell', { address, column: column + 1 })}
          </h3>
          <p>
            {t('working-copy.clash.theirWords')}{' '}
            {theirs === '' ? (
              t('working-copy.clash.gone')
            ) : (
              <span lang="sv">
                <Redline before={base} after={theirs} />
              </span>
            )}
          </p>
          <p>
            {t('working-copy.clash.myWords')}{' '}
            <span lang="sv">
              <Redline before={base} after={text} />
            </span>
          </p>
        </div>
      ))}
    </Notice>
  );
}
