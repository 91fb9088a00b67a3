import type { SignOffPartsFragment } from '@samsyn/contracts/signing';
import { useState, type ReactElement } from 'react';
import { useText } from '../../app/text.ts';
import { faultOf } from '../../app/faults.ts';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { useToast } from '../../ui/toast.tsx';
import { everythingSaved } from '../responses/letter/everything-saved.ts';
import { useRoomContext } from '../responses/room/room-context.ts';
import { codeNow, StepDialog, type StepAct } from './step-dialogs.tsx';
import styles from './signing.module.css';
import type { SignOffState } from './use-sign-off.ts';

const ORDER: readonly StepAct[] = ['SEND', 'APPROVE', 'RETURN', 'TAKE_BACK'];
/** What vouches for the text: it is done with the code of what is on the page, and with nothing unsaved behind it. */
const VOUCHES: ReadonlySet<StepAct> = new Set(['SEND', 'APPROVE']);

/** What the person may do with the answer now, besides submitting it. `ready` false: something is missing of it. */
export function Steps({
  signOff,
  state,
  ready,
  onDone,
}: {
  signOff: SignOffPartsFragment;
  state: SignOffState;
  ready: boolean;
  /** The button that was pressed may be gone. */
  onDone: () => void;
}): ReactElement | null {
  const t = useText();
  const say = useToast();
  const { store } = useRoomContext();
  const [open, setOpen] = useState<{ act: StepAct; code: string } | null>(null);
  const [busy, setBusy] = useState(false);
  const [trouble, setTrouble] = useState<string | null>(null);
  const acts = ORDER.filter((act) => signOff.viewerCan.includes(act));
  if (acts.length === 0 && trouble === null) return null;
  const ask = async (act: StepAct): Promise<void> => {
    setTrouble(null);
    setBusy(true);
    try {
      if (VOUCHES.has(act) && !(await everythingSaved(store))) return setTrouble('receipt.submit.unsaved');
      const code = VOUCHES.has(act) ? await codeNow(store.roundId) : '';
      if (VOUCHES.has(act) && code === '') return setTrouble('signing.incomplete');
      setOpen({ act, code });
    } catch (error) {
      setTrouble(`signing.fault.${faultOf(error)}`);
    } finally {
      setBusy(false);
    }
  };
  return (
    <>
      {trouble !== null && (
        <Notice tone="warn" alert>
          {t(trouble)}
        </Notice>
      )}
      <div className={styles['acts']}>
        {acts.map((act) => (
          <Button
            key={act}
            kind={(act === 'SEND' && ready) || act === 'APPROVE' ? 'primary' : 'secondary'}
            busy={busy}
            onClick={() => void ask(act)}
          >
            {t(`signing.${act}`)}
          </Button>
        ))}
      </div>
      {open !== null && (
        <StepDialog
          act={open.act}
          code={open.code}
          signOff={signOff}
          onClose={() => {
            setOpen(null);
            void state.reload();
          }}
          onDone={(next, act) => {
            setOpen(null);
            say(t(`signing.${act}.done`));
            void state.took(next);
            onDone();
          }}
        />
      )}
    </>
  );
}
