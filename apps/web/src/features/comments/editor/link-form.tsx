import { safeHref } from '@samsyn/editor/text';
import type { Editor } from '@tiptap/core';
import { useState, type ReactElement } from 'react';
import { useText } from '../../../app/text.ts';
import { Button } from '../../../ui/button.tsx';
import { TextField } from '../../../ui/text-field.tsx';
import styles from './editor.module.css';

/** Asks for a link's address. What is typed without a scheme is taken as https. Not a form: it stands inside others. */
export function LinkForm({ editor, onDone }: { editor: Editor; onDone: () => void }): ReactElement {
  const t = useText();
  const [address, setAddress] = useState(String(editor.getAttributes('link')['href'] ?? ''));
  const [refused, setRefused] = useState(false);
  const set = (): void => {
    const href = safeHref(address) ?? safeHref(`https://${address.trim()}`);
    if (href === null || !address.includes('.')) {
      setRefused(true);
      return;
    }
    const { empty } = editor.state.selection;
    const chain = editor.chain().focus().extendMarkRange('link');
    if (empty && !editor.isActive('link'))
      chain.insertContent({ type: 'text', text: address.trim(), marks: [{ type: 'link', attrs: { href } }] }).run();
    else chain.setLink(href).run();
    onDone();
  };
  const remove = (): void => {
    editor.chain().focus().extendMarkRange('link').unsetLink().run();
    onDone();
  };
  return (
    // No form: it would stand inside the form the editor is part of. Enter and Escape do what they do in one.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <div
      className={styles['link']}
      role="group"
      aria-label={t('comments.editor.link')}
      onKeyDown={(event) => {
        if (event.key === 'Enter' && event.target instanceof HTMLInputElement) {
          event.preventDefault();
          set();
        } else if (event.key === 'Escape') {
          event.stopPropagation();
          onDone();
          editor.commands.focus();
        }
      }}
    >
      <TextField
        dense
        label={t('comments.editor.link.address')}
        name={`${editor.view.dom.id}-lank`}
        type="url"
        value={address}
        onChange={setAddress}
        error={refused ? t('comments.editor.link.refused') : undefined}
      />
      <Button size="dense" onClick={set}>
        {t('comments.editor.link.set')}
      </Button>
      {editor.isActive('link') && (
        <Button size="dense" kind="quiet" onClick={remove}>
          {t('comments.editor.link.remove')}
        </Button>
      )}
    </div>
  );
}
