import { ConsistencyDocument } from '@samsyn/contracts/consolidation';
import { useQuery } from '@apollo/client/react';
import type { ReactElement } from 'react';
import { FRESH } from '../../../lib/fresh.ts';
import { useText } from '../../../app/text.ts';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { FaultNotice } from '../../../ui/fault-notice.tsx';
import { Link } from '../../../ui/link.tsx';
import { Loading } from '../../../ui/loading.tsx';
import { RoundFrame } from '../../rounds/frame/round-frame.tsx';
import { useRoundLive, type OfficeRound } from '../../rounds/frame/use-round.ts';
import styles from './consistency.module.css';
import { WarningItem } from './warning-item.tsx';

/** Decisions that may contradict one another, each with its comments; open ones first. */
export default function ConsistencyPage(): ReactElement {
  return <RoundFrame view="compilation">{(round) => <Warnings key={round.id} round={round} />}</RoundFrame>;
}

function Warnings({ round }: { round: OfficeRound }): ReactElement {
  const t = useText();
  const { data, error, refetch } = useQuery(ConsistencyDocument, {
    variables: { roundId: round.id },
    fetchPolicy: 'cache-and-network',
    context: FRESH,
  });
  const again = (): void => void refetch().catch(() => undefined);
  useRoundLive(round.id, ['assessments', 'board'], again);
  const consistency = data?.consistency;
  if (consistency === undefined) return error ? <FaultNotice error={error} retry={again} /> : <Loading />;
  const back = <Link to={`/remiss/${round.slug}/sammanstallning`}>{t('consolidation.warnings.back')}</Link>;
  if (consistency.total === 0)
    return (
      <EmptyState title={t('consolidation.warnings.none')} action={back}>
        <p>{t('consolidation.warnings.none.text')}</p>
      </EmptyState>
    );
  return (
    <div className={styles['page']}>
      <h2>{t('consolidation.warnings.title')}</h2>
      <p className={styles['lead']}>{t('consolidation.warnings.lead')}</p>
      <ol className={styles['list']}>
        {consistency.warnings.map((warning) => (
          <WarningItem
            key={warning.key}
            round={round}
            warning={warning}
            mayAcknowledge={round.viewerCan.includes('compilation.assess')}
          />
        ))}
      </ol>
      <p>{back}</p>
    </div>
  );
}
