import { WithdrawResponseDocument } from '@samsyn/contracts/editions';
import { useRef, useState, type ReactElement } from 'react';
import { request } from '../../app/api.ts';
import { useText } from '../../app/text.ts';
import type { ProblemLike } from '../../lib/refusal.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Notice } from '../../ui/notice.tsx';
import { TextArea } from '../../ui/text-field.tsx';
import { useToast } from '../../ui/toast.tsx';
import { leaveToConfirm } from '../responses/letter/leave-to-confirm.ts';
import { useRoomContext } from '../responses/room/room-context.ts';

interface WithdrawDialogProps {
  open: boolean;
  number: number;
  onClose: () => void;
}

/** Taking an answer back: it stays with the authority, marked, with the reason. */
export function WithdrawDialog({ open, number, onClose }: WithdrawDialogProps): ReactElement {
  const t = useText();
  const say = useToast();
  const { round, store } = useRoomContext();
  const key = useRef(crypto.randomUUID());
  const [reason, setReason] = useState('');
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<ProblemLike | null>(null);
  const [trouble, setTrouble] = useState(false);
  const withdraw = async (): Promise<void> => {
    setBusy(true);
    setTrouble(false);
    try {
      const asked = store.saves;
      const variables = { roundId: round.id, number, reason, idempotencyKey: key.current };
      const { withdrawResponse: result } = await request(WithdrawResponseDocument, variables);
      if (result.__typename === 'Refusal') {
        if (result.code === 'IDENTITY_TO_CONFIRM') return leaveToConfirm(round.slug, 'inlamningar');
        return setProblem(result.problems[0] ?? null);
      }
      store.merge(result, asked);
      say(t('editions.withdraw.done'));
      onClose();
    } catch {
      setTrouble(true);
    } finally {
      setBusy(false);
    }
  };
  return (
    <Dialog
      open={open}
      onClose={onClose}
      title={t('editions.withdraw.title')}
      actions={
        <>
          <Button kind="primary" busy={busy} onClick={() => void withdraw()}>
            {t('editions.withdraw.yes')}
          </Button>
          <Button onClick={onClose}>{t('editions.withdraw.no')}</Button>
        </>
      }
    >
      <p>{t('editions.withdraw.text')}</p>
      {trouble && (
        <Notice tone="warn" alert>
          {t('editions.trouble')}
        </Notice>
      )}
      <TextArea
        label={t('editions.withdraw.reason')}
        name="skal"
        value={reason}
        onChange={setReason}
        {...(problem === null ? {} : { error: problem.message })}
      />
    </Dialog>
  );
}
