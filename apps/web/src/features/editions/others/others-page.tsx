import { OthersAnswerDocument, OthersAnswersDocument, OthersPointsDocument } from '@samsyn/contracts/editions';
import { visibilityWords } from '@samsyn/consultation';
import { useState, type ReactElement } from 'react';
import { useSearchParams } from 'react-router';
import { useLabels, useLanguage, useText } from '../../../app/text.ts';
import { useAnswer } from '../../../app/use-answer.ts';
import { formatMoment } from '../../../lib/dates.ts';
import { Button } from '../../../ui/button.tsx';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { FaultNotice } from '../../../ui/fault-notice.tsx';
import { ButtonLink, Link } from '../../../ui/link.tsx';
import { Loading } from '../../../ui/loading.tsx';
import { Page, Section } from '../../../ui/page.tsx';
import { RichText } from '../../../ui/rich-text.tsx';
import { useToast } from '../../../ui/toast.tsx';
import { useReadOnly, useRoomContext, useWhole } from '../../responses/room/room-context.ts';
import { RoomPage } from '../../responses/room/room-page.tsx';
import styles from '../editions.module.css';
import { EndorseDialog } from './endorse-dialog.tsx';
import { OtherPoint, type Point } from './other-point.tsx';

/** What other bodies have answered, by body or by §, where the round lets its bodies read one another; and the way to endorse it. */
export default function OthersPage(): ReactElement {
  return (
    <RoomPage>
      <Others />
    </RoomPage>
  );
}

function Others(): ReactElement {
  const t = useText();
  const language = useLanguage();
  const { round } = useRoomContext();
  const [asked] = useSearchParams();
  const [endorsed, setEndorsed] = useState<Point | null>(null);
  const [body, place] = [asked.get('instans'), asked.get('plats')];
  return (
    <Page
      narrow
      title={t('editions.others')}
      eyebrow={`${round.registrationNumber} · ${round.title}`}
      lead={`${visibilityWords(round.answersVisible, language)}.`}
      actions={<Link to={`/remiss/${round.slug}`}>{t('editions.toText')}</Link>}
    >
      {body !== null ? (
        <OneAnswer organisationId={body} onEndorse={setEndorsed} />
      ) : place !== null ? (
        <OnPlace provisionId={place} onEndorse={setEndorsed} />
      ) : (
        <Bodies />
      )}
      {endorsed !== null && <EndorseDialog point={endorsed} onClose={() => setEndorsed(null)} />}
    </Page>
  );
}

function Bodies(): ReactElement {
  const t = useText();
  const labels = useLabels();
  const language = useLanguage();
  const { round } = useRoomContext();
  const { data, error, reload } = useAnswer(OthersAnswersDocument, { roundId: round.id });
  if (data === undefined) return error ? <FaultNotice error={error} retry={() => void reload()} /> : <Loading />;
  if (data.othersAnswers.length === 0) return <EmptyState title={t('editions.others.none')} />;
  return (
    <ul className={styles['list']}>
      {data.othersAnswers.map((other) => (
        <li key={other.responseId} className={styles['item']}>
          <h2 className={styles['head']}>
            <Link to={`?instans=${other.organisationId}`}>{other.organisationName}</Link>
          </h2>
          <p>
            {labels.stance[other.overallStance]}
            {other.endorsesName !== null && `: ${other.endorsesName}`}
            {' · '}
            {t('editions.others.points', { count: other.comments })}
            {' · '}
            {formatMoment(other.receivedAt, language)}
          </p>
        </li>
      ))}
    </ul>
  );
}

type Endorse = { onEndorse: (point: Point) => void };

function OneAnswer({ organisationId, onEndorse }: { organisationId: string } & Endorse): ReactElement {
  const t = useText();
  const labels = useLabels();
  const { round } = useRoomContext();
  const { data, error, reload } = useAnswer(OthersAnswerDocument, { roundId: round.id, organisationId });
  if (data === undefined) return error ? <FaultNotice error={error} retry={() => void reload()} /> : <Loading />;
  const answer = data.othersAnswer;
  if (answer === null) return <EmptyState title={t('editions.others.absent')} />;
  return (
    <Section title={answer.organisationName}>
      <p>
        {labels.stance[answer.overallStance]}
        {answer.endorsesName !== null && `: ${answer.endorsesName}`}
      </p>
      <RichText doc={answer.generalText} headingLevel={3} />
      <EndorseWhole {...answer} />
      <ul className={styles['list']}>
        {answer.points.map((point) => (
          <OtherPoint key={point.commentId} point={point} onEndorse={onEndorse} />
        ))}
      </ul>
      <p>
        <ButtonLink to={`/remiss/${round.slug}/andras-svar`}>{t('editions.others.all')}</ButtonLink>
      </p>
    </Section>
  );
}

interface Whole {
  organisationId: string;
  organisationName: string;
  responseId: string;
}

/** The whole answer of that body, this very one: what it may say later is not endorsed by it. */
function EndorseWhole({ organisationId, organisationName, responseId }: Whole): ReactElement | null {
  const t = useText();
  const say = useToast();
  const { store } = useRoomContext();
  const { value } = useWhole();
  if (useReadOnly()) return null;
  const done = value.overallStance === 'ENDORSES_OTHER' && value.endorsesResponseId === responseId;
  const endorse = (): void => {
    store.saveWhole({
      overallStance: 'ENDORSES_OTHER',
      endorsesActorId: organisationId,
      endorsesName: organisationName,
      endorsesResponseId: responseId,
    });
    say(t('editions.endorsed.whole', { name: organisationName }));
  };
  return (
    <p>
      {done ? (
        t('editions.endorsed.whole', { name: organisationName })
      ) : (
        <Button onClick={endorse}>{t('editions.endorse.whole')}</Button>
      )}
    </p>
  );
}

function OnPlace({ provisionId, onEndorse }: { provisionId: string } & Endorse): ReactElement {
  const t = useText();
  const { round, draft } = useRoomContext();
  const { data, error, reload } = useAnswer(OthersPointsDocument, { roundId: round.id, provisionId });
  if (data === undefined) return error ? <FaultNotice error={error} retry={() => void reload()} /> : <Loading />;
  return (
    <Section title={draft.byId.get(provisionId)?.address ?? t('editions.whole')}>
      {data.othersPoints.length === 0 && <p>{t('editions.others.nonePlace')}</p>}
      <ul className={styles['list']}>
        {data.othersPoints.map((point) => (
          <OtherPoint key={point.commentId} point={point} onEndorse={onEndorse} named />
        ))}
      </ul>
      <p>
        <ButtonLink to={`/remiss/${round.slug}/andras-svar`}>{t('editions.others.all')}</ButtonLink>
      </p>
    </Section>
  );
}
