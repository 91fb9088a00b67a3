import type { Editor } from '@tiptap/core';
import { useEffect, useReducer, useRef, useState, type KeyboardEvent, type ReactElement, type ReactNode } from 'react';
import { useText } from '../../../app/text.ts';
import { LinkForm } from './link-form.tsx';
import styles from './editor.module.css';

interface Tool {
  name: 'bold' | 'italic' | 'bulletList' | 'orderedList' | 'link';
  icon: ReactNode;
  run?: (editor: Editor) => void;
}

const TOOLS: Tool[] = [
  { name: 'bold', icon: <b>F</b>, run: (editor) => editor.chain().focus().toggleBold().run() },
  { name: 'italic', icon: <i>K</i>, run: (editor) => editor.chain().focus().toggleItalic().run() },
  { name: 'bulletList', icon: <Lines bullets />, run: (editor) => editor.chain().focus().toggleBulletList().run() },
  { name: 'orderedList', icon: <Lines />, run: (editor) => editor.chain().focus().toggleOrderedList().run() },
  { name: 'link', icon: <Chain /> },
];

/** The editor's tools: one tab stop, arrow keys between them. */
export function EditorToolbar({ editor, controls }: { editor: Editor; controls: string }): ReactElement {
  const t = useText();
  const [, redraw] = useReducer((count: number) => count + 1, 0);
  const [linking, setLinking] = useState(false);
  const [current, setCurrent] = useState(0);
  const bar = useRef<HTMLDivElement>(null);
  useEffect(() => {
    editor.on('transaction', redraw);
    return () => void editor.off('transaction', redraw);
  }, [editor]);
  const onKeyDown = (event: KeyboardEvent): void => {
    const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
    if (step === 0) return;
    event.preventDefault();
    const next = (current + step + TOOLS.length) % TOOLS.length;
    setCurrent(next);
    bar.current?.querySelectorAll('button')[next]?.focus();
  };
  return (
    <>
      <div
        ref={bar}
        role="toolbar"
        tabIndex={-1}
        aria-label={t('comments.editor.tools')}
        aria-controls={controls}
        className={styles['toolbar']}
        onKeyDown={onKeyDown}
      >
        {TOOLS.map(({ name, icon, run }, index) => (
          <button
            key={name}
            type="button"
            className={styles['tool']}
            tabIndex={index === current ? 0 : -1}
            aria-pressed={editor.isActive(name)}
            aria-label={t(`comments.editor.${name}`)}
            title={t(`comments.editor.${name}`)}
            onFocus={() => setCurrent(index)}
            onClick={() => (run ? run(editor) : setLinking(!linking))}
          >
            {icon}
          </button>
        ))}
      </div>
      {linking && <LinkForm editor={editor} onDone={() => setLinking(false)} />}
    </>
  );
}

function Lines({ bullets = false }: { bullets?: boolean }): ReactElement {
  return (
    <svg viewBox="0 0 18 14" width="18" height="14" aria-hidden="true" fill="currentColor">
      {[1, 6, 11].map((y) => (
        <g key={y}>
          <rect x="6" y={y} width="12" height="1.8" />
          {bullets ? <circle cx="1.8" cy={y + 0.9} r="1.5" /> : <rect x="0.8" y={y - 0.6} width="1.6" height="3" />}
        </g>
      ))}
    </svg>
  );
}

function Chain(): ReactElement {
  return (
    <svg
      viewBox="0 0 20 12"
      width="20"
      height="12"
      aria-hidden="true"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.8"
    >
      <path d="M8 1.5H5.5a4.5 4.5 0 0 0 0 9H8M12 1.5h2.5a4.5 4.5 0 0 1 0 9H12M6.5 6h7" />
    </svg>
  );
}
