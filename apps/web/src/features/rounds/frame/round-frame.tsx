import { useEffect, type ReactElement, type ReactNode } from 'react';
import { useParams } from 'react-router';
import { Absent } from '../../../app/absent.tsx';
import { useLabels, useText } from '../../../app/text.ts';
import { Badge, type Tone } from '../../../ui/badge.tsx';
import { Deadline } from '../../../ui/deadline.tsx';
import { FaultNotice } from '../../../ui/fault-notice.tsx';
import { Loading } from '../../../ui/loading.tsx';
import { Page } from '../../../ui/page.tsx';
import type { RoundState } from '@samsyn/contracts';
import { TimeLeft } from '../../deadlines/time-left.tsx';
import { useRound, type OfficeRound } from './use-round.ts';
import { Views, type RoundView } from './views.tsx';
import styles from './round-frame.module.css';

const TONES: Record<RoundState, Tone> = {
  PREPARING: 'info',
  OPEN: 'ok',
  CLOSED: 'neutral',
  CONSOLIDATED: 'accent',
  DECIDED: 'accent',
  ARCHIVED: 'neutral',
};

/** The frame of every view of a round: what it is, where it stands, its last day, and the way between the views. */
export function RoundFrame({
  view,
  actions,
  children,
}: {
  view: RoundView;
  actions?: (round: OfficeRound) => ReactNode;
  children: (round: OfficeRound) => ReactNode;
}): ReactElement {
  const { slug = '' } = useParams();
  const { round, error, retry } = useRound(slug);
  if (round === undefined) return error ? <FaultNotice error={error} retry={retry} /> : <Loading />;
  if (round === null) return <Absent />;
  return (
    <Frame view={view} round={round} actions={actions?.(round)}>
      {children(round)}
    </Frame>
  );
}

function Frame({
  view,
  round,
  actions,
  children,
}: {
  view: RoundView;
  round: OfficeRound;
  actions: ReactNode;
  children: ReactNode;
}): ReactElement {
  const t = useText();
  const labels = useLabels();
  useViewInTitle(t(`rounds.view.${view}`), round.title);
  return (
    <Page
      wide={view === 'compilation' || view === 'matrix' || view === 'answers'}
      compact
      title={round.title}
      eyebrow={
        <>
          {t('rounds.eyebrow', { number: round.registrationNumber })}{' '}
          <Badge tone={TONES[round.state]}>{labels.roundState[round.state]}</Badge>
        </>
      }
      lead={
        <span className={styles['deadline']}>
          {t('rounds.deadline')}{' '}
          <Deadline at={round.deadline} serverTime={round.serverTime} open={round.state === 'OPEN'} />
        </span>
      }
      {...(actions ? { actions } : {})}
    >
      {(round.state === 'PREPARING' || round.state === 'OPEN') && (
        <TimeLeft deadline={round.deadline} now={round.serverTime} />
      )}
      <Views round={round} />
      {children}
    </Page>
  );
}

/** The heading is the round's in every view; the window's title says which view it is. */
function useViewInTitle(view: string, title: string): void {
  const t = useText();
  const name = t('app.name');
  useEffect(() => {
    document.title = `${view}: ${title} – ${name}`;
  }, [view, title, name]);
}
