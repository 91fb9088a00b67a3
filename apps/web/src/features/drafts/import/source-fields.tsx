import type { ReactElement } from 'react';
import { useText } from '../../../app/text.ts';
import type { ProblemLike } from '../../../lib/refusal.ts';
import { Button } from '../../../ui/button.tsx';
import { FileDrop } from '../../../ui/file-drop.tsx';
import { RadioChips } from '../../../ui/radio-chips.tsx';
import { TextArea } from '../../../ui/text-field.tsx';
import { ACCEPTED_ENDINGS, checkUpload } from '../model/upload-check.ts';
import type { ImportState } from './use-reader.ts';
import styles from './import-panel.module.css';

export type Way = 'file' | 'paste';

/** A file, or words pasted: where a text is read from. */
export interface SourceFieldsProps {
  way: Way;
  onWay: (way: Way) => void;
  file: File | null;
  onFile: (file: File | null) => void;
  pasted: string;
  onPasted: (words: string) => void;
  words: { file: string; paste: string; pasteHint: string };
}

export function SourceFields({ way, onWay, file, onFile, pasted, onPasted, words }: SourceFieldsProps): ReactElement {
  const t = useText();
  return (
    <>
      <RadioChips<Way>
        legend={t('drafts.import.way')}
        name="kalla"
        value={way}
        onChange={onWay}
        options={[
          { value: 'file', label: t('drafts.import.file') },
          { value: 'paste', label: t('drafts.import.paste') },
        ]}
      />
      {way === 'file' ? (
        <FileDrop
          label={words.file}
          hint={t('drafts.import.fileHint')}
          name="fil"
          accept={ACCEPTED_ENDINGS.join(',')}
          file={file}
          onFile={onFile}
        />
      ) : (
        <TextArea
          label={words.paste}
          hint={words.pasteHint}
          name="inklistrat"
          rows={10}
          value={pasted}
          onChange={onPasted}
        />
      )}
    </>
  );
}

/** The button that begins, and while it is read what is being done. */
export function Progress({ state, onCancel }: { state: ImportState; onCancel: () => void }): ReactElement {
  const t = useText();
  const busy = state.step === 'uploading' || state.step === 'reading';
  return (
    <div className={styles['go']}>
      <Button type="submit" kind="primary" busy={busy}>
        {busy
          ? t(state.step === 'uploading' ? 'drafts.import.uploading' : 'drafts.import.reading')
          : t('drafts.import.start')}
      </Button>
      {busy && <Button onClick={onCancel}>{t('drafts.import.cancel')}</Button>}
      {busy && <progress className={styles['progress']} aria-label={t('drafts.import.reading')} />}
    </div>
  );
}

/** What is missing before anything is sent. */
export function sourceProblems(
  { way, file, pasted }: Pick<SourceFieldsProps, 'way' | 'file' | 'pasted'>,
  t: ReturnType<typeof useText>,
  nothingPasted = t('drafts.import.fault.nothingPasted'),
): ProblemLike[] {
  if (way === 'paste')
    return pasted.trim() === '' ? [{ code: 'empty', message: nothingPasted, field: 'inklistrat' }] : [];
  const fault = file === null ? 'missing' : checkUpload(file);
  return fault === null ? [] : [{ code: fault, message: t(`drafts.import.fault.${fault}`), field: 'fil' }];
}
