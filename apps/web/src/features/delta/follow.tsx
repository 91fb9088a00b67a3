import { DeltaCandidatesDocument, FollowRoundDocument } from '@samsyn/contracts/delta';
import { useApolloClient, useQuery } from '@apollo/client/react';
import { useState, type ReactElement } from 'react';
import { useText } from '../../app/text.ts';
import { useOutcome } from '../../lib/use-outcome.ts';
import { Button } from '../../ui/button.tsx';
import { Section } from '../../ui/page.tsx';
import { Select } from '../../ui/select.tsx';
import { useToast } from '../../ui/toast.tsx';
import { TroubleNotice } from '../../ui/trouble-notice.tsx';
import { useRefetchRound, type OfficeRound } from '../rounds/frame/use-round.ts';
import styles from './delta.module.css';

/** Which earlier round this one follows; chosen while it is prepared. */
export function Follow({ round }: { round: OfficeRound }): ReactElement {
  const t = useText();
  const { data } = useQuery(DeltaCandidatesDocument, { variables: { roundId: round.id } });
  const candidates = data?.deltaCandidates ?? [];
  const [chosen, setChosen] = useState(round.followsRoundId ?? '');
  const { busy, trouble, dismiss, follow } = useFollow(round);
  return (
    <Section title={t('rounds.delta.follow')}>
      <div className={styles['form']}>
        <p className={styles['quiet']}>{t('rounds.delta.follow.lead')}</p>
        <TroubleNotice trouble={trouble} onDismiss={dismiss} />
        {data !== undefined && candidates.length === 0 && <p>{t('rounds.delta.follow.none')}</p>}
        {candidates.length > 0 && (
          <>
            <Select
              label={t('rounds.delta.follow.which')}
              name="earlierRoundId"
              value={chosen}
              onChange={setChosen}
              placeholder={t('rounds.delta.follow.no')}
              options={candidates.map(({ roundId, title, registrationNumber: dnr, versionNumber: number }) => ({
                value: roundId,
                label: t('rounds.delta.follow.option', { title, dnr, number }),
              }))}
            />
            <Button kind="primary" busy={busy} onClick={() => void follow(chosen === '' ? null : chosen)}>
              {t('rounds.delta.follow.save')}
            </Button>
          </>
        )}
      </div>
    </Section>
  );
}

function useFollow(round: OfficeRound) {
  const t = useText();
  const say = useToast();
  const client = useApolloClient();
  const refetch = useRefetchRound(round.slug);
  const { busy, trouble, dismiss, run } = useOutcome();
  const follow = async (earlierRoundId: string | null): Promise<void> => {
    const done = await run(async () => {
      const { data } = await client.mutate({
        mutation: FollowRoundDocument,
        variables: { roundId: round.id, expectedVersion: round.version, earlierRoundId },
        refetchQueries: ['RoundDelta'],
      });
      if (data?.followRound.__typename === 'Stale') await refetch();
      return data?.followRound;
    });
    if (done !== null) say(t('rounds.delta.follow.done'));
  };
  return { busy, trouble, dismiss, follow };
}
