import { RoundDeltaDocument } from '@samsyn/contracts/delta';
import { useQuery } from '@apollo/client/react';
import { useEffect, type ReactElement } from 'react';
import { useText } from '../../app/text.ts';
import { FRESH } from '../../lib/fresh.ts';
import { FaultNotice } from '../../ui/fault-notice.tsx';
import { Link } from '../../ui/link.tsx';
import { Loading } from '../../ui/loading.tsx';
import { Section } from '../../ui/page.tsx';
import { Redline } from '../../ui/redline.tsx';
import { RoundFrame } from '../rounds/frame/round-frame.tsx';
import type { OfficeRound } from '../rounds/frame/use-round.ts';
import { Bodies } from './bodies.tsx';
import type { Delta } from './delta.ts';
import { Follow } from './follow.tsx';
import styles from './delta.module.css';

/** What a round is about that follows an earlier one: which it follows, what has changed, and whom that concerns. */
export default function DeltaPage(): ReactElement {
  return <RoundFrame view="delta">{(round) => <RoundDelta round={round} />}</RoundFrame>;
}

function RoundDelta({ round }: { round: OfficeRound }): ReactElement {
  const { data, error, refetch } = useQuery(RoundDeltaDocument, {
    variables: { roundId: round.id },
    fetchPolicy: 'cache-and-network',
    context: FRESH,
  });
  // who is on the list, and which round is followed, stands in the round
  const stands = `${round.followsRoundId} ${round.version} ${round.recipients.length}`;
  useEffect(() => void refetch().catch(() => undefined), [stands, refetch]);
  const delta = data?.roundDelta;
  if (delta === undefined) return error ? <FaultNotice error={error} retry={() => void refetch()} /> : <Loading />;
  return (
    <>
      {round.viewerCan.includes('round.prepare') && <Follow round={round} />}
      {delta !== null && round.followsRoundId !== null && (
        <>
          <Changes delta={delta} />
          <Bodies delta={delta} round={round} />
        </>
      )}
    </>
  );
}

function Changes({ delta }: { delta: Delta }): ReactElement {
  const t = useText();
  const { changes, fromNumber, toNumber, earlierTitle, earlierSlug, earlierRegistrationNumber: dnr } = delta;
  return (
    <Section title={t('rounds.delta.changes', { count: changes.length })}>
      <p className={styles['quiet']}>
        {t('rounds.delta.changes.lead', { from: fromNumber, to: toNumber })}{' '}
        {earlierSlug === null ? earlierTitle : <Link to={`/remiss/${earlierSlug}`}>{earlierTitle}</Link>} ({dnr})
      </p>
      <ul className={styles['list']}>
        {changes.map(({ ordinal, what, address, oldAddress, oldText, newText }) => (
          <li key={ordinal} className={styles['item']}>
            <details>
              <summary>
                <span className={styles['place']}>{address}</span> {t(`rounds.delta.what.${what}`)}
                {oldAddress !== null &&
                  what !== 'REPEALED' &&
                  `, ${t('rounds.delta.formerly', { address: oldAddress })}`}
              </summary>
              <p className={styles['law']} lang="sv">
                <Redline before={oldText} after={newText} />
              </p>
            </details>
          </li>
        ))}
      </ul>
    </Section>
  );
}
