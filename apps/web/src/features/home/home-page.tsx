import { MyRoundsDocument, type MyRoundsQuery } from '@samsyn/contracts/responses';
import type { ReactElement } from 'react';
import { Navigate } from 'react-router';
import { useLabels, useLanguage, useText } from '../../app/text.ts';
import { useAnswer } from '../../app/use-answer.ts';
import { useViewer } from '../../app/viewer.tsx';
import { formatDay } from '../../lib/dates.ts';
import { Badge, type Tone } from '../../ui/badge.tsx';
import { Deadline } from '../../ui/deadline.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { FaultNotice } from '../../ui/fault-notice.tsx';
import { ButtonLink, Link } from '../../ui/link.tsx';
import { Loading } from '../../ui/loading.tsx';
import { Page, Section } from '../../ui/page.tsx';
import styles from './home-page.module.css';

type Round = MyRoundsQuery['rounds']['nodes'][number];

/** The first page: for a body its remisser, for the authority the way to its own. */
export default function HomePage(): ReactElement {
  const viewer = useViewer();
  return viewer.side === 'AUTHORITY' ? (
    <Navigate to="/remisser" replace />
  ) : (
    <BodyHome organisation={viewer.organisationName} />
  );
}

function BodyHome({ organisation }: { organisation: string }): ReactElement {
  const t = useText();
  const { data, error, reload } = useAnswer(MyRoundsDocument, { first: 100 });
  if (data === undefined) return error ? <FaultNotice error={error} retry={() => void reload()} /> : <Loading />;
  const rounds = data.rounds.nodes;
  const open = rounds.filter(isOpen).sort((a, b) => a.deadline.localeCompare(b.deadline));
  const done = rounds.filter((round) => !isOpen(round)).sort((a, b) => b.deadline.localeCompare(a.deadline));
  return (
    <Page
      title={t('home.title')}
      lead={t('home.lead', { organisation })}
      actions={<ButtonLink to="/moten">{t('home.meetings')}</ButtonLink>}
    >
      {rounds.length === 0 && <EmptyState title={t('home.none')}>{t('home.none.text')}</EmptyState>}
      {open.length > 0 && (
        <Section title={t('home.open')}>
          <Rounds rounds={open} />
        </Section>
      )}
      {done.length > 0 && (
        <Section title={t('home.done')}>
          <Rounds rounds={done} />
        </Section>
      )}
    </Page>
  );
}

function isOpen(round: Round): boolean {
  return round.state === 'OPEN' && round.myState !== 'SUBMITTED';
}

function Rounds({ rounds }: { rounds: readonly Round[] }): ReactElement {
  return (
    <ul className={styles['rounds']}>
      {rounds.map((round) => (
        <li key={round.id}>
          <RoundCard round={round} />
        </li>
      ))}
    </ul>
  );
}

const TONES: Record<string, Tone> = { SUBMITTED: 'ok', DRAFTING: 'accent', IN_REVIEW: 'accent', APPROVED: 'accent' };

function RoundCard({ round }: { round: Round }): ReactElement {
  const t = useText();
  const labels = useLabels();
  const language = useLanguage();
  const state = round.myState ?? 'NONE';
  const to = `/remiss/${round.slug}`;
  const word =
    state === 'SUBMITTED' ? 'home.read' : state === 'NONE' || state === 'OPENED' ? 'home.begin' : 'home.resume';
  return (
    <article className={styles['round']}>
      <p className={styles['eyebrow']}>
        {round.registrationNumber !== '' && <span>{round.registrationNumber}</span>}
        {round.withinReach ? (
          <Badge tone={TONES[state] ?? 'neutral'}>{t(`home.state.${state}`)}</Badge>
        ) : (
          <Badge tone="warn">{t('home.demands', { needed: labels.assurance[round.assurance] })}</Badge>
        )}
        {round.state !== 'OPEN' && <Badge>{labels.roundState[round.state]}</Badge>}
        {round.replyBy !== null && (
          <Badge tone="accent">{t('home.replyBy', { day: formatDay(round.replyBy, language) })}</Badge>
        )}
      </p>
      <h3 className={styles['title']}>
        <Link to={to}>{round.title}</Link>
      </h3>
      <p className={styles['deadline']}>
        <Deadline at={round.deadline} open={isOpen(round)} />
      </p>
      <p className={styles['actions']}>
        <ButtonLink to={to} kind={isOpen(round) ? 'primary' : 'secondary'}>
          {t(word)}
        </ButtonLink>
        {round.reply && <Link to={`${to}/vart-svarsbrev`}>{t('home.reply')}</Link>}
        {round.myReceiptNumber !== null && (
          <Link to={`${to}/kvitto`}>{t('home.receipt', { number: round.myReceiptNumber })}</Link>
        )}
      </p>
    </article>
  );
}
