import { VersionListDocument } from '@samsyn/contracts/drafts';
import { useQuery } from '@apollo/client/react';
import { useState, type ReactElement } from 'react';
import { useNavigate } from 'react-router';
import { useText } from '../../../app/text.ts';
import { Button } from '../../../ui/button.tsx';
import { ErrorSummary } from '../../../ui/error-summary.tsx';
import { FaultNotice } from '../../../ui/fault-notice.tsx';
import { FileDrop } from '../../../ui/file-drop.tsx';
import { Card } from '../../../ui/page.tsx';
import { Select } from '../../../ui/select.tsx';
import { RadioChips } from '../../../ui/radio-chips.tsx';
import { TextArea, TextField } from '../../../ui/text-field.tsx';
import type { ProblemLike } from '../../../lib/refusal.ts';
import { OwnWordsRoom, useOwnWords } from '../../seal/own-words-room.tsx';
import { ACCEPTED_ENDINGS, checkUpload } from '../model/upload-check.ts';
import { ImportQuestionDialog } from './import-question-dialog.tsx';
import { useImport, type DraftImport } from './use-import.ts';
import styles from './import-panel.module.css';

type Way = 'file' | 'paste';

/** The door of the draft: a file or pasted words, read into chapters and §§. */
export function ImportPanel(): ReactElement {
  return (
    <OwnWordsRoom>
      <ImportForm />
    </OwnWordsRoom>
  );
}

/** Pasted words are kept in this browser until they have been read: a refusal, a reload or a lost network loses nothing. */
function ImportForm(): ReactElement {
  const t = useText();
  const navigate = useNavigate();
  const own = useOwnWords();
  const [kept] = useState(() => own.read('pastedDraft'));
  const [way, setWay] = useState<Way>(kept === null ? 'file' : 'paste');
  const [file, setFile] = useState<File | null>(null);
  const [pasted, setPasted] = useState(kept ?? '');
  const [title, setTitle] = useState('');
  const [follows, setFollows] = useState('');
  const [missing, setMissing] = useState<readonly ProblemLike[]>([]);
  const reading = useImport((draftId) => {
    own.write('pastedDraft', null);
    void navigate(`/utkast/${draftId}`);
  });
  const paste = (words: string): void => {
    setPasted(words);
    own.write('pastedDraft', words === '' ? null : words);
  };
  const start = (): void => {
    const problems = way === 'file' ? fileProblems(file, t) : pasteProblems(pasted, t);
    setMissing(problems);
    if (problems.length > 0) return;
    reading.start(way === 'file' && file !== null ? { file } : { pastedText: pasted }, title, follows);
  };
  const refused = reading.state.step === 'refused' ? reading.state.problems : [];
  const problems = missing.length > 0 ? missing : refused;
  return (
    <Card>
      <form
        className={styles['form']}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          start();
        }}
      >
        <ErrorSummary problems={problems} hrefOf={() => (way === 'file' ? '#fil' : '#inklistrat')} />
        {reading.state.step === 'fault' && <FaultNotice error={reading.state.error} retry={start} />}
        <RadioChips<Way>
          legend={t('drafts.import.way')}
          name="kalla"
          value={way}
          onChange={setWay}
          options={[
            { value: 'file', label: t('drafts.import.file') },
            { value: 'paste', label: t('drafts.import.paste') },
          ]}
        />
        {way === 'file' ? (
          <FileDrop
            label={t('drafts.import.fileLabel')}
            hint={t('drafts.import.fileHint')}
            name="fil"
            accept={ACCEPTED_ENDINGS.join(',')}
            file={file}
            onFile={(chosen) => {
              setFile(chosen);
              setMissing([]);
            }}
          />
        ) : (
          <TextArea
            label={t('drafts.import.pasteLabel')}
            hint={t('drafts.import.pasteHint')}
            name="inklistrat"
            rows={10}
            value={pasted}
            onChange={paste}
          />
        )}
        <Follows follows={follows} onFollows={setFollows} />
        <TextField
          label={t('drafts.import.title')}
          hint={t('drafts.import.titleHint')}
          name="titel"
          optional
          value={title}
          onChange={setTitle}
        />
        <Progress reading={reading} />
      </form>
      <ImportQuestionDialog reading={reading} />
    </Card>
  );
}

/** The last version of each föreskrift: the text read in may be the next. */
function Follows({ follows, onFollows }: { follows: string; onFollows: (id: string) => void }): ReactElement | null {
  const t = useText();
  const { data } = useQuery(VersionListDocument);
  const versions = data?.versions ?? [];
  const last = versions.filter(
    (one) => !versions.some((other) => other.regulationId === one.regulationId && other.number > one.number),
  );
  if (last.length === 0) return null;
  return (
    <Select
      name="foljer"
      label={t('drafts.import.follows')}
      hint={t('drafts.import.followsHint')}
      placeholder={t('drafts.import.followsNone')}
      value={follows}
      onChange={onFollows}
      options={last.map(({ id, title, number }) => ({
        value: id,
        label: t('drafts.import.followsOption', { title, number }),
      }))}
      optional
    />
  );
}

function Progress({ reading }: { reading: DraftImport }): ReactElement {
  const t = useText();
  const { step } = reading.state;
  const busy = step === 'uploading' || step === 'reading';
  return (
    <div className={styles['go']}>
      <Button type="submit" kind="primary" busy={busy}>
        {busy
          ? t(step === 'uploading' ? 'drafts.import.uploading' : 'drafts.import.reading')
          : t('drafts.import.start')}
      </Button>
      {busy && <Button onClick={reading.cancel}>{t('drafts.import.cancel')}</Button>}
      {busy && <progress className={styles['progress']} aria-label={t('drafts.import.reading')} />}
    </div>
  );
}

type Words = ReturnType<typeof useText>;

function fileProblems(file: File | null, t: Words): ProblemLike[] {
  const fault = file === null ? 'missing' : checkUpload(file);
  return fault === null ? [] : [{ code: fault, message: t(`drafts.import.fault.${fault}`), field: 'fil' }];
}

function pasteProblems(pasted: string, t: Words): ProblemLike[] {
  if (pasted.trim() !== '') return [];
  return [{ code: 'empty', message: t('drafts.import.fault.nothingPasted'), field: 'inklistrat' }];
}
