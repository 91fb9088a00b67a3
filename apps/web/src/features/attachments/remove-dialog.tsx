import type { ReactElement } from 'react';
import { useText } from '../../app/text.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';

export interface RemoveDialogProps {
  title: string;
  busy: boolean;
  onYes: () => void;
  onClose: () => void;
}

/** A colleague may be the only one who has the file: it is asked before it goes. */
export function RemoveDialog({ title, busy, onYes, onClose }: RemoveDialogProps): ReactElement {
  const t = useText();
  return (
    <Dialog
      open
      onClose={onClose}
      title={t('attachments.remove.title')}
      actions={
        <>
          <Button kind="primary" busy={busy} onClick={onYes}>
            {t('attachments.remove.yes')}
          </Button>
          <Button onClick={onClose}>{t('ui.cancel')}</Button>
        </>
      }
    >
      <p>{t('attachments.remove.text', { title })}</p>
    </Dialog>
  );
}
