import { CloseRoundDocument } from '@samsyn/contracts/rounds';
import { closingProblems } from '@samsyn/consultation';
import { useApolloClient } from '@apollo/client/react';
import { useState, type ReactElement } from 'react';
import { useText } from '../../../app/text.ts';
import { useNow } from '../../../lib/use-now.ts';
import { useOutcome } from '../../../lib/use-outcome.ts';
import { Button } from '../../../ui/button.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { TextArea } from '../../../ui/text-field.tsx';
import { useToast } from '../../../ui/toast.tsx';
import { TroubleNotice } from '../../../ui/trouble-notice.tsx';
import { useRefetchRound, type OfficeRound } from '../frame/use-round.ts';

/** Closing, with a reason when the last day has not come. A late answer is still received afterwards. */
export function CloseRoundDialog({ round, onClose }: { round: OfficeRound; onClose: () => void }): ReactElement {
  const t = useText();
  const say = useToast();
  const client = useApolloClient();
  const refetch = useRefetchRound(round.slug);
  const now = useNow(round.serverTime);
  const { busy, trouble, dismiss, run } = useOutcome();
  const [reason, setReason] = useState('');
  const [error, setError] = useState<string | undefined>();
  const early = Date.parse(now) < Date.parse(round.deadline);
  const close = async (): Promise<void> => {
    const [problem] = closingProblems(round.state, Date.parse(round.deadline), Date.parse(now), reason);
    setError(problem?.message);
    if (problem !== undefined) return;
    const variables = { roundId: round.id, expectedVersion: round.version, reason: reason.trim() || null };
    const closed = await run(async () => {
      const { data } = await client.mutate({ mutation: CloseRoundDocument, variables });
      if (data?.closeRound.__typename === 'Stale') await refetch();
      return data?.closeRound;
    });
    if (closed === null) return;
    for (const fieldName of ['rounds', 'board']) client.cache.evict({ fieldName });
    say(t('rounds.close.done'));
    onClose();
  };
  return (
    <Dialog
      open
      onClose={onClose}
      title={t('rounds.close.title')}
      actions={
        <>
          <Button kind="primary" busy={busy} onClick={() => void close()}>
            {t('rounds.close.button')}
          </Button>
          <Button onClick={onClose}>{t('ui.cancel')}</Button>
        </>
      }
    >
      <TroubleNotice trouble={trouble} onDismiss={dismiss} />
      <p>{t(early ? 'rounds.close.early' : 'rounds.close.text')}</p>
      {early && (
        <TextArea
          label={t('rounds.close.reason')}
          name="reason"
          rows={3}
          value={reason}
          onChange={setReason}
          error={error}
        />
      )}
    </Dialog>
  );
}
