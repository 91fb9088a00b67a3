import { useState, type ReactElement, type ReactNode } from 'react';
import { useText } from '../../../app/text.ts';
import { Button } from '../../../ui/button.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { Link } from '../../../ui/link.tsx';
import { useRoomContext } from '../room/room-context.ts';
import { Navigator } from './navigator.tsx';
import styles from './navigator-drawer.module.css';

/** The navigator where there is no room beside the text: behind a button, with the documents above it. */
export function NavigatorDrawer({
  base,
  documents,
}: {
  base: string;
  documents: (close: () => void) => ReactNode;
}): ReactElement {
  const t = useText();
  const { round } = useRoomContext();
  const [open, setOpen] = useState(false);
  return (
    <div className={styles['drawer']}>
      <Button size="dense" aria-haspopup="dialog" onClick={() => setOpen(true)}>
        {t('responses.nav.open')}
      </Button>
      <Dialog open={open} onClose={() => setOpen(false)} title={t('responses.nav')}>
        <p>
          <Link to={`/remiss/${round.slug}/arbete`}>{t('responses.toWork')}</Link>
        </p>
        {documents(() => setOpen(false))}
        <Navigator base={base} onGo={() => setOpen(false)} />
      </Dialog>
    </div>
  );
}
