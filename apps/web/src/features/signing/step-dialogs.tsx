import { ResponseReadinessDocument } from '@samsyn/contracts/responses';
import {
  ApproveAnswerDocument,
  ReturnAnswerDocument,
  SendForReviewDocument,
  TakeBackAnswerDocument,
  type SignOffPartsFragment,
} from '@samsyn/contracts/signing';
import { useState, type ReactElement, type ReactNode } from 'react';
import { request } from '../../app/api.ts';
import { useLabels, useText } from '../../app/text.ts';
import type { RefusalLike } from '../../lib/refusal.ts';
import { useOutcome } from '../../lib/use-outcome.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Select } from '../../ui/select.tsx';
import { TextArea } from '../../ui/text-field.tsx';
import { TroubleNotice } from '../../ui/trouble-notice.tsx';
import { ControlCode } from '../responses/letter/control-code.tsx';
import { leaveToConfirm } from '../responses/letter/leave-to-confirm.ts';
import { useRoomContext } from '../responses/room/room-context.ts';
import styles from './signing.module.css';

export type StepAct = 'SEND' | 'TAKE_BACK' | 'RETURN' | 'APPROVE';
type Done = SignOffPartsFragment & { __typename: 'SignOff' };
type Result = Done | RefusalLike;

export interface StepDialogProps {
  signOff: SignOffPartsFragment;
  /** The control code of what is on the page; '' where the act needs none. */
  code: string;
  onDone: (signOff: SignOffPartsFragment, act: StepAct) => void;
  onClose: () => void;
}

/** What is asked before a step is taken, by its kind. */
export function StepDialog({ act, ...props }: StepDialogProps & { act: StepAct }): ReactElement {
  if (act === 'SEND') return <SendDialog {...props} />;
  if (act === 'RETURN') return <ReturnDialog {...props} />;
  return act === 'APPROVE' ? <ApproveDialog {...props} /> : <TakeBackDialog {...props} />;
}

/** The code of the answer as it is saved; '' while something is missing. */
export async function codeNow(roundId: string): Promise<string> {
  const { responseReadiness } = await request(ResponseReadinessDocument, { roundId });
  return responseReadiness?.controlCode ?? '';
}

function Frame({
  act,
  work,
  children,
  props: { onDone, onClose },
}: {
  act: StepAct;
  work: () => Promise<Result>;
  children: ReactNode;
  props: StepDialogProps;
}): ReactElement {
  const t = useText();
  const { round } = useRoomContext();
  const { busy, trouble, dismiss, run } = useOutcome();
  const take = async (): Promise<void> => {
    const done = await run<Done>(async () => {
      const result = await work();
      if (result.__typename === 'Refusal' && result.code === 'IDENTITY_TO_CONFIRM') leaveToConfirm(round.slug);
      return result;
    });
    if (done !== null) onDone(done, act);
  };
  return (
    <Dialog
      open
      onClose={onClose}
      title={t(`signing.${act}.title`)}
      actions={
        <>
          <Button kind="primary" busy={busy} onClick={() => void take()}>
            {t(`signing.${act}.yes`)}
          </Button>
          <Button onClick={onClose}>{t('ui.cancel')}</Button>
        </>
      }
    >
      <TroubleNotice trouble={trouble} onDismiss={dismiss} />
      {children}
    </Dialog>
  );
}

function SendDialog(props: StepDialogProps): ReactElement {
  const t = useText();
  const labels = useLabels();
  const { signOff, code } = props;
  const [reviewerId, setReviewer] = useState('');
  const [remark, setRemark] = useState('');
  const { roundId } = signOff;
  return (
    <Frame
      act="SEND"
      props={props}
      work={async () =>
        (
          await request(SendForReviewDocument, {
            roundId,
            expectedCode: code,
            reviewerId: reviewerId === '' ? null : reviewerId,
            remark,
          })
        ).sendForReview
      }
    >
      <p>{t('signing.SEND.text')}</p>
      <Select
        label={t('signing.SEND.to')}
        name="granskare"
        value={reviewerId}
        onChange={setReviewer}
        placeholder={t('signing.SEND.anyone')}
        options={signOff.reviewers.map(({ id, name, role }) => ({
          value: id,
          label: `${name}, ${labels.role[role].toLowerCase()}`,
        }))}
      />
      <TextArea label={t('signing.SEND.remark')} name="anmarkning" optional value={remark} onChange={setRemark} />
      <ControlCode code={code} />
    </Frame>
  );
}

function ReturnDialog(props: StepDialogProps): ReactElement {
  const t = useText();
  const [remark, setRemark] = useState('');
  const { roundId } = props.signOff;
  return (
    <Frame
      act="RETURN"
      props={props}
      work={async () => (await request(ReturnAnswerDocument, { roundId, remark })).returnAnswer}
    >
      <p>{t('signing.RETURN.text')}</p>
      <TextArea label={t('signing.RETURN.remark')} name="anmarkning" value={remark} onChange={setRemark} />
    </Frame>
  );
}

function ApproveDialog(props: StepDialogProps): ReactElement {
  const t = useText();
  const { signOff, code } = props;
  const { roundId } = signOff;
  return (
    <Frame
      act="APPROVE"
      props={props}
      work={async () => (await request(ApproveAnswerDocument, { roundId, expectedCode: code })).approveAnswer}
    >
      <p>{t('signing.APPROVE.text')}</p>
      <div className={styles['where']}>
        <ControlCode code={code} />
      </div>
    </Frame>
  );
}

function TakeBackDialog(props: StepDialogProps): ReactElement {
  const t = useText();
  const { roundId } = props.signOff;
  return (
    <Frame
      act="TAKE_BACK"
      props={props}
      work={async () => (await request(TakeBackAnswerDocument, { roundId })).takeBackAnswer}
    >
      <p>{t('signing.TAKE_BACK.text')}</p>
    </Frame>
  );
}
