import type { SignOffPartsFragment } from '@samsyn/contracts/signing';
import { useState, type ReactElement } from 'react';
import { useText } from '../../app/text.ts';
import { Button } from '../../ui/button.tsx';
import { DecisionDialog } from './decision-dialog.tsx';
import styles from './signing.module.css';

/** Where the decision is still to come: the way to add it. */
export function AddDecision({
  signOff,
  onDone,
}: {
  signOff: SignOffPartsFragment;
  onDone: (signOff: SignOffPartsFragment) => void;
}): ReactElement | null {
  const t = useText();
  const [open, setOpen] = useState(false);
  if (!signOff.mayAddDecision) return null;
  return (
    <div className={styles['acts']}>
      <Button kind={signOff.decisions.length === 0 ? 'primary' : 'secondary'} onClick={() => setOpen(true)}>
        {t('signing.decision')}
      </Button>
      {open && (
        <DecisionDialog
          signOff={signOff}
          onClose={() => setOpen(false)}
          onDone={(next) => {
            setOpen(false);
            onDone(next);
          }}
        />
      )}
    </div>
  );
}
