import { ShutAnswersDocument } from '@samsyn/contracts/rounds';
import { useApolloClient } from '@apollo/client/react';
import type { ReactElement } from 'react';
import { useText } from '../../../app/text.ts';
import { useOutcome } from '../../../lib/use-outcome.ts';
import { Button } from '../../../ui/button.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { useToast } from '../../../ui/toast.tsx';
import { TroubleNotice } from '../../../ui/trouble-notice.tsx';
import { useRefetchRound, type OfficeRound } from '../frame/use-round.ts';

/** Takes away what the bodies read of one another: said before that it cannot be opened again, and what has been read stays read. */
export function ShutAnswersDialog({ round, onClose }: { round: OfficeRound; onClose: () => void }): ReactElement {
  const t = useText();
  const say = useToast();
  const client = useApolloClient();
  const refetch = useRefetchRound(round.slug);
  const { busy, trouble, dismiss, run } = useOutcome();
  const shut = async (): Promise<void> => {
    const variables = { roundId: round.id, expectedVersion: round.version };
    const done = await run(async () => {
      const { data } = await client.mutate({ mutation: ShutAnswersDocument, variables });
      if (data?.shutAnswers.__typename === 'Stale') await refetch();
      return data?.shutAnswers;
    });
    if (done === null) return;
    say(t('rounds.shut.done'));
    onClose();
    document.querySelector('h1')?.focus();
  };
  return (
    <Dialog
      open
      onClose={onClose}
      title={t('rounds.shut.title')}
      actions={
        <>
          <Button kind="primary" busy={busy} onClick={() => void shut()}>
            {t('rounds.shut.yes')}
          </Button>
          <Button onClick={onClose}>{t('ui.cancel')}</Button>
        </>
      }
    >
      <TroubleNotice trouble={trouble} onDismiss={dismiss} />
      <p>{t('rounds.shut.text')}</p>
      <p>{t('rounds.shut.stays')}</p>
    </Dialog>
  );
}
