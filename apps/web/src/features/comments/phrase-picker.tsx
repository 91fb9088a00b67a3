import { useRef, useState, type ReactElement } from 'react';
import { useText } from '../../app/text.ts';
import type { ProvisionNode } from '../../law/draft-text.ts';
import { Button } from '../../ui/button.tsx';
import { anchorOfOffsets } from './anchors.ts';
import type { CommentValue } from './comment-value.ts';
import styles from './phrase-picker.module.css';

/**
 * Choosing a phrase without a mouse: the provision's words in a read-only text field, where every keyboard and screen reader can select.
 * The mouse's way (mark in the text itself) leads to the same anchor.
 */
export function PhrasePicker({
  leaf,
  value,
  onChange,
}: {
  leaf: ProvisionNode;
  value: CommentValue;
  onChange: (part: Partial<CommentValue>) => void;
}): ReactElement {
  const t = useText();
  const [open, setOpen] = useState(false);
  const area = useRef<HTMLTextAreaElement>(null);
  const quote = value.segments.map(({ exact }) => exact).join(' … ');
  const use = (): void => {
    const { selectionStart, selectionEnd } = area.current ?? { selectionStart: 0, selectionEnd: 0 };
    const anchor = anchorOfOffsets(leaf, selectionStart, selectionEnd);
    if (anchor === null) return area.current?.focus();
    onChange({ ...anchor, target: 'PHRASE' });
    setOpen(false);
  };
  return (
    <div className={styles['picker']}>
      {quote !== '' && <blockquote className={styles['quote']}>{quote}</blockquote>}
      <div className={styles['choices']}>
        {leaf.text !== '' && (
          <Button kind="quiet" size="dense" aria-expanded={open} onClick={() => setOpen(!open)}>
            {t(quote === '' ? 'comments.phrase.choose' : 'comments.phrase.change')}
          </Button>
        )}
        {quote !== '' && (
          <Button
            kind="quiet"
            size="dense"
            onClick={() => onChange({ provisionId: leaf.id, target: 'PROVISION', segments: [] })}
          >
            {t('comments.phrase.none')}
          </Button>
        )}
      </div>
      {open && (
        <div className={styles['pick']}>
          <label htmlFor={`fras-${leaf.id}`}>{t('comments.phrase.label')}</label>
          <textarea ref={area} id={`fras-${leaf.id}`} readOnly rows={4} value={leaf.text} className={styles['text']} />
          <Button size="dense" onClick={use}>
            {t('comments.phrase.use')}
          </Button>
        </div>
      )}
    </div>
  );
}
