import { RoundDeliveryDocument } from '@samsyn/contracts/letters';
import { useQuery } from '@apollo/client/react';
import type { ReactElement } from 'react';
import { FaultNotice } from '../../ui/fault-notice.tsx';
import { Loading } from '../../ui/loading.tsx';
import { RoundFrame } from '../rounds/frame/round-frame.tsx';
import { type OfficeRound, useRoundLive } from '../rounds/frame/use-round.ts';
import { DeliverySection } from './delivery-section.tsx';
import { RemindersSection } from './reminders-section.tsx';
import { TextsSection } from './texts-section.tsx';

/** The letters of a round: how they have fared, when the next reminders go, and what they say. */
export default function LettersPage(): ReactElement {
  return <RoundFrame view="letters">{(round) => <Letters round={round} />}</RoundFrame>;
}

function Letters({ round }: { round: OfficeRound }): ReactElement {
  const { data, error, refetch } = useQuery(RoundDeliveryDocument, {
    variables: { roundId: round.id },
    fetchPolicy: 'cache-and-network',
  });
  useRoundLive(round.id, ['board'], () => void refetch());
  const delivery = data?.delivery;
  if (!delivery) return error ? <FaultNotice error={error} retry={() => void refetch()} /> : <Loading />;
  const again = async (): Promise<void> => void (await refetch());
  return (
    <>
      {round.state !== 'PREPARING' && <DeliverySection round={round} delivery={delivery} again={again} />}
      <RemindersSection round={round} delivery={delivery} again={again} />
      <TextsSection round={round} delivery={delivery} again={again} />
    </>
  );
}
