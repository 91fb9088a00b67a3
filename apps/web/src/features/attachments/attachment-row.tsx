import { sizeWords } from '@samsyn/consultation';
import type { MyAttachmentsPartsFragment } from '@samsyn/contracts/attachments';
import { useState, type FormEvent, type ReactElement } from 'react';
import { useLanguage, useText } from '../../app/text.ts';
import { Button } from '../../ui/button.tsx';
import { TextField } from '../../ui/text-field.tsx';
import styles from './attachments.module.css';

export type Attachment = MyAttachmentsPartsFragment['files'][number];

interface AttachmentRowProps {
  file: Attachment;
  readOnly: boolean;
  busy: boolean;
  /** True: it is titled so now. */
  onTitle: (title: string) => Promise<boolean>;
  onRemove: () => void;
}

/** One file of the answer. */
export function AttachmentRow({ file, readOnly, busy, onTitle, onRemove }: AttachmentRowProps): ReactElement {
  const t = useText();
  const language = useLanguage();
  const [naming, setNaming] = useState(false);
  const about = [
    t('attachments.file', { name: file.fileName, size: sizeWords(file.size, language) }),
    t('attachments.by', { name: file.uploadedBy }),
  ];
  return (
    <li className={styles['row']}>
      {naming ? (
        <Naming file={file} busy={busy} onTitle={onTitle} onDone={() => setNaming(false)} />
      ) : (
        <p className={styles['name']}>
          <a href={`/filer/bilagor/${file.id}`} download>
            {file.title}
          </a>
        </p>
      )}
      <p className={styles['hint']}>{about.join(' · ')}</p>
      {file.text !== 'WHOLE' && <p className={styles['hint']}>{t(`attachments.text.${file.text}`)}</p>}
      {!readOnly && !naming && (
        <div className={styles['actions']}>
          <Button size="dense" onClick={() => setNaming(true)}>
            {t('attachments.rename')}
            <span className="visually-hidden"> {file.title}</span>
          </Button>
          <Button size="dense" kind="quiet" onClick={onRemove}>
            {t('attachments.remove')}
            <span className="visually-hidden"> {file.title}</span>
          </Button>
        </div>
      )}
    </li>
  );
}

function Naming({
  file,
  busy,
  onTitle,
  onDone,
}: Pick<AttachmentRowProps, 'file' | 'busy' | 'onTitle'> & { onDone: () => void }): ReactElement {
  const t = useText();
  const [title, setTitle] = useState(file.title);
  const save = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (title.trim() === file.title || (await onTitle(title))) onDone();
  };
  return (
    <form className={styles['naming']} onSubmit={(event) => void save(event)}>
      <TextField
        label={t('attachments.heading')}
        name={`rubrik-${file.id}`}
        value={title}
        onChange={setTitle}
        maxLength={200}
        // oxlint-disable-next-line jsx-a11y/no-autofocus -- the person has just asked for this field
        autoFocus
      />
      <div className={styles['actions']}>
        <Button type="submit" kind="primary" size="dense" busy={busy}>
          {t('attachments.save')}
        </Button>
        <Button size="dense" onClick={onDone}>
          {t('ui.cancel')}
        </Button>
      </div>
    </form>
  );
}
