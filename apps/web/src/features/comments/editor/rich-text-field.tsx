import { documentFromText, plainText } from '@samsyn/editor/text';
import { useEffect, useId, useLayoutEffect, useRef, useState, type ReactElement } from 'react';
import { classes } from '../../../lib/classes.ts';
import field from '../../../ui/field.module.css';
import styles from './editor.module.css';
import type { RichEditorProps } from './rich-editor-props.ts';

/** Longer than a press of a button takes. */
const PRESS = 500;

type Loaded = typeof import('./rich-editor.tsx').default;
let arrived: Loaded | null = null;

async function load(): Promise<Loaded> {
  arrived ??= (await import('./rich-editor.tsx')).default;
  return arrived;
}

/** Begins to fetch the editor: when somebody points at what opens it, or when the page has nothing else to do. */
export function prefetchEditor(): void {
  void load().catch(() => undefined);
}

/**
 * A text with formatting. Until the editor's code is here (and for as long as somebody is writing when it comes) a plain text area does
 * the same job: nobody waits to write, and nothing jumps under her fingers. The change from one to the other happens in one stroke, focus
 * included: a key pressed in between would be taken for a shortcut of the page.
 */
export function RichTextField({
  label,
  hideLabel = false,
  ...editor
}: Omit<RichEditorProps, 'labelledBy'> & { label: string; hideLabel?: boolean }): ReactElement {
  const labelId = useId();
  const { Rich, focused, plain } = useArrival(editor.autoFocus ?? false);
  return (
    <div className={field['field']}>
      <span id={labelId} className={hideLabel ? 'visually-hidden' : field['label']}>
        {label}
      </span>
      {Rich === null ? (
        <PlainEditor
          {...editor}
          labelledBy={labelId}
          onFocus={plain.onFocus}
          onChange={(next) => {
            plain.onChange();
            editor.onChange(next);
          }}
          onBlur={() => {
            editor.onBlur?.();
            plain.onBlur();
          }}
        />
      ) : (
        <Rich {...editor} labelledBy={labelId} autoFocus={focused} />
      )}
    </div>
  );
}

/** When the editor may take the plain field's place: at once, if nothing has been typed; else when the person has left it. */
function useArrival(autoFocus: boolean) {
  const [Rich, setRich] = useState(() => arrived);
  const [focused, setFocused] = useState(autoFocus);
  const typing = useRef(false);
  const inField = useRef(autoFocus);
  const leaving = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(leaving.current), []);
  useEffect(() => {
    if (Rich !== null) return;
    let gone = false;
    load().then(
      (editor) => {
        if (gone || typing.current) return;
        setFocused(inField.current);
        setRich(() => editor);
      },
      // No contact: the plain field goes on doing its job.
      () => undefined,
    );
    return () => {
      gone = true;
    };
  }, [Rich]);
  const plain = {
    onFocus: (): void => {
      inField.current = true;
    },
    onChange: (): void => {
      typing.current = true;
    },
    onBlur: (): void => {
      inField.current = false;
      typing.current = false;
      setFocused(false);
      // Not at once: what she is pressing would move away under the pointer, and the press be lost.
      clearTimeout(leaving.current);
      leaving.current = setTimeout(() => !inField.current && arrived !== null && setRich(() => arrived), PRESS);
    },
  };
  return { Rich, focused, plain };
}

function PlainEditor({
  id,
  labelledBy,
  describedBy,
  value,
  onChange,
  onBlur,
  onFocus,
  autoFocus = false,
  placeholder,
}: RichEditorProps & { onFocus: () => void }): ReactElement {
  const [text, setText] = useState(() => plainText(value));
  const area = useRef<HTMLTextAreaElement>(null);
  useLayoutEffect(() => {
    if (autoFocus) area.current?.focus();
  }, [autoFocus]);
  return (
    <textarea
      ref={area}
      id={id}
      aria-labelledby={labelledBy}
      aria-describedby={describedBy}
      placeholder={placeholder}
      rows={4}
      className={classes(field['input'], styles['plain'])}
      value={text}
      onFocus={onFocus}
      onBlur={onBlur}
      onChange={(event) => {
        setText(event.target.value);
        onChange(documentFromText(event.target.value, { headings: false }));
      }}
    />
  );
}
