import { RoundGatesDocument } from '@samsyn/contracts/gates';
import { useQuery } from '@apollo/client/react';
import type { ReactElement } from 'react';
import { useText } from '../../app/text.ts';
import { FaultNotice } from '../../ui/fault-notice.tsx';
import { Loading } from '../../ui/loading.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Section } from '../../ui/page.tsx';
import { RoundFrame } from '../rounds/frame/round-frame.tsx';
import { GatePart } from './gate-part.tsx';
import styles from './gates.module.css';

/** What must be done before the text of the round is decided: what is open, met, or waived, with reason, person and day. */
export default function GatesPage(): ReactElement {
  return <RoundFrame view="gates">{(round) => <RoundGates roundId={round.id} />}</RoundFrame>;
}

function RoundGates({ roundId }: { roundId: string }): ReactElement {
  const t = useText();
  const { data, error, refetch } = useQuery(RoundGatesDocument, {
    variables: { roundId },
    fetchPolicy: 'cache-and-network',
  });
  const gates = data?.gates;
  if (!gates) return error ? <FaultNotice error={error} retry={() => void refetch()} /> : <Loading />;
  return (
    <Section title={t('rounds.gates.title')}>
      <Notice tone={gates.open === 0 ? 'ok' : 'warn'}>
        {gates.open === 0 ? t('rounds.gates.none') : t('rounds.gates.left', { count: gates.open })}
      </Notice>
      <ul className={styles['gates']}>
        {gates.gates.map((gate) => (
          <GatePart key={gate.kind} gate={gate} gates={gates} />
        ))}
      </ul>
    </Section>
  );
}
