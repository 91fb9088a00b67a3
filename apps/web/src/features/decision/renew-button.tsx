import { RenewCompilationDocument } from '@samsyn/contracts/decision';
import { useApolloClient } from '@apollo/client/react';
import { useState, type ReactElement } from 'react';
import { useText } from '../../app/text.ts';
import { useOutcome } from '../../lib/use-outcome.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { TextArea } from '../../ui/text-field.tsx';
import { useToast } from '../../ui/toast.tsx';
import { TroubleNotice } from '../../ui/trouble-notice.tsx';
import { useRefetchRound, type OfficeRound } from '../rounds/frame/use-round.ts';
import type { Decision } from './decision.ts';
import styles from './decision.module.css';

/** Another edition of the compilation: with a reason, where there is a sealed one already. */
export function RenewButton({ round, decision }: { round: OfficeRound; decision: Decision }): ReactElement {
  const t = useText();
  const [isAsked, setAsked] = useState(false);
  const isAgain = decision.editions.some(({ state }) => state === 'SEALED');
  const name = t(isAgain ? 'decision.renew' : 'decision.renew.first');
  return (
    <>
      <p>
        <Button onClick={() => setAsked(true)}>{name}</Button>
      </p>
      {isAsked && <RenewDialog {...{ round, decision, isAgain, name }} onClose={() => setAsked(false)} />}
    </>
  );
}

function RenewDialog({
  round,
  decision,
  isAgain,
  name,
  onClose,
}: {
  round: OfficeRound;
  decision: Decision;
  isAgain: boolean;
  name: string;
  onClose: () => void;
}): ReactElement {
  const t = useText();
  const say = useToast();
  const client = useApolloClient();
  const refetch = useRefetchRound(round.slug);
  const { busy, trouble, dismiss, run } = useOutcome();
  const [reason, setReason] = useState('');
  const renew = async (): Promise<void> => {
    const done = await run(async () => {
      const { data } = await client.mutate({
        mutation: RenewCompilationDocument,
        variables: { roundId: round.id, expectedVersion: decision.version, reason },
        refetchQueries: ['RoundDecision'],
      });
      return data?.renewCompilation;
    });
    if (done === null) return;
    await refetch();
    say(t('decision.renew.done'));
    onClose();
  };
  const problems = trouble?.kind === 'refused' ? trouble.problems : [];
  const error = problems.find(({ field }) => field === 'reason')?.message;
  return (
    <Dialog
      open
      onClose={onClose}
      title={name}
      actions={
        <>
          <Button kind="primary" busy={busy} onClick={() => void renew()}>
            {name}
          </Button>
          <Button onClick={onClose}>{t('ui.cancel')}</Button>
        </>
      }
    >
      <div className={styles['form']}>
        {error === undefined && <TroubleNotice trouble={trouble} onDismiss={dismiss} />}
        <p>{t('decision.renew.about')}</p>
        {isAgain && (
          <TextArea
            label={t('decision.renew.reason')}
            name="reason"
            rows={3}
            value={reason}
            onChange={setReason}
            error={error}
          />
        )}
      </div>
    </Dialog>
  );
}
