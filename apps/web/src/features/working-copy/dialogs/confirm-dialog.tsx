import type { CommandInput } from '@samsyn/contracts/working-copy';
import type { ReactElement } from 'react';
import { useText } from '../../../app/text.ts';
import { Button } from '../../../ui/button.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { Listed, Preview } from './preview.tsx';

/** A change that needs nothing but a yes: with all that it brings along. */
export function ConfirmDialog({
  draftId,
  title,
  action,
  command,
  along = [],
  busy,
  onDo,
  onClose,
}: {
  draftId: string;
  title: string;
  action: string;
  command: CommandInput;
  /** Parts that go the same way, by name. */
  along?: readonly string[];
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
      <Listed title={t('working-copy.repeal.along', { count: along.length })} rows={along} />
      <Preview draftId={draftId} command={command} />
    </Dialog>
  );
}
