import type { DraftPartsFragment } from '@samsyn/contracts/drafts';
import { useState, type ReactElement } from 'react';
import { useText } from '../../../app/text.ts';
import { Button } from '../../../ui/button.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { TextArea } from '../../../ui/text-field.tsx';
import type { DraftEdits } from './use-draft-edits.ts';

/** The title of the föreskrift. The dialog stays open, with the words in it, until they have been saved. */
export function TitleDialog({
  draft,
  edits,
  onClose,
}: {
  draft: DraftPartsFragment;
  edits: DraftEdits;
  onClose: () => void;
}): ReactElement {
  const t = useText();
  const [title, setTitle] = useState(draft.title);
  const save = async (): Promise<void> => {
    if (await edits.apply([{ kind: 'EDIT_TITLE', text: title.trim() }])) onClose();
  };
  return (
    <Dialog
      open
      onClose={onClose}
      title={t('drafts.title.change')}
      actions={
        <>
          <Button kind="primary" busy={edits.busy} disabled={title.trim() === ''} onClick={() => void save()}>
            {t('drafts.review.save')}
          </Button>
          <Button onClick={onClose}>{t('ui.cancel')}</Button>
        </>
      }
    >
      <TextArea label={t('drafts.title.label')} name="ny-titel" rows={2} value={title} onChange={setTitle} />
      {edits.trouble?.kind === 'refused' && <p>{edits.trouble.problems.map(({ message }) => message).join(' ')}</p>}
    </Dialog>
  );
}
