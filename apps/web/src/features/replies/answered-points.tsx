import { AnsweredPointsDocument, type AnsweredPointsQuery } from '@samsyn/contracts/replies';
import { replyWords, type Verdict, VERDICTS } from '@samsyn/consultation';
import { useQuery } from '@apollo/client/react';
import { useState, type ReactElement } from 'react';
import { useSearchParams } from 'react-router';
import { useLabels, useLanguage, useText } from '../../app/text.ts';
import { formatMoment } from '../../lib/dates.ts';
import { Badge, type Tone } from '../../ui/badge.tsx';
import { Button } from '../../ui/button.tsx';
import { FaultNotice } from '../../ui/fault-notice.tsx';
import { Link } from '../../ui/link.tsx';
import { Loading } from '../../ui/loading.tsx';
import { Section } from '../../ui/page.tsx';
import { RadioChips } from '../../ui/radio-chips.tsx';
import { Table } from '../../ui/table.tsx';
import { type OfficeRound, useRoundLive } from '../rounds/frame/use-round.ts';
import type { RoundReplies } from './reply.ts';
import styles from './replies.module.css';

type Choice = Verdict | 'UNANSWERED' | 'ALL';
type Point = AnsweredPointsQuery['answeredPoints']['nodes'][number];

const CHOICES: readonly Choice[] = ['ALL', ...VERDICTS, 'UNANSWERED'];
const TONES: Record<Verdict, Tone> = { MET: 'ok', PARTLY: 'info', NOT: 'danger' };
const PAGE = 50;

/** The points of all letters with what the bodies say of them, those of one kind or all; each leads to its comment. */
export function AnsweredPoints({ round, tally }: { round: OfficeRound; tally: RoundReplies['tally'] }): ReactElement {
  const t = useText();
  const { verdict: names } = replyWords(useLanguage());
  const [params, setParams] = useSearchParams();
  const choice = CHOICES.find((one) => one === params.get('svar')) ?? 'ALL';
  const { points, error, retry, more, busy } = usePoints(round.id, choice);
  const count = (one: Choice): number => (one === 'ALL' ? tally.points : tally[one]);
  return (
    <Section title={t('replies.list')}>
      <RadioChips<Choice>
        legend={t('replies.list.show')}
        name="svar"
        value={choice}
        onChange={(next) => setParams(next === 'ALL' ? {} : { svar: next }, { replace: true })}
        options={CHOICES.map((value) => ({
          value,
          label: `${value === 'ALL' ? t('replies.list.all') : names[value]} (${count(value)})`,
        }))}
      />
      {error !== undefined && <FaultNotice error={error} retry={retry} />}
      {points === undefined && error === undefined && <Loading />}
      {points?.length === 0 && <p>{t('replies.list.none')}</p>}
      {points !== undefined && points.length > 0 && <Points points={points} slug={round.slug} />}
      {more !== null && (
        <p>
          <Button busy={busy} onClick={more}>
            {t('ui.more')}
          </Button>
        </p>
      )}
    </Section>
  );
}

function usePoints(roundId: string, choice: Choice) {
  const variables = {
    ...{ roundId, first: PAGE, after: null },
    verdict: choice === 'ALL' || choice === 'UNANSWERED' ? null : choice,
    unanswered: choice === 'UNANSWERED' ? true : null,
  };
  const { data, previousData, error, fetchMore, refetch } = useQuery(AnsweredPointsDocument, {
    variables,
    fetchPolicy: 'cache-and-network',
  });
  useRoundLive(roundId, ['board'], () => void refetch().catch(() => undefined));
  const [busy, setBusy] = useState(false);
  const shown = (data ?? previousData)?.answeredPoints;
  const more = async (after: string | null): Promise<void> => {
    setBusy(true);
    try {
      await fetchMore({
        variables: { after },
        updateQuery: (before, { fetchMoreResult: next }) => ({
          answeredPoints: {
            ...next.answeredPoints,
            nodes: [...before.answeredPoints.nodes, ...next.answeredPoints.nodes],
          },
        }),
      });
    } catch {
      // The button stays: pressing it asks again.
    } finally {
      setBusy(false);
    }
  };
  const info = data?.answeredPoints.pageInfo;
  return {
    points: shown?.nodes,
    error: data === undefined ? error : undefined,
    retry: () => void refetch(),
    busy,
    more: info?.hasNextPage ? () => void more(info.endCursor) : null,
  };
}

function Points({ points, slug }: { points: readonly Point[]; slug: string }): ReactElement {
  const t = useText();
  const labels = useLabels();
  const language = useLanguage();
  const { verdict: names } = replyWords(language);
  return (
    <Table caption={t('replies.list')} hideCaption dense>
      <thead>
        <tr>
          <th scope="col">{t('replies.list.point')}</th>
          <th scope="col">{t('replies.list.decided')}</th>
          <th scope="col">{t('replies.list.verdict')}</th>
          <th scope="col">{t('replies.list.words')}</th>
        </tr>
      </thead>
      <tbody>
        {points.map(({ commentId, organisationName, number, address, path, disposition, verdict, ...said }) => (
          <tr key={commentId}>
            <th scope="row" className={styles['row']}>
              <Link to={`/remiss/${slug}/sammanstallning/${path ?? 'hela'}#synpunkt-${commentId}`}>
                {t('replies.list.comment', { name: organisationName, number })}
              </Link>{' '}
              <small className={styles['quiet']}>{address ?? t('replies.whole')}</small>
            </th>
            <td>{labels.disposition[disposition]}</td>
            <td className={styles['cell']}>
              {verdict === null ? names.UNANSWERED : <Badge tone={TONES[verdict]}>{names[verdict]}</Badge>}
            </td>
            <td className={styles['words']}>
              {said.words}{' '}
              {said.givenAt !== null && said.givenBy !== null && (
                <small className={styles['quiet']}>
                  {t('replies.own.by', { name: said.givenBy, moment: formatMoment(said.givenAt, language) })}{' '}
                  {said.times > 1 && t('replies.list.times', { count: said.times })}
                </small>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
