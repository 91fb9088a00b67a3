import { useEffect, useRef, type ReactElement } from 'react';
import { useText } from '../../app/text.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { TextField } from '../../ui/text-field.tsx';

/** Where no mail is sent: the link, shown once, for the coordinator to hand over. */
export function LinkDialog({ link, onClose }: { link: string; onClose: () => void }): ReactElement {
  const t = useText();
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.querySelector('input')?.select(), []);
  return (
    <Dialog
      open
      onClose={onClose}
      title={t('colleagues.link.title')}
      actions={<Button onClick={onClose}>{t('ui.close')}</Button>}
    >
      <p>{t('colleagues.link.text')}</p>
      <div ref={box}>
        <TextField
          label={t('colleagues.link.label')}
          name="lank"
          readOnly
          value={link}
          onChange={() => undefined}
          onFocus={(event) => event.currentTarget.select()}
        />
      </div>
    </Dialog>
  );
}
