import { useState, type ReactElement } from 'react';
import { useText } from '../../../app/text.ts';
import { Button } from '../../../ui/button.tsx';
import { Link } from '../../../ui/link.tsx';
import { Requests } from '../../deadlines/office/requests.tsx';
import { Paused, TimeActs } from '../../deadlines/office/time-acts.tsx';
import { Outcome } from '../../outcome/round-outcome.tsx';
import { OpenGates } from '../../gates/open-gates.tsx';
import { BoardView } from '../board/board-view.tsx';
import { RoundFrame } from '../frame/round-frame.tsx';
import type { OfficeRound } from '../frame/use-round.ts';
import { CloseRoundDialog } from './close-round-dialog.tsx';
import { OpenRoundDialog } from './open-round-dialog.tsx';
import { Preparing } from './preparing.tsx';
import { ShutAnswersDialog } from './shut-answers-dialog.tsx';

/** The round's first view: what is missing while it is prepared, then who has answered. */
export default function OverviewPage(): ReactElement {
  return (
    <RoundFrame view="overview" actions={(round) => <Actions round={round} />}>
      {(round) => (round.state === 'PREPARING' ? <Preparing round={round} /> : <Sent round={round} />)}
    </RoundFrame>
  );
}

function Sent({ round }: { round: OfficeRound }): ReactElement {
  const t = useText();
  return (
    <>
      <Outcome
        decisions={round.decisions}
        more={
          <p>
            <Link to={`/remiss/${round.slug}/beslut`}>{t('outcome.record')}</Link>
          </p>
        }
      />
      {round.followedBy.map(({ roundId, slug, title, registrationNumber: dnr, versionNumber: number }) => (
        <p key={roundId}>
          {t('rounds.followedBy', { dnr, number })} {slug !== null && <Link to={`/remiss/${slug}`}>{title}</Link>}
        </p>
      ))}
      <Paused round={round} />
      <Requests round={round} />
      {round.viewerCan.includes('compilation.read') && !round.questionsOnly && <OpenGates round={round} />}
      <BoardView round={round} />
    </>
  );
}

function Actions({ round }: { round: OfficeRound }): ReactElement | null {
  const t = useText();
  const [asked, setAsked] = useState<'open' | 'close' | 'shut' | null>(null);
  const close = (): void => setAsked(null);
  if (round.viewerCan.includes('round.open')) {
    return (
      <>
        <Button kind="primary" onClick={() => setAsked('open')}>
          {t('rounds.open.button')}
        </Button>
        {asked === 'open' && <OpenRoundDialog round={round} onClose={close} />}
      </>
    );
  }
  const [mayClose, mayShut] = [round.viewerCan.includes('round.close'), round.viewerCan.includes('round.shut')];
  return (
    <>
      <TimeActs round={round} />
      {mayShut && (
        <Button kind="quiet" onClick={() => setAsked('shut')}>
          {t('rounds.shut.button')}
        </Button>
      )}
      {mayClose && <Button onClick={() => setAsked('close')}>{t('rounds.close.button')}</Button>}
      {asked === 'close' && <CloseRoundDialog round={round} onClose={close} />}
      {asked === 'shut' && <ShutAnswersDialog round={round} onClose={close} />}
    </>
  );
}
