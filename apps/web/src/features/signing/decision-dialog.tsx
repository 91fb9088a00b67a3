import { AddBoardDecisionDocument, type SignOffPartsFragment } from '@samsyn/contracts/signing';
import type { BoardOutcome } from '@samsyn/contracts';
import { useState, type ReactElement } from 'react';
import { request } from '../../app/api.ts';
import { useText } from '../../app/text.ts';
import { useOutcome } from '../../lib/use-outcome.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { RadioChips } from '../../ui/radio-chips.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { useToast } from '../../ui/toast.tsx';
import { TroubleNotice } from '../../ui/trouble-notice.tsx';
import { MeetingFields } from './board-fields.tsx';
import styles from './signing.module.css';

/** The decision that came after a preliminary answer: added beside it, for the authority to see. */
export function DecisionDialog({
  signOff,
  onDone,
  onClose,
}: {
  signOff: SignOffPartsFragment;
  onDone: (signOff: SignOffPartsFragment) => void;
  onClose: () => void;
}): ReactElement {
  const t = useText();
  const say = useToast();
  const { busy, trouble, dismiss, run } = useOutcome();
  const [board, setBoard] = useState(signOff.signing?.board ?? signOff.board);
  const [meeting, setMeeting] = useState({ meetingOn: signOff.signing?.meetingOn ?? '', minutesSection: '' });
  const [outcome, setOutcome] = useState<BoardOutcome>('ADOPTED');
  const add = async (): Promise<void> => {
    const variables = { roundId: signOff.roundId, input: { board, ...meeting, outcome } };
    const added = await run(async () => (await request(AddBoardDecisionDocument, variables)).addBoardDecision);
    if (added === null) return;
    say(t('signing.decision.done'));
    onDone(added);
  };
  return (
    <Dialog
      open
      onClose={onClose}
      title={t('signing.decision.title')}
      actions={
        <>
          <Button kind="primary" busy={busy} disabled={meeting.meetingOn === ''} onClick={() => void add()}>
            {t('signing.decision.yes')}
          </Button>
          <Button onClick={onClose}>{t('ui.cancel')}</Button>
        </>
      }
    >
      <TroubleNotice trouble={trouble} onDismiss={dismiss} />
      <p>{t('signing.decision.text')}</p>
      <div className={styles['fields']}>
        <TextField label={t('signing.board')} name="board" value={board} onChange={setBoard} />
        <MeetingFields values={meeting} onChange={(change) => setMeeting({ ...meeting, ...change })} section />
        <RadioChips<BoardOutcome>
          legend={t('signing.decision.outcome')}
          name="utfall"
          value={outcome}
          onChange={setOutcome}
          options={[
            { value: 'ADOPTED', label: t('signing.decision.ADOPTED') },
            { value: 'DIFFERS', label: t('signing.decision.DIFFERS') },
          ]}
          hint={outcome === 'DIFFERS' ? t('signing.decision.DIFFERS.hint') : undefined}
        />
      </div>
    </Dialog>
  );
}
