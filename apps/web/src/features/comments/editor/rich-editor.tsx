import { Editor } from '@tiptap/core';
import { Placeholder, UndoRedo } from '@tiptap/extensions';
import { commentExtensions, documentExtensions } from '@samsyn/editor/extensions';
import { emptyDocument } from '@samsyn/editor/text';
import { useEffect, useLayoutEffect, useRef, useState, type ReactElement } from 'react';
import { flushSync } from 'react-dom';
import { EditorToolbar } from './editor-toolbar.tsx';
import type { LiveBinding } from './live-binding.ts';
import { OwnEdits } from './own-edits.ts';
import type { RichEditorProps } from './rich-editor-props.ts';
import styles from './editor.module.css';

const AT_END = { from: Number.MAX_SAFE_INTEGER, to: Number.MAX_SAFE_INTEGER };

/** The editor itself: TipTap without its own styles (they would need inline style elements). A chunk of its own. */
export default function RichEditor(props: RichEditorProps): ReactElement {
  const { id, labelledBy, describedBy, value, autoFocus = false, placeholder = '', headings = false } = props;
  const { join } = props;
  const [live, setLive] = useState<LiveBinding>();
  const host = useRef<HTMLDivElement>(null);
  const [editor, setEditor] = useState<Editor | null>(null);
  const latest = useRef(props);
  /** Where the caret stood when the text became live, or stopped being it: one editor takes over from the other. */
  const caret = useRef<{ from: number; to: number } | null>(autoFocus ? AT_END : null);
  useEffect(() => {
    latest.current = props;
  });
  // Before the browser draws: the focus must be in the editor when the field it replaces has gone.
  useLayoutEffect(() => {
    const made = new Editor({
      element: host.current,
      extensions: [
        ...(headings ? documentExtensions : commentExtensions),
        OwnEdits,
        Placeholder.configure({ placeholder }),
        ...(live === undefined ? [UndoRedo] : live.extensions()),
      ],
      // A live text comes from its document. Nothing at all would be read as HTML, which the page's policy refuses.
      content: live === undefined ? latest.current.value : emptyDocument(),
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
      ...(live === undefined && {
        onUpdate: ({ editor: changed }: { editor: Editor }) =>
          latest.current.onChange(changed.getJSON() as typeof value),
      }),
      onBlur: () => latest.current.onBlur?.(),
    });
    if (caret.current !== null) {
      made.view.focus();
      const end = made.state.doc.content.size;
      const { from, to } = caret.current;
      made.commands.setTextSelection({ from: Math.min(from, end), to: Math.min(to, end) });
    }
    setEditor(made);
    return () => {
      caret.current = made.isFocused ? made.state.selection : null;
      made.destroy();
    };
    // The editor owns its text from here on: a new value from outside comes with a new key, a live text with a binding.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [live?.extensions]);
  useEffect(
    () => join?.((binding) => (binding === undefined ? setLive(binding) : flushSync(() => setLive(binding)))),
    [join],
  );
  useEffect(() => {
    // Without telling: what was opened is not changed by that, and must not be saved as if it were.
    editor?.setEditable(live?.isClosed !== true, false);
  }, [editor, live?.isClosed]);
  return (
    <div className={styles['editor']}>
      {editor !== null && <EditorToolbar editor={editor} controls={id} />}
      <div ref={host} className={styles['host']} />
      {live !== undefined && <div className={styles['beside']}>{live.beside}</div>}
    </div>
  );
}
