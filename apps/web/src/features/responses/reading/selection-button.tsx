import { useEffect, useState, type ReactElement } from 'react';
import { useText } from '../../../app/text.ts';
import { Button } from '../../../ui/button.tsx';
import { anchorOfRange, type PhraseAnchor } from '../../comments/anchors.ts';
import { useRoomContext } from '../room/room-context.ts';
import styles from './selection-button.module.css';

interface Marked {
  anchor: PhraseAnchor;
  top: number;
  left: number;
}

/** The anchor of what is marked on the page now, or null. */
export function markedNow(draft: Parameters<typeof anchorOfRange>[1]): { anchor: PhraseAnchor; range: Range } | null {
  const selection = document.getSelection();
  if (selection === null || selection.isCollapsed || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0);
  const anchor = anchorOfRange(range, draft);
  return anchor === null ? null : { anchor, range };
}

/** Appears beside what has been marked in the text. The key C does the same; so does the composer's own way to choose a phrase. */
export function SelectionButton({ onComment }: { onComment: (anchor: PhraseAnchor) => void }): ReactElement | null {
  const t = useText();
  const { draft } = useRoomContext();
  const [marked, setMarked] = useState<Marked | null>(null);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout>;
    const look = (): void => {
      const found = markedNow(draft);
      if (found === null) return setMarked(null);
      const boxes = found.range.getClientRects();
      const last = boxes[boxes.length - 1] ?? found.range.getBoundingClientRect();
      const left = Math.min(last.right, window.innerWidth - 180) + window.scrollX;
      setMarked({ anchor: found.anchor, top: last.bottom + window.scrollY + 6, left: Math.max(8, left) });
    };
    const onChange = (): void => {
      clearTimeout(timer);
      timer = setTimeout(look, 120);
    };
    document.addEventListener('selectionchange', onChange);
    return () => {
      clearTimeout(timer);
      document.removeEventListener('selectionchange', onChange);
    };
  }, [draft]);
  if (marked === null) return null;
  return (
    <div className={styles['float']} style={{ top: marked.top, left: marked.left }}>
      <Button
        kind="primary"
        size="dense"
        // The press must not collapse the selection before the click.
        onPointerDown={(event) => event.preventDefault()}
        onClick={() => {
          onComment(marked.anchor);
          setMarked(null);
        }}
      >
        {t('responses.comment.phrase')} <kbd>C</kbd>
      </Button>
    </div>
  );
}
