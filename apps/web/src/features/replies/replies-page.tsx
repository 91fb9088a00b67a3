import { RoundRepliesDocument } from '@samsyn/contracts/replies';
import { replyWords } from '@samsyn/consultation';
import { useQuery } from '@apollo/client/react';
import type { ReactElement } from 'react';
import { useLanguage, useText } from '../../app/text.ts';
import { FaultNotice } from '../../ui/fault-notice.tsx';
import { Loading } from '../../ui/loading.tsx';
import { Section } from '../../ui/page.tsx';
import { RoundFrame } from '../rounds/frame/round-frame.tsx';
import { type OfficeRound, useRoundLive } from '../rounds/frame/use-round.ts';
import { AnsweredPoints } from './answered-points.tsx';
import { PlanSection } from './plan-section.tsx';
import { Recipients } from './recipients.tsx';
import type { RoundReplies } from './reply.ts';
import { SendSection } from './send-section.tsx';
import styles from './replies.module.css';

/** The letters to those who answered: what they say, who gets one, that they are sent, and what the bodies say of them. */
export default function RepliesPage(): ReactElement {
  return <RoundFrame view="replies">{(round) => <Replies round={round} />}</RoundFrame>;
}

function Replies({ round }: { round: OfficeRound }): ReactElement {
  const { data, error, refetch } = useQuery(RoundRepliesDocument, {
    variables: { roundId: round.id },
    fetchPolicy: 'cache-and-network',
  });
  useRoundLive(round.id, ['board', 'assessments'], () => void refetch().catch(() => undefined));
  const replies = data?.roundReplies;
  if (!replies) return error ? <FaultNotice error={error} retry={() => void refetch()} /> : <Loading />;
  return (
    <>
      <SendSection round={round} replies={replies} />
      {replies.sent > 0 && <Tally tally={replies.tally} />}
      {replies.sent > 0 && <AnsweredPoints round={round} tally={replies.tally} />}
      <PlanSection replies={replies} />
      <Recipients round={round} replies={replies} />
    </>
  );
}

function Tally({ tally }: { tally: RoundReplies['tally'] }): ReactElement {
  const t = useText();
  const { verdict } = replyWords(useLanguage());
  return (
    <Section title={t('replies.tally')}>
      <p className={styles['quiet']}>{t('replies.tally.lead', { count: tally.points })}</p>
      <dl className={styles['tally']}>
        {(['MET', 'PARTLY', 'NOT', 'UNANSWERED'] as const).map((code) => (
          <div key={code}>
            <dt>{verdict[code]}</dt>
            <dd>{tally[code]}</dd>
          </div>
        ))}
      </dl>
    </Section>
  );
}
