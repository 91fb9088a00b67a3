import type { ReactElement, ReactNode } from 'react';
import { useLabels, useText } from '../../app/text.ts';
import { Redline } from '../../ui/redline.tsx';
import type { FormRow } from './decisions.ts';
import styles from './row-words.module.css';

/** What the provision says, what Samsyn has and what the form has. */
export function RowWords({ row }: { row: FormRow }): ReactElement {
  const t = useText();
  const labels = useLabels();
  const { old, now } = row;
  const stance = (value: NonNullable<FormRow['now']>['stance']): string =>
    value === null ? t('word.row.noStance') : labels.stance[value];
  const stanceDiffers = row.takesStance && now !== null && (old?.stance ?? null) !== now.stance;
  return (
    <div className={styles['words']}>
      {row.law !== '' && <p className={styles['law']}>{row.law}</p>}
      {(row.alteredLaw ?? '') !== '' && (
        <Part name={t('word.row.altered')}>
          <Redline before={row.alteredFrom} after={row.alteredLaw ?? ''} />
        </Part>
      )}
      {stanceDiffers && (
        <Part name={t('word.row.stanceName')}>
          {old?.stance === null || old?.stance === undefined ? (
            stance(now.stance)
          ) : (
            <>
              <del>{stance(old.stance)}</del> <ins>{stance(now.stance)}</ins>
            </>
          )}
        </Part>
      )}
      {!stanceDiffers && row.takesStance && (now ?? old)?.stance != null && (
        <Part name={t('word.row.stanceName')}>{stance((now ?? old)?.stance ?? null)}</Part>
      )}
      {row.unreadStance !== '' && <Part name={t('word.row.stanceName')}>”{row.unreadStance}”</Part>}
      <Texts name={t('word.row.text')} old={old?.text ?? ''} now={now === null ? null : now.text} />
      <Texts name={t('word.row.wording')} old={old?.wording ?? ''} now={now === null ? null : now.wording} />
      {row.beside !== '' && <Part name={t('word.row.beside')}>{row.beside}</Part>}
      {row.notRead.length > 0 && <Part name={t('word.row.notRead')}>{row.notRead.join(', ')}</Part>}
    </div>
  );
}

/** Both wordings where they differ: as changes marked in one text when they are of one piece, otherwise under each other. */
function Texts({ name, old, now }: { name: string; old: string; now: string | null }): ReactElement | null {
  const t = useText();
  if (old === '' && (now ?? '') === '') return null;
  if (now === null || old === now)
    return <Part name={now === null ? t('word.row.inSamsyn', { name }) : name}>{old}</Part>;
  if (old === '') return <Part name={name}>{now}</Part>;
  return (
    <>
      <Part name={t('word.row.inSamsyn', { name })}>{old}</Part>
      <Part name={t('word.row.inForm', { name })}>
        {now === '' ? <em>{t('word.row.emptied')}</em> : <Redline before={old} after={now} />}
      </Part>
    </>
  );
}

function Part({ name, children }: { name: string; children: ReactNode }): ReactElement {
  return (
    <div className={styles['part']}>
      <p className={styles['name']}>{name}</p>
      <div className={styles['text']}>{children}</div>
    </div>
  );
}
