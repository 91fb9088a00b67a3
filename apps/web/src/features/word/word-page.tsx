import { AnswerFormDocument } from '@samsyn/contracts/word';
import { useState, type ReactElement } from 'react';
import { useText } from '../../app/text.ts';
import { useAnswer } from '../../app/use-answer.ts';
import { Button, buttonClass } from '../../ui/button.tsx';
import { FaultNotice } from '../../ui/fault-notice.tsx';
import { FileDrop } from '../../ui/file-drop.tsx';
import { Link } from '../../ui/link.tsx';
import { Loading } from '../../ui/loading.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Page } from '../../ui/page.tsx';
import { useToast } from '../../ui/toast.tsx';
import { useReadOnly, useRoomContext, useSummary } from '../responses/room/room-context.ts';
import { RoomPage } from '../responses/room/room-page.tsx';
import { Review } from './review.tsx';
import { uploadForm } from './upload-form.ts';
import styles from './word-page.module.css';

const WORD = '.docx,application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** Answering in Word: the form out, the form in, and what came back, row by row. */
export default function WordPage(): ReactElement {
  return (
    <RoomPage>
      <Word />
    </RoomPage>
  );
}

function Word(): ReactElement {
  const t = useText();
  const { round } = useRoomContext();
  const readOnly = useReadOnly();
  const { data, error, reload, set } = useAnswer(AnswerFormDocument, { roundId: round.id });
  const form = data?.answerForm;
  return (
    <Page
      title={t('word.title')}
      eyebrow={`${round.registrationNumber} · ${round.title}`}
      lead={t('word.lead')}
      actions={<Link to={`/remiss/${round.slug}/svar`}>{t('word.toLetter')}</Link>}
    >
      <div className={styles['steps']}>
        <HandOut slug={round.slug} />
        {!readOnly && <BringIn key={form?.id ?? ''} onRead={reload} />}
        <OwnCopy slug={round.slug} />
      </div>
      {data === undefined && (error ? <FaultNotice error={error} retry={() => void reload()} /> : <Loading />)}
      {form && <Review key={form.id} form={form} readOnly={readOnly} reload={reload} set={set} />}
    </Page>
  );
}

function HandOut({ slug }: { slug: string }): ReactElement {
  const t = useText();
  const { store } = useRoomContext();
  const { sync } = useSummary();
  return (
    <section className={styles['step']} aria-labelledby="hamta-rubrik">
      <h2 id="hamta-rubrik" className={styles['name']}>
        {t('word.out.title')}
      </h2>
      <p>{t('word.out.text')}</p>
      {sync !== 'saved' && <p className={styles['hint']}>{t('word.out.unsaved')}</p>}
      <a
        className={buttonClass({ kind: 'secondary' })}
        href={`/export/remiss/${slug}/svarsformular.docx`}
        download
        onClick={() => store.flush()}
      >
        {t('word.out.fetch')}
      </a>
    </section>
  );
}

function OwnCopy({ slug }: { slug: string }): ReactElement {
  const t = useText();
  return (
    <section className={styles['step']} aria-labelledby="diarium-rubrik">
      <h2 id="diarium-rubrik" className={styles['name']}>
        {t('word.own.title')}
      </h2>
      <p>{t('word.own.text')}</p>
      <a className={buttonClass({ kind: 'secondary' })} href={`/export/remiss/${slug}/yttrande.docx`} download>
        {t('word.own.fetch')}
      </a>
    </section>
  );
}

function BringIn({ onRead }: { onRead: () => Promise<void> }): ReactElement {
  const t = useText();
  const say = useToast();
  const { round, store } = useRoomContext();
  const [file, setFile] = useState<File | null>(null);
  const [problem, setProblem] = useState<string>();
  const [fault, setFault] = useState<unknown>(null);
  const [busy, setBusy] = useState(false);
  const read = async (): Promise<void> => {
    if (file === null) return setProblem(t('word.in.none'));
    setBusy(true);
    setProblem(undefined);
    setFault(null);
    store.flush();
    try {
      const outcome = await uploadForm(round.id, file);
      if ('problem' in outcome) return setProblem(outcome.problem);
      await onRead();
      say(t('word.in.done'));
      document.getElementById('genomgang-rubrik')?.focus();
    } catch (error) {
      setFault(error);
    } finally {
      setBusy(false);
    }
  };
  return (
    <section className={styles['step']} aria-labelledby="las-in-rubrik">
      <h2 id="las-in-rubrik" className={styles['name']}>
        {t('word.in.title')}
      </h2>
      <p>{t('word.in.text')}</p>
      <FileDrop label={t('word.in.file')} name="form" accept={WORD} file={file} onFile={setFile} />
      {fault !== null && <FaultNotice error={fault} retry={() => void read()} />}
      {problem !== undefined && (
        <Notice tone="danger" alert>
          {problem}
        </Notice>
      )}
      <Button kind="primary" busy={busy} onClick={() => void read()}>
        {t('word.in.read')}
      </Button>
    </section>
  );
}
