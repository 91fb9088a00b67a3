import { Editor, Extension } from '@tiptap/core';
import { UndoRedo } from '@tiptap/extensions';
import { provisionExtensions } from '@samsyn/editor/provisions';
import { useEffect, useLayoutEffect, useRef, type ReactElement } from 'react';
import { OwnEdits } from '../comments/editor/own-edits.ts';
import { caretOf, docOf, positionOf, textsOf, type Caret } from './law-doc.ts';
import type { Row } from './model/blocks.ts';
import { tableKeys } from './table-keys.ts';
import styles from './working-copy.module.css';

export interface LawEditorProps {
  label: string;
  /** What a table in it is called aloud. */
  tableLabel: string;
  rows: readonly Row[];
  /** Words that differ from those of the rows, by provision or cell. */
  texts: Readonly<Record<string, string>>;
  caret: Caret | null;
  onTexts: (texts: Record<string, string>) => void;
  onCaret: (caret: Caret) => void;
  onSplit: (caret: Caret) => void;
  /** The provision’s words are to go to the end of those before it. */
  onMerge: (id: string) => void;
  /** A row is wanted after the last one of a table. */
  onRow: (afterId: string) => void;
  onSave: () => void;
  onClose: () => void;
}

/** The words of a § in their provisions. The text outside of it is not the editor’s: it is opened anew when that has changed (a new key). */
export default function LawEditor(props: LawEditorProps): ReactElement {
  const host = useRef<HTMLDivElement>(null);
  const latest = useRef(props);
  useEffect(() => {
    latest.current = props;
  });
  useLayoutEffect(() => {
    const { label, rows, texts, caret } = latest.current;
    const editor = new Editor({
      element: host.current,
      extensions: [
        ...provisionExtensions,
        OwnEdits,
        UndoRedo,
        keys(() => latest.current),
        tableKeys((afterId) => latest.current.onRow(afterId)),
      ],
      content: docOf(rows, texts, latest.current.tableLabel),
      injectCSS: false,
      editorProps: {
        attributes: {
          ...{
            role: 'textbox',
            'aria-multiline': 'true',
            'aria-label': label,
            lang: 'sv',
            class: styles['writing'] ?? '',
          },
        },
        // One provision is one run of text: what is pasted has its line breaks as spaces.
        handlePaste: (view, event) => {
          const text = event.clipboardData?.getData('text/plain').replaceAll(/\s+/gu, ' ') ?? '';
          if (text !== '') view.dispatch(view.state.tr.insertText(text).scrollIntoView());
          return true;
        },
        handleDrop: () => true,
      },
      onUpdate: ({ editor: changed }) => latest.current.onTexts(textsOf(changed)),
      onSelectionUpdate: ({ editor: moved }) => latest.current.onCaret(caretOf(moved)),
    });
    if (caret !== null) {
      editor.view.focus();
      editor.commands.setTextSelection(positionOf(editor, caret));
      host.current?.closest('[data-block]')?.scrollIntoView({ block: 'nearest' });
      editor.commands.scrollIntoView();
    }
    return () => editor.destroy();
    // It owns its text from here on.
    // oxlint-disable-next-line react/exhaustive-deps
  }, []);
  return <div ref={host} />;
}

/** Enter parts a provision in two and Backspace before its first letter puts it to the one before: by command, not by the editor. */
const keys = (props: () => LawEditorProps): Extension =>
  Extension.create({
    name: 'provisionKeys',
    priority: 1_000,
    addKeyboardShortcuts() {
      const done = (act: () => void) => () => {
        act();
        return true;
      };
      const split = done(() => props().onSplit(caretOf(this.editor)));
      const edge = (at: 'start' | 'end') => (): boolean => {
        const { doc, selection } = this.editor.state;
        const { id, offset } = caretOf(this.editor);
        const here = doc.children.findIndex(({ attrs }) => attrs['id'] === id);
        const isEdge = offset === (at === 'start' ? 0 : doc.maybeChild(here)?.content.size);
        if (!selection.empty || document.getSelection()?.isCollapsed === false || !isEdge) return false;
        const index = here + (at === 'start' ? 0 : 1);
        const isWords = doc.maybeChild(index)?.type.name === 'provisionWords';
        if (isWords && index > 0 && index < doc.childCount) props().onMerge(String(doc.child(index).attrs['id']));
        return true;
      };
      return {
        Enter: split,
        'Shift-Enter': split,
        Backspace: edge('start'),
        Delete: edge('end'),
        'Mod-s': done(() => props().onSave()),
        'Mod-Enter': done(() => props().onSave()),
        Escape: done(() => props().onClose()),
      };
    },
  });
