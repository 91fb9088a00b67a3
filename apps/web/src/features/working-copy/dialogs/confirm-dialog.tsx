import type { CommandInput } from '@samsyn/contracts/working-copy';
import type { ReactElement } from 'react';
import { useText } from '../../../app/text.ts';
import { Button } from '../../../ui/button.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { Preview } from './preview.tsx';

/** A change that needs nothing but a yes: with all that it brings along. */
export function ConfirmDialog({
  draftId,
  title,
  action,
  command,
  busy,
  onDo,
  onClose,
}: {
  draftId: string;
  title: string;
  action: string;
  command: CommandInput;
  busy: boolean;
  onDo: (command: CommandInput) => Promise<boolean>;
  onClose: () => void;
}): ReactElement {
  const t = useText();
  const act = async (): Promise<void> => {
    if (await onDo(command)) onClose();
  };
  return (
    <Dialog
      open
      onClose={onClose}
      title={title}
      actions={
        <>
          <Button kind={command.kind === 'REPEAL' ? 'danger' : 'primary'} busy={busy} onClick={() => void act()}>
            {action}
          </Button>
          <Button onClick={onClose}>{t('working-copy.cancel')}</Button>
        </>
      }
    >
      <Preview draftId={draftId} command={command} />
    </Dialog>
  );
}
