import type { ReactElement } from 'react';
import { useText } from '../../app/text.ts';
import { Button } from '../../ui/button.tsx';
import { useToast } from '../../ui/toast.tsx';
import { useHistoryKeys } from './use-history-keys.ts';
import type { Copy, Writing } from './use-working-copy.ts';

/** The codes that there are words for; what was done on the review page has one in common. */
const KNOWN = new Set([
  ...['INSERT', 'MOVE', 'COPY', 'SPLIT', 'MERGE', 'REPEAL', 'RENUMBER', 'WRITE', 'WRITE_CELL'],
  ...['INSERT_COLUMN', 'REPEAL_COLUMN', 'MARK_HEADER', 'WRITE_FRONT'],
]);

/** Takes the last change back, and does it again. By keys too, when nothing unsaved stands in the open part. */
export function History({
  copy,
  writing,
  byKeys,
}: {
  copy: Copy;
  writing: Writing;
  byKeys: boolean;
}): ReactElement | null {
  const t = useText();
  const say = useToast();
  const { lastChange: last, undone } = copy;
  const { busy } = writing.outcome;
  const named = (change: NonNullable<Copy['lastChange']>): string => {
    const { code, address } = change;
    if (code === 'WRITE_FRONT') return t(`working-copy.did.${address === 'TITLE' ? 'TITLE' : 'ENACTING_CLAUSE'}`);
    return t(`working-copy.did.${KNOWN.has(code) ? code : 'OTHER'}`, { address: address ?? '' });
  };
  const undo = async (): Promise<void> => {
    if (last != null && (await writing.undo())) say(t('working-copy.undone', { what: named(last) }));
  };
  const redo = async (): Promise<void> => {
    if (undone != null && (await writing.redo())) say(t('working-copy.redone', { what: named(undone) }));
  };
  const mayPress = byKeys && !busy;
  useHistoryKeys({
    undo: mayPress && last != null ? () => void undo() : null,
    redo: mayPress && undone != null ? () => void redo() : null,
  });
  return (
    <>
      {last != null && (
        <Button busy={busy} aria-keyshortcuts="Control+Z" onClick={() => void undo()}>
          {t('working-copy.undo', { what: named(last), name: last.by ?? '' })}
        </Button>
      )}
      {undone != null && (
        <Button busy={busy} aria-keyshortcuts="Control+Shift+Z Control+Y" onClick={() => void redo()}>
          {t('working-copy.redo', { what: named(undone), name: undone.by ?? '' })}
        </Button>
      )}
    </>
  );
}
