import { ConsolidateRoundDocument } from '@samsyn/contracts/decision';
import { useApolloClient } from '@apollo/client/react';
import type { ReactElement } from 'react';
import { useText } from '../../app/text.ts';
import { useOutcome } from '../../lib/use-outcome.ts';
import { Button } from '../../ui/button.tsx';
import { useToast } from '../../ui/toast.tsx';
import { TroubleNotice } from '../../ui/trouble-notice.tsx';
import { useRefetchRound, type OfficeRound } from '../rounds/frame/use-round.ts';
import type { Decision } from './decision.ts';

/** Puts down that the round is consolidated; the refusal names each comment that is not decided. */
export function ConsolidateButton({ round, decision }: { round: OfficeRound; decision: Decision }): ReactElement {
  const t = useText();
  const say = useToast();
  const client = useApolloClient();
  const refetch = useRefetchRound(round.slug);
  const { busy, trouble, dismiss, run } = useOutcome();
  const consolidate = async (): Promise<void> => {
    const done = await run(async () => {
      const { data } = await client.mutate({
        mutation: ConsolidateRoundDocument,
        variables: { roundId: round.id, expectedVersion: decision.version },
        refetchQueries: ['RoundDecision'],
      });
      return data?.consolidateRound;
    });
    if (done === null) return;
    await refetch();
    client.cache.evict({ fieldName: 'rounds' });
    say(t('decision.consolidate.done'));
  };
  return (
    <>
      <TroubleNotice trouble={trouble} onDismiss={dismiss} />
      <p>
        <Button kind="primary" busy={busy} onClick={() => void consolidate()}>
          {t('decision.consolidate')}
        </Button>
      </p>
    </>
  );
}
