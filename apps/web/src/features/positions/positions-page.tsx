import { PositionPlacesDocument, RoundPositionsDocument } from '@samsyn/contracts/positions';
import { useQuery } from '@apollo/client/react';
import { useMemo, type ReactElement } from 'react';
import { useSearchParams } from 'react-router';
import { Absent } from '../../app/absent.tsx';
import { useLanguage, useText } from '../../app/text.ts';
import { formatDay } from '../../lib/dates.ts';
import { FaultNotice } from '../../ui/fault-notice.tsx';
import { Link } from '../../ui/link.tsx';
import { Loading } from '../../ui/loading.tsx';
import { Notice } from '../../ui/notice.tsx';
import { RoundFrame } from '../rounds/frame/round-frame.tsx';
import { useRoundLive, type OfficeRound } from '../rounds/frame/use-round.ts';
import { OwnWordsRoom } from '../seal/own-words-room.tsx';
import { Answers, OnTheWhole, Opposed } from './bodies.tsx';
import { Changes, Impact, Provisions, ThemesPart } from './items.tsx';
import { textsByPlace, type View } from './model.ts';
import { OwnWordsOn, WritingContext } from './own-text.tsx';
import { OutcomeWords } from './outcome.tsx';
import { LinksContext, positionLinks } from './places.ts';
import styles from './positions.module.css';

/** What the answers come to, in a page or two, for who is to decide. */
export default function PositionsPage(): ReactElement {
  return (
    <RoundFrame view="positions">
      {(round) => (
        <OwnWordsRoom>
          <Summary key={round.id} round={round} />
        </OwnWordsRoom>
      )}
    </RoundFrame>
  );
}

function Summary({ round }: { round: OfficeRound }): ReactElement {
  const [params] = useSearchParams();
  const kept = params.get('visa') !== 'nu';
  const { data, error, refetch } = useQuery(RoundPositionsDocument, {
    variables: { roundId: round.id, kept },
    fetchPolicy: 'cache-and-network',
  });
  const version = useQuery(PositionPlacesDocument, { variables: { id: round.versionId } });
  useRoundLive(round.id, ['board', 'assessments', 'order', 'positions'], () => void refetch().catch(() => undefined));
  const view = data?.roundPositions;
  const links = useMemo(
    () => positionLinks(round.slug, version.data?.version?.provisions ?? []),
    [round.slug, version.data],
  );
  if (view === null) return <Absent />;
  if (view === undefined)
    return error ? <FaultNotice error={error} retry={() => void refetch().catch(() => undefined)} /> : <Loading />;
  return (
    <LinksContext value={links}>
      <Known round={round} view={view} />
    </LinksContext>
  );
}

function Known({ round, view }: { round: OfficeRound; view: View }): ReactElement {
  const t = useText();
  const { positions, texts } = view;
  const decided = round.state === 'DECIDED' || round.state === 'ARCHIVED';
  const writing = useMemo(
    () => ({
      roundId: round.id,
      texts: textsByPlace(texts),
      mayWrite: !decided && round.viewerCan.includes('compilation.assess'),
    }),
    [round, texts, decided],
  );
  return (
    <WritingContext value={writing}>
      <div className={styles['summary']}>
        <p className={styles['lead']}>
          {t('positions.lead', { comments: positions.comments, decided: positions.decided })}
        </p>
        <OutcomeWords outcome={positions.outcome} undecided={positions.comments - positions.decided} />
        <Kept round={round} view={view} />
        <OwnWordsOn part="INTRODUCTION" name={t('positions.introduction')} />
        <Answers positions={positions} />
        <OnTheWhole positions={positions} />
        <Provisions positions={positions} />
        <ThemesPart themes={positions.themes} />
        <Opposed bodies={positions.bodies} />
        <Impact impact={positions.impact} />
        <Changes changes={positions.changes} />
        <p className={styles['quiet']}>
          {t('positions.made')}{' '}
          {round.viewerCan.includes('compilation.export') && (
            <Link to={`/remiss/${round.slug}/export`}>{t('positions.files')}</Link>
          )}
        </p>
      </div>
    </WritingContext>
  );
}

/** Whether this is as it stood at the decision, and the way to the other. */
function Kept({ round, view }: { round: OfficeRound; view: View }): ReactElement | null {
  const t = useText();
  const language = useLanguage();
  const [params] = useSearchParams();
  if (view.decidedOn !== null)
    return (
      <Notice tone="info" actions={<Link to="?visa=nu">{t('positions.kept.now')}</Link>}>
        {t('positions.kept', { day: formatDay(view.decidedOn, language) })}
      </Notice>
    );
  if (params.get('visa') !== 'nu' || round.state === 'CLOSED') return null;
  return (
    <p>
      <Link to={`/remiss/${round.slug}/utfall`}>{t('positions.kept.then')}</Link>
    </p>
  );
}
