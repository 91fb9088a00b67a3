import { RemoveNoteDocument, SettleThreadDocument, WriteNoteDocument } from '@samsyn/contracts/teamwork';
import { useId, useState, type ReactElement } from 'react';
import { request } from '../../app/api.ts';
import { useLanguage, useText } from '../../app/text.ts';
import { useCan, useViewer } from '../../app/viewer.tsx';
import { formatMoment } from '../../lib/dates.ts';
import { useOutcome } from '../../lib/use-outcome.ts';
import { Button } from '../../ui/button.tsx';
import { TextArea } from '../../ui/text-field.tsx';
import { TroubleNotice } from '../../ui/trouble-notice.tsx';
import { OwnWordsRoom } from '../seal/own-words-room.tsx';
import { useNoteDraft } from './note-draft.ts';
import type { Note, Thread, WorkStore } from './work-store.ts';
import styles from './threads.module.css';

export interface NotePlace {
  provisionId: string | null;
  commentId: string | null;
}

interface Own {
  store: WorkStore;
  place: NotePlace;
}

/** What colleagues say to each other about one place: folded to a line until somebody wants it, and never to be taken for the answer. */
export function Threads({
  store,
  threads,
  place,
  of,
}: Own & { threads: readonly Thread[]; of: string }): ReactElement | null {
  const t = useText();
  const canWrite = useCan('teamwork.write');
  const open = threads.filter(({ first }) => first.settledAt === null).length;
  const [shown, setShown] = useState(false);
  const id = useId();
  if (threads.length === 0 && !canWrite) return null;
  // on a comment, and on what it stands on, one stands close to the other: each says what it is about
  const where = of || t('teamwork.whole');
  const on = place.commentId === null ? where : t('teamwork.notes.comment', { place: where });
  const about = place.commentId !== null ? 'comment' : place.provisionId === null ? 'whole' : 'place';
  const count = threads.reduce((sum, { answers }) => sum + 1 + answers.length, 0);
  return (
    <div className={styles['threads']} data-open={open > 0 || undefined}>
      <Button
        kind="quiet"
        size="dense"
        aria-expanded={shown}
        aria-controls={shown ? id : undefined}
        aria-label={t(count === 0 ? 'teamwork.notes.write.on' : 'teamwork.notes.open.on', { count, open, place: on })}
        onClick={() => setShown(!shown)}
      >
        {t(count === 0 ? `teamwork.notes.write.${about}` : `teamwork.notes.open.${about}`, { count, open })}
      </Button>
      {shown && (
        <section id={id} className={styles['room']} aria-label={t('teamwork.notes.label', { place: on })}>
          <p className={styles['inner']}>{t('teamwork.notes.inner')}</p>
          <OwnWordsRoom>
            {threads.map((thread) => (
              <ThreadView key={thread.first.id} store={store} place={place} thread={thread} />
            ))}
            {canWrite && <NoteForm store={store} place={place} threadId={null} label={t('teamwork.notes.new')} />}
          </OwnWordsRoom>
        </section>
      )}
    </div>
  );
}

function ThreadView({ store, place, thread }: Own & { thread: Thread }): ReactElement {
  const t = useText();
  const canWrite = useCan('teamwork.write');
  const { busy, trouble, dismiss, run } = useOutcome();
  const [answering, setAnswering] = useState(false);
  const { first, answers } = thread;
  const settled = first.settledAt !== null;
  const settle = async (): Promise<void> => {
    await run(
      async () =>
        (await request(SettleThreadDocument, { roundId: store.roundId, noteId: first.id, settled: !settled }))
          .settleThread,
    );
    await store.refresh();
  };
  return (
    <div className={styles['thread']} data-settled={settled || undefined}>
      {[first, ...answers].map((note) => (
        <NoteView key={note.id} store={store} note={note} />
      ))}
      {settled && <p className={styles['settled']}>{t('teamwork.notes.settledBy', { who: first.settledBy ?? '' })}</p>}
      <TroubleNotice trouble={trouble} onDismiss={dismiss} />
      {canWrite && (
        <div className={styles['foot']}>
          <Button kind="quiet" size="dense" aria-expanded={answering} onClick={() => setAnswering(!answering)}>
            {t('teamwork.notes.answer')}
          </Button>
          <Button kind="quiet" size="dense" busy={busy} onClick={() => void settle()}>
            {t(settled ? 'teamwork.notes.reopen' : 'teamwork.notes.settle')}
          </Button>
        </div>
      )}
      {answering && (
        <NoteForm
          store={store}
          place={place}
          threadId={first.id}
          label={t('teamwork.notes.yourAnswer')}
          onDone={() => setAnswering(false)}
        />
      )}
    </div>
  );
}

function NoteView({ store, note }: { store: WorkStore; note: Note }): ReactElement {
  const t = useText();
  const language = useLanguage();
  const viewer = useViewer();
  const { busy, trouble, dismiss, run } = useOutcome();
  const remove = async (): Promise<void> => {
    await run(async () => (await request(RemoveNoteDocument, { roundId: store.roundId, noteId: note.id })).removeNote);
    await store.refresh();
  };
  return (
    <article className={styles['note']} aria-label={t('teamwork.notes.by', { who: note.author })}>
      <p className={styles['by']}>
        <b>{note.author}</b> <time dateTime={note.writtenAt}>{formatMoment(note.writtenAt, language)}</time>
        {note.editedAt !== null && ` · ${t('teamwork.notes.edited')}`}
      </p>
      {note.removed ? (
        <p className={styles['gone']}>{t('teamwork.notes.removed')}</p>
      ) : (
        <p className={styles['words']}>{note.words}</p>
      )}
      <TroubleNotice trouble={trouble} onDismiss={dismiss} />
      {note.authorId === viewer.id && !note.removed && (
        <Button kind="quiet" size="dense" busy={busy} onClick={() => void remove()}>
          {t('teamwork.notes.remove')}
        </Button>
      )}
    </article>
  );
}

/** Where a note is written; what is typed is kept in the browser until it has been received. */
function NoteForm({
  store,
  place,
  threadId,
  label,
  onDone,
}: Own & { threadId: string | null; label: string; onDone?: () => void }): ReactElement {
  const t = useText();
  const name = useId();
  const draft = useNoteDraft(`${store.roundId}/${threadId ?? place.commentId ?? place.provisionId ?? ''}`);
  const { busy, trouble, dismiss, run } = useOutcome();
  const send = async (): Promise<void> => {
    const input = { id: draft.id, roundId: store.roundId, threadId, ...place, words: draft.words };
    const done = await run(async () => (await request(WriteNoteDocument, { input })).writeNote);
    if (done === null) return;
    draft.clear();
    await store.refresh();
    onDone?.();
  };
  return (
    <form
      className={styles['form']}
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      <TextArea label={label} name={name} rows={2} dense maxLength={5000} value={draft.words} onChange={draft.write} />
      <TroubleNotice trouble={trouble} onDismiss={dismiss} />
      <Button size="dense" type="submit" busy={busy}>
        {t('teamwork.notes.send')}
      </Button>
    </form>
  );
}
