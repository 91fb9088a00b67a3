import { CommandPreviewDocument } from '@samsyn/contracts/working-copy';
import type { CommandInput } from '@samsyn/contracts/working-copy';
import { useQuery } from '@apollo/client/react';
import type { ReactElement } from 'react';
import { useText } from '../../../app/text.ts';
import { Notice } from '../../../ui/notice.tsx';
import styles from '../working-copy.module.css';

/** What a command would do, before anybody decides on it: new numbers, and what follows them. */
export function Preview({ draftId, command }: { draftId: string; command: CommandInput }): ReactElement {
  const t = useText();
  const variables = { draftId, command };
  const { data, error } = useQuery(CommandPreviewDocument, { variables, fetchPolicy: 'no-cache' });
  const shown = data?.commandPreview;
  if (error) return <p className={styles['quiet']}>{t('working-copy.preview.fault')}</p>;
  if (shown === undefined) return <p className={styles['quiet']}>{t('working-copy.preview.wait')}</p>;
  const { problem, label, renumbered, followed, left } = shown;
  if (problem != null) return <Notice tone="warn">{problem}</Notice>;
  return (
    <div className={styles['preview']} role="status">
      {label != null && command.kind !== 'RENUMBER' && <p>{t('working-copy.preview.label', { label })}</p>}
      <Listed title={t('working-copy.preview.renumbered', { count: renumbered.length })} rows={renumbered.map(pair)} />
      <Listed
        title={t('working-copy.preview.followed', { count: followed.length })}
        rows={followed.map(({ address, from, to }) => `${address}: ”${from}” → ”${to}”`)}
      />
      <Listed
        title={t('working-copy.preview.left', { count: left.length })}
        rows={left.map(({ address, message }) => `${address}: ${message}`)}
      />
      {renumbered.length + followed.length + left.length === 0 && (
        <p className={styles['quiet']}>{t('working-copy.preview.nothing')}</p>
      )}
    </div>
  );
}

const pair = ({ from, to }: { from: string; to: string }): string => `${from} → ${to}`;
/** So many at once; the rest is told as a number. */
const SHOWN = 12;

export function Listed({ title, rows }: { title: string; rows: readonly string[] }): ReactElement | null {
  const t = useText();
  if (rows.length === 0) return null;
  return (
    <div>
      <p className={styles['listed']}>{title}</p>
      <ul className={styles['lines']} lang="sv">
        {rows.slice(0, SHOWN).map((row, index) => (
          <li key={index}>{row}</li>
        ))}
      </ul>
      {rows.length > SHOWN && (
        <p className={styles['quiet']}>{t('working-copy.preview.more', { count: rows.length - SHOWN })}</p>
      )}
    </div>
  );
}
