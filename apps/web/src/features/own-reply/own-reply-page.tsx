import { OwnRepliesDocument, type OwnReplyPartsFragment, SendReplyWordsDocument } from '@samsyn/contracts/own-reply';
import { MyResponseChangedDocument, type MyResponseChangedSubscription } from '@samsyn/contracts/responses';
import { useCallback, type ReactElement } from 'react';
import { request } from '../../app/api.ts';
import { useLive } from '../../app/live.ts';
import { useLanguage, useText } from '../../app/text.ts';
import { useAnswer } from '../../app/use-answer.ts';
import { useCan } from '../../app/viewer.tsx';
import { formatDay, formatMoment } from '../../lib/dates.ts';
import { useOutcome } from '../../lib/use-outcome.ts';
import { Button } from '../../ui/button.tsx';
import { FaultNotice } from '../../ui/fault-notice.tsx';
import { ButtonLink, Link } from '../../ui/link.tsx';
import { Loading } from '../../ui/loading.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Page } from '../../ui/page.tsx';
import { useToast } from '../../ui/toast.tsx';
import { TroubleNotice } from '../../ui/trouble-notice.tsx';
import { Letter } from '../replies/letter.tsx';
import { RoomPage } from '../responses/room/room-page.tsx';
import { useRoomContext } from '../responses/room/room-context.ts';
import { OwnWordsRoom } from '../seal/own-words-room.tsx';
import { PointVerdict } from './point-verdict.tsx';
import type { PointWord, ReplyWords } from './reply-words.ts';
import { useReplyWords } from './use-reply-words.ts';
import styles from '../replies/replies.module.css';

/** The authority's letter to the body, and the body's word on whether its points were met. */
export default function OwnReplyPage(): ReactElement {
  return (
    <RoomPage>
      <OwnWordsRoom>
        <Replies />
      </OwnWordsRoom>
    </RoomPage>
  );
}

function Replies(): ReactElement {
  const t = useText();
  const { round } = useRoomContext();
  const { data, error, reload } = useAnswer(OwnRepliesDocument, { roundId: round.id });
  const onChange = useCallback(
    ({ myResponseChanged: { topic } }: MyResponseChangedSubscription) => {
      if (topic === 'reply') void reload();
    },
    [reload],
  );
  useLive(MyResponseChangedDocument, { roundId: round.id }, onChange);
  const letters = data?.ownReplies;
  return (
    <Page
      narrow
      title={t('replies.own.title')}
      eyebrow={`${round.registrationNumber} · ${round.title}`}
      lead={t('replies.own.lead')}
    >
      {letters === undefined &&
        (error === undefined ? <Loading /> : <FaultNotice error={error} retry={() => void reload()} />)}
      {letters?.length === 0 && <p>{t('replies.own.none')}</p>}
      {letters?.map((letter) => (
        <OneLetter key={letter.id} letter={letter} onSent={reload} />
      ))}
      <p>
        <ButtonLink to={`/remiss/${round.slug}`}>{t('replies.own.toText')}</ButtonLink>
      </p>
    </Page>
  );
}

function OneLetter({ letter, onSent }: { letter: OwnReplyPartsFragment; onSent: () => Promise<void> }): ReactElement {
  const t = useText();
  const language = useLanguage();
  const mayWrite = useCan('reply.draft') && letter.open;
  const { store, words } = useReplyWords(letter);
  const sent = new Map(letter.words.map((word) => [word.commentId, word.sent]));
  const file = (format: string): string => `/export/svarsbrev/${letter.id}/svarsbrev.${format}`;
  const hasPoints = letter.content.points.length > 0;
  return (
    <>
      <p className={styles['acts']}>
        <span>{t('replies.own.sentOn', { day: formatDay(letter.sentAt, language) })}</span>
        <a href={file('pdf')} download>
          {t('replies.file.pdf')}
        </a>
        <a href={file('docx')} download>
          {t('replies.file.docx')}
        </a>
      </p>
      {hasPoints && (
        <Notice tone="info">
          {t(letter.open ? 'replies.own.until' : 'replies.own.closed', {
            moment: formatMoment(letter.answerBy, language),
          })}
        </Notice>
      )}
      <Letter
        content={letter.content}
        under={(point) => {
          const word = words.get(point.commentId);
          return word === undefined ? null : (
            <>
              <p>
                <Link to={`/synpunkt/${point.commentId}`}>{t('outcome.own.link')}</Link>
              </p>
              <PointVerdict
                point={point}
                word={word}
                sent={sent.get(point.commentId) ?? []}
                store={mayWrite ? store : null}
              />
            </>
          );
        }}
      />
      {hasPoints && mayWrite && <Send letter={letter} store={store} words={words} onSent={onSent} />}
    </>
  );
}

function Send({
  letter,
  store,
  words,
  onSent,
}: {
  letter: OwnReplyPartsFragment;
  store: ReplyWords;
  words: ReadonlyMap<string, PointWord>;
  onSent: () => Promise<void>;
}): ReactElement {
  const t = useText();
  const say = useToast();
  const maySend = useCan('reply.answer');
  const { busy, trouble, dismiss, run } = useOutcome();
  const unsent = [...words.values()].filter(({ version, state }) => version > 0 || state !== 'KEPT').length;
  const said = letter.words.filter(({ sent }) => sent.length > 0).length;
  const send = async (): Promise<void> => {
    await store.flush();
    const ready = [...store.snapshot()].flatMap(([commentId, { verdict, version }]) =>
      version > 0 && verdict !== null ? [{ commentId, expectedVersion: version }] : [],
    );
    const variables = { letterId: letter.id, words: ready };
    const done = await run(async () => (await request(SendReplyWordsDocument, variables)).sendReplyWords);
    if (done === null) return;
    say(t('replies.own.done'));
    await onSent();
  };
  return (
    <section className={styles['send']} aria-label={t('replies.own.send.title')}>
      <TroubleNotice trouble={trouble} onDismiss={dismiss} />
      <p>{t('replies.own.progress', { said, total: letter.words.length, unsent })}</p>
      {maySend ? (
        <p>
          <Button kind="primary" busy={busy} onClick={() => void send()}>
            {t('replies.own.send')}
          </Button>
        </p>
      ) : (
        <p className={styles['quiet']}>{t('replies.own.mayNot')}</p>
      )}
    </section>
  );
}
