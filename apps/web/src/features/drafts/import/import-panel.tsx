import { VersionListDocument } from '@samsyn/contracts/drafts';
import { useQuery } from '@apollo/client/react';
import { useState, type ReactElement } from 'react';
import { useNavigate } from 'react-router';
import { useText } from '../../../app/text.ts';
import { ErrorSummary } from '../../../ui/error-summary.tsx';
import { FaultNotice } from '../../../ui/fault-notice.tsx';
import { Card } from '../../../ui/page.tsx';
import { Select } from '../../../ui/select.tsx';
import { TextField } from '../../../ui/text-field.tsx';
import type { ProblemLike } from '../../../lib/refusal.ts';
import { OwnWordsRoom, useOwnWords } from '../../seal/own-words-room.tsx';
import { ImportQuestionDialog } from './import-question-dialog.tsx';
import { Progress, SourceFields, sourceProblems, type Way } from './source-fields.tsx';
import { useImport } from './use-import.ts';
import styles from './import-panel.module.css';

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
    const problems = sourceProblems({ way, file, pasted }, t);
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
        <SourceFields
          {...{ way, file, pasted }}
          onWay={setWay}
          onFile={(chosen) => {
            setFile(chosen);
            setMissing([]);
          }}
          onPasted={paste}
          words={{
            file: t('drafts.import.fileLabel'),
            paste: t('drafts.import.pasteLabel'),
            pasteHint: t('drafts.import.pasteHint'),
          }}
        />
        <Follows follows={follows} onFollows={setFollows} />
        <TextField
          label={t('drafts.import.title')}
          hint={t('drafts.import.titleHint')}
          name="titel"
          optional
          value={title}
          onChange={setTitle}
        />
        <Progress state={reading.state} onCancel={reading.cancel} />
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
