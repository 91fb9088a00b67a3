import { SimilarCommentsDocument, type SimilarCommentsQuery } from '@samsyn/contracts/consolidation';
import { useQuery } from '@apollo/client/react';
import { useState, type ReactElement } from 'react';
import { FRESH } from '../../../lib/fresh.ts';
import { Absent } from '../../../app/absent.tsx';
import { useText } from '../../../app/text.ts';
import { Button } from '../../../ui/button.tsx';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { FaultNotice } from '../../../ui/fault-notice.tsx';
import { Loading } from '../../../ui/loading.tsx';
import { RoundFrame } from '../../rounds/frame/round-frame.tsx';
import { useRoundLive, type OfficeRound } from '../../rounds/frame/use-round.ts';
import { LatestStep } from '../together/latest-step.tsx';
import { GroupItem } from './group-item.tsx';
import styles from './similar-page.module.css';

const PAGE = 20;

/** What many say in nearly the same words: the common text once, of each its own. */
export default function SimilarPage(): ReactElement {
  return <RoundFrame view="similar">{(round) => <Groups key={round.id} round={round} />}</RoundFrame>;
}

function Groups({ round }: { round: OfficeRound }): ReactElement {
  const t = useText();
  const { data, error, loading, refetch, fetchMore } = useQuery(SimilarCommentsDocument, {
    variables: { roundId: round.id, first: PAGE, after: null },
    notifyOnNetworkStatusChange: true,
    context: FRESH,
  });
  const again = (): void => void refetch().catch(() => undefined);
  const [changes, setChanges] = useState(0);
  const changed = (): void => {
    setChanges((count) => count + 1);
    again();
  };
  useRoundLive(round.id, ['assessments', 'board'], changed);
  const similar = data?.similarComments;
  if (similar === null) return <Absent />;
  if (similar === undefined)
    return error ? <FaultNotice error={error} retry={again} /> : <Loading label={t('consolidation.similar.working')} />;
  if (similar.groups === 0)
    return (
      <EmptyState title={t('consolidation.similar.none')}>
        <p>{t('consolidation.similar.none.text')}</p>
      </EmptyState>
    );
  const { comments, inGroups, groups, nodes, pageInfo } = similar;
  const more = (): void =>
    void fetchMore({ variables: { after: pageInfo.endCursor }, updateQuery: joined }).catch(() => undefined);
  return (
    <div className={styles['groups']}>
      <p className={styles['lead']}>{t('consolidation.similar.lead', { comments, inGroups, groups })}</p>
      <LatestStep roundId={round.id} changes={changes} onUndone={changed} />
      <ol className={styles['list']}>
        {nodes.map((group) => (
          <GroupItem key={group.id} round={round} group={group} onChanged={changed} />
        ))}
      </ol>
      {error !== undefined && <FaultNotice error={error} retry={more} />}
      {pageInfo.hasNextPage && (
        <Button onClick={more} busy={loading}>
          {t('consolidation.similar.more')}
        </Button>
      )}
    </div>
  );
}

/** The next page after those that are shown; a group that is there already is not shown twice. */
function joined(
  before: SimilarCommentsQuery,
  { fetchMoreResult: next }: { fetchMoreResult: SimilarCommentsQuery },
): SimilarCommentsQuery {
  if (!before.similarComments || !next.similarComments) return next;
  const shown = new Set(before.similarComments.nodes.map(({ id }) => id));
  const nodes = [...before.similarComments.nodes, ...next.similarComments.nodes.filter(({ id }) => !shown.has(id))];
  return { similarComments: { ...next.similarComments, nodes } };
}
