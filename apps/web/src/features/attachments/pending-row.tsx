import { sizeWords } from '@samsyn/consultation';
import type { ReactElement } from 'react';
import { useLanguage, useText } from '../../app/text.ts';
import { Button } from '../../ui/button.tsx';
import type { Pending } from './use-uploads.ts';
import styles from './attachments.module.css';

/** A file that has not arrived: on its way, or why not and what to do. It is offered to be sent again only where that may help. */
export function PendingRow({
  one: { file, state, problem },
  onAgain,
  onDrop,
}: {
  one: Pending;
  onAgain: () => void;
  onDrop: () => void;
}): ReactElement {
  const t = useText();
  const language = useLanguage();
  const mayAgain = state === 'OFFLINE' || state === 'LATER';
  const words = { WAITING: 'attachments.uploading', OFFLINE: 'attachments.offline', TOO_LARGE: 'attachments.tooLarge' };
  return (
    <li className={styles['row']}>
      <p className={styles['name']}>
        {t('attachments.file', { name: file.name, size: sizeWords(file.size, language) })}
      </p>
      <p
        role={state === 'WAITING' ? 'status' : 'alert'}
        className={state === 'WAITING' ? styles['hint'] : styles['wrong']}
      >
        {state === 'REFUSED' || state === 'LATER' ? problem : t(words[state])}
      </p>
      {state !== 'WAITING' && (
        <div className={styles['actions']}>
          {mayAgain && (
            <Button size="dense" onClick={onAgain}>
              {t('attachments.again')}
              <span className="visually-hidden"> {file.name}</span>
            </Button>
          )}
          <Button size="dense" kind={mayAgain ? 'quiet' : 'secondary'} onClick={onDrop}>
            {t('attachments.drop.one')}
            <span className="visually-hidden"> {file.name}</span>
          </Button>
        </div>
      )}
    </li>
  );
}
