import { useRef, useState, type ReactElement } from 'react';
import { classes } from '../lib/classes.ts';
import { useText } from '../app/text.ts';
import { Button } from './button.tsx';
import { Field, type FieldProps } from './field.tsx';
import styles from './file-drop.module.css';

interface One {
  multiple?: false;
  /** The one that is chosen. */
  file: File | null;
  onFile: (file: File) => void;
}

interface Many {
  /** Several at a time, each time some more: what has been chosen is listed by whoever asks. */
  multiple: true;
  onFiles: (files: readonly File[]) => void;
}

type FileDropProps = FieldProps & { accept?: string } & (One | Many);

/** A file or several, chosen or dropped. The browser's own chooser does the work for keyboard and screen reader. */
export function FileDrop(props: FileDropProps): ReactElement {
  const t = useText();
  const input = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  const { label, name, hint, error, optional, hideLabel, accept } = props;
  const take = (list: FileList | null): void => {
    const files = [...(list ?? [])];
    const [first] = files;
    if (first === undefined) return;
    if (props.multiple === true) props.onFiles(files);
    else props.onFile(first);
  };
  return (
    <Field {...{ label, name, hint, error, optional, hideLabel }}>
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
          onDrop={(event) => {
            event.preventDefault();
            setOver(false);
            take(event.dataTransfer.files);
          }}
        >
          <input
            {...wiring}
            ref={input}
            type="file"
            accept={accept}
            multiple={props.multiple}
            className={styles['input']}
            onKeyDown={(event) => {
              // the browser opens its chooser with the space bar alone; what looks like a button opens with Enter too
              if (event.key !== 'Enter') return;
              event.preventDefault();
              event.currentTarget.click();
            }}
            onChange={({ target }) => {
              take(target.files);
              // the same file can be chosen once more, when it has been mended
              if (props.multiple === true) target.value = '';
            }}
          />
          <Button tabIndex={-1} aria-hidden="true" onClick={() => input.current?.click()}>
            {t(props.multiple === true ? 'ui.files.choose' : 'ui.file.choose')}
          </Button>
          <span className={styles['words']}>{words(props, t)}</span>
        </div>
      )}
    </Field>
  );
}

function words(props: FileDropProps, t: ReturnType<typeof useText>): string {
  if (props.multiple === true) return t('ui.files.drop');
  return props.file === null ? t('ui.file.drop') : t('ui.file.chosen', { name: props.file.name });
}
