import type { AnyExtension } from '@tiptap/core';
import { Collaboration } from '@tiptap/extension-collaboration';
import { CollaborationCaret } from '@tiptap/extension-collaboration-caret';
import type { LiveText } from './live-text.ts';
import { FIELD } from './shared-words.ts';
import styles from './writing.module.css';

const TONES = 6;

/** The same name has the same tone on every screen. */
function toneOf(name: string): number {
  let sum = 0;
  for (const letter of name) sum = (sum * 31 + (letter.codePointAt(0) ?? 0)) % 9_973;
  return sum % TONES;
}

/** A colleague's caret with her name. By classes: the page's policy refuses styles. Not read aloud: who is here is said beside the text. */
function caretOf({ name = '' }: { name?: string }): HTMLElement {
  const caret = document.createElement('span');
  caret.className = `${styles['caret']} ${styles[`tone${toneOf(name)}`]}`;
  caret.setAttribute('aria-hidden', 'true');
  const label = document.createElement('span');
  label.className = styles['name'] ?? '';
  label.textContent = name;
  caret.append('\u2060', label, '\u2060');
  return caret;
}

/** What the editor needs to write in a live text: the text itself, its undoing, and the carets. */
export function liveExtensions({ doc, awareness }: LiveText, displayName: string): AnyExtension[] {
  return [
    Collaboration.configure({ document: doc, field: FIELD }),
    CollaborationCaret.configure({
      provider: { awareness },
      user: { name: displayName },
      render: caretOf,
      selectionRender: () => ({ class: styles['selected'] ?? '' }),
    }),
  ];
}
