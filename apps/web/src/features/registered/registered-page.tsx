import {
  ConfirmRegistrationDocument,
  RegisteredAnswersDocument,
  type RegisteredPartsFragment,
} from '@samsyn/contracts/registered';
import { useState, type ReactElement } from 'react';
import { request } from '../../app/api.ts';
import { useLabels, useLanguage, useText } from '../../app/text.ts';
import { useAnswer } from '../../app/use-answer.ts';
import { formatDay } from '../../lib/dates.ts';
import { useOutcome } from '../../lib/use-outcome.ts';
import { Badge } from '../../ui/badge.tsx';
import { Button } from '../../ui/button.tsx';
import { FaultNotice } from '../../ui/fault-notice.tsx';
import { ButtonLink } from '../../ui/link.tsx';
import { Loading } from '../../ui/loading.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Page, Section } from '../../ui/page.tsx';
import { RichText } from '../../ui/rich-text.tsx';
import { TextArea } from '../../ui/text-field.tsx';
import { useToast } from '../../ui/toast.tsx';
import { TroubleNotice } from '../../ui/trouble-notice.tsx';
import { useRoomContext } from '../responses/room/room-context.ts';
import { RoomPage } from '../responses/room/room-page.tsx';
import { OwnWordsRoom, useOwnWords } from '../seal/own-words-room.tsx';
import styles from './registered.module.css';

/** How the authority has registered an answer that came from the body by other means: to read, and to confirm or contradict. */
export default function RegisteredPage(): ReactElement {
  return (
    <RoomPage>
      <OwnWordsRoom>
        <Registered />
      </OwnWordsRoom>
    </RoomPage>
  );
}

function Registered(): ReactElement {
  const t = useText();
  const { round } = useRoomContext();
  const { data, error, reload } = useAnswer(RegisteredAnswersDocument, { roundId: round.id });
  const answers = data?.registeredAnswers;
  return (
    <Page
      narrow
      title={t('incoming.own.title')}
      eyebrow={`${round.registrationNumber} · ${round.title}`}
      lead={t('incoming.own.lead')}
    >
      {answers === undefined &&
        (error === undefined ? <Loading /> : <FaultNotice error={error} retry={() => void reload()} />)}
      {answers?.length === 0 && <p>{t('incoming.own.none')}</p>}
      {answers?.map((answer) => (
        <Answer
          key={answer.responseId}
          answer={answer}
          mayConfirm={round.viewerCan.includes('registered.confirm')}
          onDone={reload}
        />
      ))}
      <p>
        <ButtonLink to={`/remiss/${round.slug}`}>{t('incoming.own.toText')}</ButtonLink>
      </p>
    </Page>
  );
}

function Answer({
  answer,
  mayConfirm,
  onDone,
}: {
  answer: RegisteredPartsFragment;
  mayConfirm: boolean;
  onDone: () => Promise<void>;
}): ReactElement {
  const t = useText();
  const labels = useLabels();
  const language = useLanguage();
  const day = (iso: string): string => formatDay(iso, language);
  const came = {
    day: [day(answer.receivedOn), answer.receivedTime ?? ''].join(' ').trim(),
    channel: t(`incoming.channel.${answer.channel}`).toLowerCase(),
    registered: day(answer.registeredAt),
    receipt: answer.receiptNumber,
  };
  return (
    <Section title={`${t('incoming.work.overall')}: ${labels.stance[answer.overallStance]}`}>
      <p>{t('incoming.own.came', came)}</p>
      {(answer.late || answer.standing === 'SUPERSEDED') && (
        <p className={styles['badges']}>
          {answer.late && <Badge tone="warn">{t('incoming.late')}</Badge>}
          {answer.standing === 'SUPERSEDED' && <Badge>{t('incoming.own.superseded')}</Badge>}
        </p>
      )}
      {answer.correctionReason !== null && <p>{t('incoming.own.correction', { reason: answer.correctionReason })}</p>}
      {answer.standing === 'CURRENT' && <p>{t(answer.counts ? 'incoming.own.counts' : 'incoming.own.countsNot')}</p>}
      <p>
        <a href={`/filer/${answer.uploadId}`} download>
          {t('incoming.own.original', { name: answer.fileName })}
        </a>
      </p>
      <Content answer={answer} />
      <Word answer={answer} mayConfirm={mayConfirm} onDone={onDone} />
    </Section>
  );
}

function Content({ answer }: { answer: RegisteredPartsFragment }): ReactElement {
  const t = useText();
  const labels = useLabels();
  return (
    <>
      {answer.generalText !== null && (
        <Section level={3} title={t('incoming.own.general')}>
          <RichText doc={answer.generalText} headingLevel={4} />
        </Section>
      )}
      <Section level={3} title={t('incoming.own.points', { count: answer.comments.length })}>
        <ol className={styles['ownPoints']}>
          {answer.comments.map((comment) => (
            <li key={comment.id}>
              <p className={styles['ownPlace']}>
                <strong>{comment.address ?? t('incoming.own.whole')}</strong>{' '}
                {comment.stance !== null && <Badge>{labels.stance[comment.stance]}</Badge>}
              </p>
              <RichText doc={comment.body} headingLevel={4} />
              {comment.proposedWording !== null && (
                <p>
                  {t('incoming.wording')}: <q>{comment.proposedWording}</q>
                </p>
              )}
            </li>
          ))}
        </ol>
      </Section>
      {answer.stances.length > 0 && (
        <Section level={3} title={t('incoming.own.stances')}>
          <ul>
            {answer.stances.map(({ provisionId, address, stance }) => (
              <li key={provisionId}>
                {address}: {labels.stance[stance]}
              </li>
            ))}
          </ul>
        </Section>
      )}
    </>
  );
}

function Word({
  answer,
  mayConfirm,
  onDone,
}: {
  answer: RegisteredPartsFragment;
  mayConfirm: boolean;
  onDone: () => Promise<void>;
}): ReactElement | null {
  const t = useText();
  const language = useLanguage();
  const { confirmation } = answer;
  if (confirmation !== null) {
    const said = { by: confirmation.confirmedBy, day: formatDay(confirmation.confirmedAt, language) };
    return confirmation.outcome === 'CONFIRMED' ? (
      <Notice tone="ok">{t('incoming.own.confirmed', said)}</Notice>
    ) : (
      <Notice tone="warn">{t('incoming.own.disputed', { ...said, words: confirmation.words })}</Notice>
    );
  }
  if (answer.standing !== 'CURRENT') return null;
  return mayConfirm ? <Confirm answer={answer} onDone={onDone} /> : <p>{t('incoming.own.mayNot')}</p>;
}

function Confirm({ answer, onDone }: { answer: RegisteredPartsFragment; onDone: () => Promise<void> }): ReactElement {
  const t = useText();
  const say = useToast();
  const own = useOwnWords();
  const place = `registered:${answer.responseId}`;
  const { busy, trouble, dismiss, run } = useOutcome();
  const [kept] = useState(() => own.read('note', place));
  const [differs, setDiffers] = useState(kept !== null);
  const [words, setWords] = useState(kept ?? '');
  const error =
    trouble?.kind === 'refused' ? trouble.problems.find(({ field }) => field === 'words')?.message : undefined;
  const send = async (outcome: 'CONFIRMED' | 'DIFFERS'): Promise<void> => {
    const variables = { responseId: answer.responseId, outcome, words: outcome === 'DIFFERS' ? words : '' };
    const done = await run(async () => (await request(ConfirmRegistrationDocument, variables)).confirmRegistration);
    if (done === null) return;
    own.write('note', null, place);
    say(t('incoming.own.thanks'));
    await onDone();
  };
  return (
    <div className={styles['form']}>
      {error === undefined && <TroubleNotice trouble={trouble} onDismiss={dismiss} />}
      <p className={styles['acts']}>
        <Button kind="primary" busy={busy} onClick={() => void send('CONFIRMED')}>
          {t('incoming.own.confirm')}
        </Button>
        {!differs && <Button onClick={() => setDiffers(true)}>{t('incoming.own.differs')}</Button>}
      </p>
      {differs && (
        <>
          <TextArea
            label={t('incoming.own.words')}
            name="words"
            rows={4}
            value={words}
            onChange={(said) => {
              setWords(said);
              own.write('note', said === '' ? null : said, place);
            }}
            error={error}
          />
          <p>
            <Button busy={busy} onClick={() => void send('DIFFERS')}>
              {t('incoming.own.send')}
            </Button>
          </p>
        </>
      )}
    </div>
  );
}
