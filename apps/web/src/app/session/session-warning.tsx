import { useId, type ReactElement } from 'react';
import { useNow } from '../../lib/use-now.ts';
import { formatClock } from '../../lib/dates.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { useLanguage, useText } from '../text.ts';
import styles from './session-warning.module.css';

export interface SessionWarningProps {
  kind: 'idle' | 'final';
  /** On this computer's clock, ms. */
  endsAt: number;
  extend: () => void;
  dismiss: () => void;
}

/**
 * Before the session ends. What can be put off is asked in a dialog: nobody has done anything for a long while, so nothing is interrupted.
 * The last hour's end cannot be put off, and somebody may be writing: a sentence at the foot of the page, said politely.
 */
export default function SessionWarning(props: SessionWarningProps): ReactElement {
  return props.kind === 'idle' ? <StillThere {...props} /> : <LastMinutes {...props} />;
}

function StillThere({ endsAt, extend }: SessionWarningProps): ReactElement {
  const t = useText();
  const about = useId();
  return (
    <Dialog
      open
      role="alertdialog"
      describedBy={about}
      onClose={extend}
      title={t('app.session.idle.title')}
      actions={
        <Button kind="primary" onClick={extend}>
          {t('app.session.idle.extend')}
        </Button>
      }
    >
      <p id={about}>{t('app.session.idle.text', { clock: useClock(endsAt) })}</p>
      <Countdown endsAt={endsAt} />
    </Dialog>
  );
}

/** Seen, not read out: a number that changes each second would be. */
function Countdown({ endsAt }: { endsAt: number }): ReactElement {
  const t = useText();
  const now = Date.parse(useNow(undefined, 1));
  const seconds = Math.max(0, Math.round((endsAt - now) / 1000));
  const [minutes, rest] = [Math.floor(seconds / 60), String(seconds % 60).padStart(2, '0')];
  return (
    <p className={styles['left']} aria-hidden="true">
      {t('app.session.left', { time: `${minutes}.${rest}` })}
    </p>
  );
}

function LastMinutes({ endsAt, dismiss }: SessionWarningProps): ReactElement {
  const t = useText();
  return (
    <div className={styles['final']} role="status">
      <p>{t('app.session.final', { clock: useClock(endsAt) })}</p>
      <Button size="dense" onClick={dismiss}>
        {t('ui.trouble.seen')}
      </Button>
    </div>
  );
}

function useClock(at: number): string {
  return formatClock(new Date(at).toISOString(), useLanguage());
}
