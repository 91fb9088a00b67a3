import type { MyAttachmentsPartsFragment } from '@samsyn/contracts/attachments';
import { sizeWords } from '@samsyn/consultation';
import type { ReactElement } from 'react';
import { useLanguage, useText } from '../../app/text.ts';
import styles from './attachments.module.css';

/** The files that go with an answer that is about to be submitted: how many, and which. */
export function GoingFiles({ files }: { files: MyAttachmentsPartsFragment['files'] }): ReactElement {
  const t = useText();
  const language = useLanguage();
  return (
    <div>
      <p id="bilagor-med">{t('attachments.going', { count: files.length })}</p>
      <ul className={styles['going']} aria-labelledby="bilagor-med">
        {files.map(({ id, title, fileName, size }) => (
          <li key={id}>
            {title}{' '}
            <span className={styles['hint']}>
              ({t('attachments.file', { name: fileName, size: sizeWords(size, language) })})
            </span>
          </li>
        ))}
      </ul>
    </div>
  );
}
