import { useRef, useState, type DragEvent, type ReactElement } from 'react';
import { classes } from '../lib/classes.ts';
import { useText } from '../app/text.ts';
import { Button } from './button.tsx';
import { Field, type FieldProps } from './field.tsx';
import styles from './file-drop.module.css';

/** A file, chosen or dropped. The browser's own chooser does the work for keyboard and screen reader. */
export function FileDrop({
  accept,
  file,
  onFile,
  ...field
}: FieldProps & { accept: string; file: File | null; onFile: (file: File) => void }): ReactElement {
  const t = useText();
  const input = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  const onDrop = (event: DragEvent): void => {
    event.preventDefault();
    setOver(false);
    const dropped = event.dataTransfer.files[0];
    if (dropped) onFile(dropped);
  };
  return (
    <Field {...field}>
      {(wiring) => (
        // Dropping is a shortcut: the button inside does the same.
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
            {...wiring}
            ref={input}
            type="file"
            accept={accept}
            className={styles['input']}
            onChange={(event) => {
              const chosen = event.target.files?.[0];
              if (chosen) onFile(chosen);
            }}
          />
          <Button tabIndex={-1} aria-hidden="true" onClick={() => input.current?.click()}>
            {t('ui.file.choose')}
          </Button>
          <span className={styles['words']}>
            {file === null ? t('ui.file.drop') : t('ui.file.chosen', { name: file.name })}
          </span>
        </div>
      )}
    </Field>
  );
}
