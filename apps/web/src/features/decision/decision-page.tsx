import { RoundDecisionDocument } from '@samsyn/contracts/decision';
import { useQuery } from '@apollo/client/react';
import { useState, type ReactElement } from 'react';
import { FRESH } from '../../lib/fresh.ts';
import { useText } from '../../app/text.ts';
import { Button } from '../../ui/button.tsx';
import { FaultNotice } from '../../ui/fault-notice.tsx';
import { Loading } from '../../ui/loading.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Section } from '../../ui/page.tsx';
import { RoundFrame } from '../rounds/frame/round-frame.tsx';
import { useRoundLive, type OfficeRound } from '../rounds/frame/use-round.ts';
import type { Decision } from './decision.ts';
import { Blocking, Left } from './left.tsx';
import { Archiving } from './archiving.tsx';
import { ConsolidateButton } from './consolidate-button.tsx';
import { Editions } from './editions.tsx';
import { RecordDialog } from './record-dialog.tsx';
import { Records } from './records.tsx';
import styles from './decision.module.css';

/** From the answers to the decision: what is left, the step that can be taken, and what is on record. */
export default function DecisionPage(): ReactElement {
  return <RoundFrame view="decision">{(round) => <RoundDecision round={round} />}</RoundFrame>;
}

function RoundDecision({ round }: { round: OfficeRound }): ReactElement {
  const { data, error, refetch } = useQuery(RoundDecisionDocument, {
    variables: { roundId: round.id },
    fetchPolicy: 'cache-and-network',
    context: FRESH,
  });
  useRoundLive(round.id, ['board', 'assessments'], () => void refetch().catch(() => undefined));
  const decision = data?.roundDecision;
  if (!decision) return error ? <FaultNotice error={error} retry={() => void refetch()} /> : <Loading />;
  const [latest] = decision.records;
  return (
    <>
      {latest === undefined ? (
        <>
          <Consolidation round={round} decision={decision} />
          {decision.state === 'CONSOLIDATED' && <Editions round={round} decision={decision} />}
          {!round.questionsOnly && <Deciding round={round} decision={decision} />}
        </>
      ) : (
        <>
          <Recorded round={round} decision={decision} />
          <Editions round={round} decision={decision} />
          <Archiving round={round} decision={decision} />
        </>
      )}
    </>
  );
}

function Consolidation({ round, decision }: { round: OfficeRound; decision: Decision }): ReactElement {
  const t = useText();
  const { left, state } = decision;
  const isLeft = left.undecided > 0 || left.waiting.length > 0 || left.unsorted > 0;
  return (
    <Section title={t('decision.consolidated')}>
      <div className={styles['step']}>
        {state === 'OPEN' && <p>{t('decision.open')}</p>}
        {state === 'CONSOLIDATED' && !isLeft && <Notice tone="ok">{t('decision.isConsolidated')}</Notice>}
        {isLeft && <Left left={left} slug={round.slug} />}
        {state === 'CLOSED' && !isLeft && <p>{t('decision.nothingLeft')}</p>}
        {decision.mayConsolidate && !isLeft && <p className={styles['quiet']}>{t('decision.consolidate.about')}</p>}
        {decision.mayConsolidate && <ConsolidateButton round={round} decision={decision} />}
      </div>
    </Section>
  );
}

function Deciding({ round, decision }: { round: OfficeRound; decision: Decision }): ReactElement {
  const t = useText();
  const [isAsked, setAsked] = useState(false);
  return (
    <Section title={t('decision.title')}>
      <div className={styles['step']}>
        <p className={styles['quiet']}>{t('decision.lead')}</p>
        <Blocking problems={decision.blocking} slug={round.slug} />
        {decision.mayDecide && (
          <p>
            <Button kind="primary" onClick={() => setAsked(true)}>
              {t('decision.record')}
            </Button>
          </p>
        )}
        {!decision.mayDecide && <p>{t('decision.later')}</p>}
        {isAsked && <RecordDialog round={round} decision={decision} onClose={() => setAsked(false)} />}
      </div>
    </Section>
  );
}

function Recorded({ round, decision }: { round: OfficeRound; decision: Decision }): ReactElement {
  const t = useText();
  const [isAsked, setAsked] = useState(false);
  const isLeft = decision.left.undecided > 0 || decision.left.unsorted > 0;
  return (
    <>
      <Records records={decision.records}>
        {decision.mayDecide && (
          <p>
            <Button onClick={() => setAsked(true)}>{t('decision.amend')}</Button>
          </p>
        )}
      </Records>
      {isLeft && (
        <Section title={t('decision.since')}>
          <Left left={decision.left} slug={round.slug} />
        </Section>
      )}
      {isAsked && <RecordDialog round={round} decision={decision} onClose={() => setAsked(false)} />}
    </>
  );
}
