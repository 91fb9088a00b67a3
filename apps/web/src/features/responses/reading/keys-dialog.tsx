import { useState, type ReactElement } from 'react';
import { useText } from '../../../app/text.ts';
import { Dialog } from '../../../ui/dialog.tsx';
import { keysOn, switchKeys } from './keys.ts';
import styles from './keys-dialog.module.css';

const KEYS = [
  ['J', 'next'],
  ['K', 'previous'],
  ['↑ ↓', 'leaf'],
  ['C', 'comment'],
  ['S', 'stance'],
  ['R', 'review'],
  ['Ctrl Enter', 'done'],
  ['Esc', 'fold'],
  ['?', 'help'],
] as const;

/** The keys of the page, and the switch that turns them off. */
export default function KeysDialog({ open, onClose }: { open: boolean; onClose: () => void }): ReactElement {
  const t = useText();
  const [on, setOn] = useState(keysOn);
  return (
    <Dialog open={open} onClose={onClose} title={t('responses.keys.title')}>
      <dl className={styles['keys']} data-off={!on || undefined}>
        {KEYS.map(([key, what]) => (
          <div key={key}>
            <dt>
              {key.split(' ').map((each) => (
                <kbd key={each}>{each}</kbd>
              ))}
            </dt>
            <dd>{t(`responses.keys.${what}`)}</dd>
          </div>
        ))}
      </dl>
      <label className={styles['switch']}>
        <input
          type="checkbox"
          checked={on}
          onChange={(event) => {
            switchKeys(event.target.checked);
            setOn(event.target.checked);
          }}
        />
        {t('responses.keys.on')}
      </label>
    </Dialog>
  );
}
