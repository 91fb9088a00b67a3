import type { DraftOperationInput, ProvisionPartsFragment } from '@samsyn/contracts/drafts';
import { useState, type ReactElement, type RefObject } from 'react';
import { useText } from '../../../app/text.ts';
import { Button } from '../../../ui/button.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { useToast } from '../../../ui/toast.tsx';
import { descendants, hasOwnText, hindrance, type StructuralKind } from '../model/draft-operations.ts';
import styles from './row-editor.module.css';

const PLAIN: readonly StructuralKind[] = ['MERGE_WITH_PREVIOUS', 'PROMOTE', 'DEMOTE', 'MOVE_UP', 'MOVE_DOWN'];

/**
 * What can be done with a passage's place. An action that cannot work here stays reachable and says why; with words unsaved in the fields
 * they wait, because the server would act on the words it has.
 */
export function RowActions({
  row,
  rows,
  busy,
  hasUnsaved,
  split,
  caret,
  apply,
  onInsert,
}: {
  row: ProvisionPartsFragment;
  rows: readonly ProvisionPartsFragment[];
  busy: boolean;
  hasUnsaved: boolean;
  split: () => Promise<boolean>;
  caret: RefObject<number | undefined>;
  apply: (operations: readonly DraftOperationInput[]) => Promise<boolean>;
  onInsert: () => void;
}): ReactElement {
  const t = useText();
  const say = useToast();
  const [removing, setRemoving] = useState(false);
  const attempt = (kind: StructuralKind, run: () => void): void => {
    const why = hasUnsaved ? 'drafts.hindrance.unsaved' : hindrance(kind, rows, row.id, caret.current);
    if (why === undefined) run();
    else say(t(why));
  };
  const button = (kind: StructuralKind, run: () => void): ReactElement => (
    <Button key={kind} size="dense" busy={busy} onClick={() => attempt(kind, run)}>
      {t(`drafts.operation.${kind}`)}
    </Button>
  );
  return (
    <div className={styles['actions']} role="group" aria-label={t('drafts.review.place')}>
      {hasOwnText(row) && button('SPLIT', () => void split())}
      {PLAIN.map((kind) => button(kind, () => void apply([{ kind, provisionId: row.id }])))}
      <Button size="dense" onClick={onInsert}>
        {t('drafts.operation.INSERT_AFTER')}
      </Button>
      {button('REMOVE', () => setRemoving(true))}
      <Dialog
        open={removing}
        onClose={() => setRemoving(false)}
        title={t('drafts.remove.title', { address: row.address || row.label })}
        actions={
          <>
            <Button
              kind="danger"
              busy={busy}
              onClick={() => {
                setRemoving(false);
                void apply([{ kind: 'REMOVE', provisionId: row.id }]);
              }}
            >
              {t('drafts.operation.REMOVE')}
            </Button>
            <Button onClick={() => setRemoving(false)}>{t('ui.cancel')}</Button>
          </>
        }
      >
        <p>{t('drafts.remove.text', { count: descendants(rows, row.id) })}</p>
      </Dialog>
    </div>
  );
}
