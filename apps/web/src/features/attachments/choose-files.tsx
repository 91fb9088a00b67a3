import { useRef, useState, type DragEvent, type ReactElement } from 'react';
import { useText } from '../../app/text.ts';
import { classes } from '../../lib/classes.ts';
import { Button } from '../../ui/button.tsx';
import styles from './attachments.module.css';

/** Files, chosen or dropped. The browser's own chooser does the work for keyboard and screen reader. */
export function ChooseFiles({ onFiles }: { onFiles: (files: readonly File[]) => void }): ReactElement {
  const t = useText();
  const input = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  const onDrop = (event: DragEvent): void => {
    event.preventDefault();
    setOver(false);
    onFiles([...event.dataTransfer.files]);
  };
  return (
    // Dropping is a shortcut: the chooser inside does the same.
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions
    <div
      className={classes(styles['drop'], over && styles['over'])}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={onDrop}
    >
      <input
        ref={input}
        id="attachment"
        type="file"
        multiple
        className={styles['input']}
        aria-label={t('attachments.choose')}
        aria-describedby="bilagor-om"
        onChange={(event) => {
          onFiles([...(event.target.files ?? [])]);
          // the same file can be chosen once more, when it has been mended
          event.target.value = '';
        }}
      />
      <Button tabIndex={-1} aria-hidden="true" onClick={() => input.current?.click()}>
        {t('attachments.button')}
      </Button>
      <span className={styles['hint']}>{t('attachments.drop')}</span>
      <p id="bilagor-om" className={styles['about']}>
        {t('attachments.about')}
      </p>
    </div>
  );
}
