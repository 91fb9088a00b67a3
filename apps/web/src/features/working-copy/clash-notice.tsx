import type { CommandInput } from '@samsyn/contracts/working-copy';
import type { ReactElement } from 'react';
import { useLanguage, useText } from '../../app/text.ts';
import { formatClock } from '../../lib/dates.ts';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Redline } from '../../ui/redline.tsx';
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
    .filter(({ provisionId }) => copy.provisions.some(({ id }) => id === provisionId))
    .map(({ provisionId, mine: text }): CommandInput => ({ kind: 'WRITE', provisionId, text }));
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
      {words.map(({ provisionId, address, base, theirs, mine: text }) => (
        <div key={provisionId} className={styles['clash']}>
          <h3 className={styles['listed']}>{address}</h3>
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
