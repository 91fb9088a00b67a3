import type { ReactElement } from 'react';
import { useText } from '../../app/text.ts';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Listed } from './dialogs/preview.tsx';
import type { Revised } from './use-working-copy.ts';

/** What one’s own last change brought along elsewhere: references that followed, and those that a person must look at. */
export function DoneNotice({ done, onSeen }: { done: Revised; onSeen: () => void }): ReactElement {
  const t = useText();
  const { followed, left, merged } = done;
  return (
    <Notice
      tone={left.length > 0 ? 'warn' : 'info'}
      actions={
        <Button size="dense" onClick={onSeen}>
          {t('working-copy.done.seen')}
        </Button>
      }
    >
      {merged && <p>{t('working-copy.done.merged')}</p>}
      <Listed
        title={t('working-copy.preview.followed', { count: followed.length })}
        rows={followed.map(({ address, from, to }) => `${address}: ”${from}” → ”${to}”`)}
      />
      <Listed
        title={t('working-copy.preview.left', { count: left.length })}
        rows={left.map(({ address, message }) => `${address}: ${message}`)}
      />
    </Notice>
  );
}
