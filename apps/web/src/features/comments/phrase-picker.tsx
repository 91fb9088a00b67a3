import { useRef, useState, type ReactElement } from 'react';
import { useText } from '../../app/text.ts';
import type { ProvisionNode } from '../../law/draft-text.ts';
import { Button } from '../../ui/button.tsx';
import { anchorOfOffsets } from './anchors.ts';
import type { CommentValue } from './comment-value.ts';
import styles from './phrase-picker.module.css';

/**
 * Choosing a phrase without a mouse: the provision's words in a text field that turns down changes, where every keyboard and screen reader can select.
 * The mouse's way (mark in the text itself) leads to the same anchor.
 */
export function PhrasePicker({
  leaf,
  value,
  onChange,
}: {
  leaf: ProvisionNode | null;
  value: CommentValue;
  onChange: (part: Partial<CommentValue>) => void;
}): ReactElement {
  const t = useText();
  const [open, setOpen] = useState(false);
  const area = useRef<HTMLTextAreaElement>(null);
  const toggle = useRef<HTMLButtonElement>(null);
  /** What was pressed goes away with the choice: the focus goes to what stays. */
  const choose = (part: Partial<CommentValue>): void => {
    onChange(part);
    setOpen(false);
    toggle.current?.focus();
  };
  const quote = value.segments.map(({ exact }) => exact).join(' … ');
  const use = (): void => {
    const { selectionStart, selectionEnd } = area.current ?? { selectionStart: 0, selectionEnd: 0 };
    const anchor = leaf && anchorOfOffsets(leaf, selectionStart, selectionEnd);
    if (anchor === null) return area.current?.focus();
    choose({ ...anchor, target: 'PHRASE' });
  };
  return (
    <div className={styles['picker']}>
      {quote !== '' && <blockquote className={styles['quote']}>{quote}</blockquote>}
      <div className={styles['choices']}>
        {leaf !== null && (
          <Button ref={toggle} kind="quiet" size="dense" aria-expanded={open} onClick={() => setOpen(!open)}>
            {t(quote === '' ? 'comments.phrase.choose' : 'comments.phrase.change')}
          </Button>
        )}
        {leaf !== null && quote !== '' && (
          <Button
            kind="quiet"
            size="dense"
            onClick={() => choose({ provisionId: leaf.id, target: 'PROVISION', segments: [] })}
          >
            {t('comments.phrase.none')}
          </Button>
        )}
      </div>
      {open && leaf !== null && (
        <div className={styles['pick']}>
          <label htmlFor={`fras-${leaf.id}`}>{t('comments.phrase.label')}</label>
          {/* Not `readOnly`: browsers then take the caret away, and with it the selection by keyboard. What is typed is turned down instead. */}
          <textarea
            ref={area}
            id={`fras-${leaf.id}`}
            aria-readonly="true"
            inputMode="none"
            rows={4}
            value={leaf.text}
            onBeforeInput={(event) => event.preventDefault()}
            onPaste={(event) => event.preventDefault()}
            onCut={(event) => event.preventDefault()}
            onDrop={(event) => event.preventDefault()}
            onChange={() => undefined}
            className={styles['text']}
          />
          <Button size="dense" onClick={use}>
            {t('comments.phrase.use')}
          </Button>
        </div>
      )}
    </div>
  );
}
