import { inGroups, sizeWords } from '@samsyn/consultation';
import type { ReactElement } from 'react';
import { useLanguage, useText } from '../../app/text.ts';
import styles from './attachments.module.css';

interface GivenFile {
  id: string;
  title: string;
  fileName: string;
  size: number;
  sha256: string;
}

/** The files that went with a submitted answer, each with what it takes to see that it is the one that was sent. */
export function GivenFiles({ files }: { files: readonly GivenFile[] }): ReactElement {
  const t = useText();
  const language = useLanguage();
  return (
    <ul className={styles['list']}>
      {files.map(({ id, title, fileName, size, sha256 }) => (
        <li key={id} className={styles['given']}>
          <a href={`/filer/bilaga/${id}`} download>
            {title}
          </a>
          <span className={styles['hint']}>
            {t('attachments.file', { name: fileName, size: sizeWords(size, language) })}
          </span>
          <code className={styles['hash']}>SHA-256 {inGroups(sha256)}</code>
        </li>
      ))}
    </ul>
  );
}
