import { RoundListDocument, type RoundLineFragment } from '@samsyn/contracts/rounds';
import { ROUND_STATES } from '@samsyn/consultation';
import type { RoundState } from '@samsyn/contracts';
import { useQuery } from '@apollo/client/react';
import { useState, type ReactElement } from 'react';
import { useSearchParams } from 'react-router';
import { useLabels, useText } from '../../app/text.ts';
import { useCan } from '../../app/viewer.tsx';
import { Button } from '../../ui/button.tsx';
import { Deadline } from '../../ui/deadline.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { FaultNotice } from '../../ui/fault-notice.tsx';
import { ButtonLink, Link } from '../../ui/link.tsx';
import { Loading } from '../../ui/loading.tsx';
import { Page, Section } from '../../ui/page.tsx';
import { RadioChips } from '../../ui/radio-chips.tsx';
import { QueueLine } from '../ordering/queue-line.tsx';
import styles from './rounds.module.css';

type Pick = RoundState | 'ALL';
const PAGE = 50;

/** All rounds of the authority, those that need work first. */
export default function RoundsPage(): ReactElement {
  const t = useText();
  const mayPrepare = useCan('round.prepare');
  const mayRead = useCan('compilation.read');
  const [params, setParams] = useSearchParams();
  const asked = params.get('lage') ?? '';
  const pick: Pick = isState(asked) ? asked : 'ALL';
  const { rounds, error, retry, hasMore, busy, more } = useRounds(pick);
  return (
    <Page
      title={t('rounds.title')}
      actions={
        mayPrepare && (
          <ButtonLink kind="primary" to="/remisser/ny">
            {t('rounds.new')}
          </ButtonLink>
        )
      }
    >
      {mayRead && <QueueLine />}
      <StatePicker pick={pick} onPick={(next) => setParams(next === 'ALL' ? {} : { lage: next }, { replace: true })} />
      {error !== undefined && <FaultNotice error={error} retry={retry} />}
      {rounds === undefined && error === undefined && <Loading />}
      {rounds?.length === 0 && (
        <EmptyState title={t(pick === 'ALL' ? 'rounds.none' : 'rounds.noneInState')}>
          {pick === 'ALL' && t('rounds.noneText')}
        </EmptyState>
      )}
      {rounds !== undefined && rounds.length > 0 && <ByState rounds={rounds} />}
      {hasMore && (
        <div>
          <Button busy={busy} onClick={more}>
            {t('ui.more')}
          </Button>
        </div>
      )}
      {rounds !== undefined && rounds.length > 0 && (
        <p>
          <a href="/export/remisser.atom">{t('rounds.feed')}</a>
        </p>
      )}
    </Page>
  );
}

function isState(value: string): value is RoundState {
  return (ROUND_STATES as readonly string[]).includes(value);
}

function useRounds(pick: Pick) {
  const variables = { first: PAGE, after: null, state: pick === 'ALL' ? null : pick };
  const { data, previousData, error, fetchMore, refetch } = useQuery(RoundListDocument, { variables });
  const [busy, setBusy] = useState(false);
  const shown = (data ?? previousData)?.rounds;
  const more = async (): Promise<void> => {
    if (data === undefined) return;
    setBusy(true);
    try {
      await fetchMore({
        variables: { after: data.rounds.pageInfo.endCursor },
        updateQuery: (before, { fetchMoreResult: next }) => ({
          rounds: { ...next.rounds, nodes: [...before.rounds.nodes, ...next.rounds.nodes] },
        }),
      });
    } catch {
      // The button stays: pressing it asks again.
    } finally {
      setBusy(false);
    }
  };
  return {
    rounds: shown?.nodes,
    hasMore: shown?.pageInfo.hasNextPage ?? false,
    error: data === undefined ? error : undefined,
    retry: () => void refetch(),
    busy,
    more: () => void more(),
  };
}

function StatePicker({ pick, onPick }: { pick: Pick; onPick: (pick: Pick) => void }): ReactElement {
  const t = useText();
  const labels = useLabels();
  const states = ROUND_STATES.map((value) => ({ value, label: labels.roundState[value] }));
  return (
    <RadioChips<Pick>
      legend={t('rounds.show')}
      hideLegend
      name="lage"
      value={pick}
      onChange={onPick}
      options={[{ value: 'ALL', label: t('rounds.all') }, ...states]}
    />
  );
}

const ORDER: readonly RoundState[] = ['OPEN', 'PREPARING', 'CLOSED', 'CONSOLIDATED', 'DECIDED', 'ARCHIVED'];

function ByState({ rounds }: { rounds: readonly RoundLineFragment[] }): ReactElement {
  const labels = useLabels();
  return (
    <>
      {ORDER.map((state) => ({ state, own: rounds.filter((round) => round.state === state) }))
        .filter(({ own }) => own.length > 0)
        .map(({ state, own }) => (
          <Section key={state} title={labels.roundState[state]}>
            <ul className={styles['list']}>
              {own.map((round) => (
                <RoundLine key={round.id} round={round} />
              ))}
            </ul>
          </Section>
        ))}
    </>
  );
}

function RoundLine({ round }: { round: RoundLineFragment }): ReactElement {
  const t = useText();
  const { invited, answered } = round;
  return (
    <li className={styles['round']}>
      <div className={styles['what']}>
        <Link to={`/remiss/${round.slug}`} className={styles['name']}>
          {round.title}
        </Link>
        <p className={styles['facts']}>{round.registrationNumber}</p>
      </div>
      <p className={styles['when']}>
        <span className={styles['facts']}>{t('rounds.deadline')}</span>{' '}
        <Deadline at={round.deadline} open={round.state === 'OPEN'} />
      </p>
      <p className={styles['answers']}>
        {round.state === 'PREPARING'
          ? t('rounds.picked', { count: invited })
          : t('rounds.answered', { answered, invited })}
        {round.reply && (
          <>
            {' '}
            <Link to={`/remiss/${round.slug}/svarsbrev`}>{t('rounds.replies')}</Link>
          </>
        )}
      </p>
    </li>
  );
}
