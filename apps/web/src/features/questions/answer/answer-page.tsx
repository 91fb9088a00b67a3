import { answeredCount, fieldsOf, questionsOf } from '@samsyn/consultation';
import { useEffect, useSyncExternalStore, type ReactElement } from 'react';
import { useLanguage, useText } from '../../../app/text.ts';
import { missivIn } from '../../../lib/missiv.ts';
import { Button } from '../../../ui/button.tsx';
import { Deadline } from '../../../ui/deadline.tsx';
import { FaultNotice, SignedOutNotice } from '../../../ui/fault-notice.tsx';
import { ButtonLink, Link } from '../../../ui/link.tsx';
import { Loading } from '../../../ui/loading.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { Page } from '../../../ui/page.tsx';
import { RichText } from '../../../ui/rich-text.tsx';
import { LockNotice } from '../../responses/room/lock-notice.tsx';
import { useReadOnly, useRoomContext, useSummary } from '../../responses/room/room-context.ts';
import { RoomPage } from '../../responses/room/room-page.tsx';
import { OwnWordsRoom } from '../../seal/own-words-room.tsx';
import type { Answering } from '../answering.ts';
import { Sections } from '../sections.tsx';
import type { AnswersStore } from './answers-store.ts';
import { type Asked, useAnswers } from './use-answers.ts';
import styles from '../questions.module.css';

/** The questions of a round, to be answered by the body: saved field by field while one writes. */
export default function AnswerPage(): ReactElement {
  return (
    <RoomPage>
      <OwnWordsRoom>
        <Answers />
      </OwnWordsRoom>
    </RoomPage>
  );
}

function Answers(): ReactElement {
  const t = useText();
  const { round } = useRoomContext();
  const { receipt } = useSummary();
  const { asked, error, retry } = useAnswers();
  return (
    <Page
      title={t('questions.title')}
      eyebrow={`${round.registrationNumber} · ${round.title}`}
      lead={
        <>
          {t('responses.deadline')} <Deadline at={round.deadline} serverTime={round.serverTime} />
        </>
      }
      actions={
        <>
          {!round.questionsOnly && <ButtonLink to={`/remiss/${round.slug}`}>{t('questions.toText')}</ButtonLink>}
          <ButtonLink to={`/remiss/${round.slug}/arbete`}>{t('responses.toWork')}</ButtonLink>
          <ButtonLink kind="primary" to={`/remiss/${round.slug}/svar`}>
            {t(receipt === null ? 'questions.toLetter' : 'questions.given')}
          </ButtonLink>
        </>
      }
    >
      <LockNotice />
      <About />
      {asked === undefined && (error === undefined ? <Loading /> : <FaultNotice error={error} retry={retry} />)}
      {asked === null && <p>{t('questions.none')}</p>}
      {asked && <Form asked={asked} />}
    </Page>
  );
}

/** What the round is about, where there is no text whose page says it. */
function About(): ReactElement | null {
  const t = useText();
  const language = useLanguage();
  const { round } = useRoomContext();
  const { submissions } = useSummary();
  if (!round.questionsOnly) return null;
  return (
    <>
      <p className={styles['subject']}>{round.subject}</p>
      <details className={styles['letter']}>
        <summary>{t('questions.letter')}</summary>
        <RichText {...missivIn(language, round)} headingLevel={3} />
        {round.documents.map(
          ({ id, title, url }) =>
            url !== null && (
              <p key={id}>
                <a href={url}>{title}</a>
              </p>
            ),
        )}
      </details>
      {submissions.length === 0 ? (
        <p>
          <Link to={`/remiss/${round.slug}/kort/annan-ordning`}>{t('responses.short.elsewhere')}</Link>
        </p>
      ) : (
        <p>
          <Link to={`/remiss/${round.slug}/inlamningar`}>{t('responses.submissions')}</Link>
        </p>
      )}
    </>
  );
}

function Form({ asked: { questionnaire, store } }: { asked: Asked }): ReactElement {
  const readOnly = useReadOnly();
  useSyncExternalStore(store.subscribe, () => store.changes);
  useHash();
  const answering: Answering = {
    value: (questionId, field) => store.value(questionId, field),
    change: (questionId, field, value) => store.change(questionId, field, value),
    left: store.flush,
    beside: (questionId, field) => <Beside store={store} questionId={questionId} field={field} />,
    readOnly,
  };
  return (
    <>
      <Standing store={store} questionnaire={questionnaire} />
      <Sections questionnaire={questionnaire} answering={answering} />
    </>
  );
}

/** How far one has come, and whether it is saved: read out when it changes. */
function Standing({
  store,
  questionnaire,
}: {
  store: AnswersStore;
  questionnaire: Asked['questionnaire'];
}): ReactElement {
  const t = useText();
  const all = questionsOf(questionnaire);
  const answers = all.flatMap(({ question }) =>
    fieldsOf(question).map(({ field }) => ({ questionId: question.id, field, value: store.value(question.id, field) })),
  );
  return (
    <div className={styles['standing']}>
      {store.sync === 'signedOut' && <SignedOutNotice />}
      <p>{t('questions.progress', { answered: answeredCount(questionnaire, answers), all: all.length })}</p>
      <p role="status" data-sync={store.sync}>
        {t(`questions.sync.${store.sync}`)}
        {store.sync === 'refused' && ` ${store.refusal}`}
      </p>
    </div>
  );
}

interface Place {
  store: AnswersStore;
  questionId: string;
  field: string;
}

/** A colleague's other words in the same field: nothing is lost before somebody has chosen. */
function Beside({ store, questionId, field }: Place): ReactElement | null {
  const t = useText();
  const other = store.other(questionId, field);
  if (other === null) return null;
  return (
    <Notice tone="warn" alert>
      <p>{t(other.by === '' ? 'questions.other.before' : 'questions.other', { by: other.by })}</p>
      <p className={styles['others']}>{other.value || t('questions.other.empty')}</p>
      <p className={styles['acts']}>
        <Button size="dense" onClick={() => store.decide(questionId, field, true)}>
          {t('questions.other.mine')}
        </Button>
        <Button size="dense" onClick={() => store.decide(questionId, field, false)}>
          {t('questions.other.theirs')}
        </Button>
      </p>
    </Notice>
  );
}

/** One came by a link to a field that something is said of. */
function useHash(): void {
  useEffect(() => {
    const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    target?.scrollIntoView({ block: 'center' });
    target?.focus({ preventScroll: true });
  }, []);
}
