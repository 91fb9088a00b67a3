import { Editor } from '@tiptap/core';
import { Placeholder, UndoRedo } from '@tiptap/extensions';
import { commentExtensions, documentExtensions } from '@samsyn/editor/extensions';
import { useEffect, useLayoutEffect, useRef, useState, type ReactElement } from 'react';
import { EditorToolbar } from './editor-toolbar.tsx';
import { OwnEdits } from './own-edits.ts';
import type { RichEditorProps } from './rich-text-field.tsx';
import styles from './editor.module.css';

/** The editor itself: TipTap without its own styles (they would need inline style elements). A chunk of its own. */
export default function RichEditor(props: RichEditorProps): ReactElement {
  const { id, labelledBy, describedBy, value, autoFocus = false, placeholder = '', headings = false } = props;
  const host = useRef<HTMLDivElement>(null);
  const [editor, setEditor] = useState<Editor | null>(null);
  const latest = useRef(props);
  useEffect(() => {
    latest.current = props;
  });
  // Before the browser draws: the focus must be in the editor when the field it replaces has gone.
  useLayoutEffect(() => {
    const made = new Editor({
      element: host.current,
      extensions: [
        ...(headings ? documentExtensions : commentExtensions),
        UndoRedo,
        OwnEdits,
        Placeholder.configure({ placeholder }),
      ],
      content: value,
      injectCSS: false,
      editorProps: {
        attributes: {
          id,
          role: 'textbox',
          'aria-multiline': 'true',
          'aria-labelledby': labelledBy,
          ...(describedBy !== undefined && { 'aria-describedby': describedBy }),
          class: styles['prose'] ?? '',
        },
      },
      onUpdate: ({ editor: changed }) => latest.current.onChange(changed.getJSON() as typeof value),
      onBlur: () => latest.current.onBlur?.(),
    });
    if (autoFocus) {
      made.view.focus();
      made.commands.setTextSelection(made.state.doc.content.size);
    }
    setEditor(made);
    return () => made.destroy();
    // The editor owns its text from here on: a new value from outside comes with a new key.
    // oxlint-disable-next-line react/exhaustive-deps
  }, []);
  return (
    <div className={styles['editor']}>
      {editor !== null && <EditorToolbar editor={editor} controls={id} />}
      <div ref={host} className={styles['host']} />
    </div>
  );
}
