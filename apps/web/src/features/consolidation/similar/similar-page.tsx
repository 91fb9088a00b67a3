import { SimilarCommentsDocument, type SimilarCommentsQuery } from '@samsyn/contracts/consolidation';
import { useQuery } from '@apollo/client/react';
import type { ReactElement } from 'react';
import { Absent } from '../../../app/absent.tsx';
import { useLabels, useText } from '../../../app/text.ts';
import { Badge } from '../../../ui/badge.tsx';
import { Button } from '../../../ui/button.tsx';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { FaultNotice } from '../../../ui/fault-notice.tsx';
import { Link } from '../../../ui/link.tsx';
import { Loading } from '../../../ui/loading.tsx';
import { RoundFrame } from '../../rounds/frame/round-frame.tsx';
import { useRoundLive, type OfficeRound } from '../../rounds/frame/use-round.ts';
import { DISPOSITION_TONES } from '../tones.ts';
import styles from './similar-page.module.css';

type Similar = NonNullable<SimilarCommentsQuery['similarComments']>;
type Group = Similar['nodes'][number];

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
  });
  const again = (): void => void refetch().catch(() => undefined);
  useRoundLive(round.id, ['assessments', 'board'], again);
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
      <ol className={styles['list']}>
        {nodes.map((group) => (
          <GroupItem key={group.id} slug={round.slug} group={group} />
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

function GroupItem({ slug, group }: { slug: string; group: Group }): ReactElement {
  const t = useText();
  const heading = `grupp-${group.id}`;
  const place = group.address ?? t('consolidation.similar.whole');
  const rest = group.size - group.members.length;
  return (
    <li className={styles['group']} aria-labelledby={heading}>
      <header className={styles['head']}>
        <h2 id={heading} className={styles['place']}>
          {place}
        </h2>
        <span className={styles['size']}>{t('consolidation.similar.size', { size: group.size })}</span>
        <Link to={`/remiss/${slug}/sammanstallning/${group.path ?? ''}`}>
          {t('consolidation.similar.read', { place })}
        </Link>
      </header>
      <figure className={styles['common']}>
        <figcaption>{t('consolidation.similar.common')}</figcaption>
        <blockquote lang="sv">{group.common}</blockquote>
      </figure>
      <ul className={styles['members']} aria-label={t('consolidation.similar.members')}>
        {group.members.map((member) => (
          <Member key={member.commentId} member={member} />
        ))}
      </ul>
      {rest > 0 && <p className={styles['rest']}>{t('consolidation.similar.notShown', { count: rest })}</p>}
    </li>
  );
}

function Member({ member }: { member: Group['members'][number] }): ReactElement {
  const t = useText();
  const labels = useLabels();
  const { organisationName, ownText, disposition } = member;
  return (
    <li className={styles['member']}>
      <span className={styles['body']}>{organisationName}</span>
      <span className={styles['own']}>
        {ownText === '' ? (
          <span className={styles['nothing']}>{t('consolidation.similar.nothingOwn')}</span>
        ) : (
          <span lang="sv">{ownText}</span>
        )}
      </span>
      {disposition !== null && (
        <span>
          <Badge tone={DISPOSITION_TONES[disposition]}>{labels.disposition[disposition]}</Badge>
        </span>
      )}
    </li>
  );
}
