import { useState, type ReactElement } from 'react';
import { useText } from '../../../app/text.ts';
import { Button } from '../../../ui/button.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { Select } from '../../../ui/select.tsx';
import { TextArea } from '../../../ui/text-field.tsx';
import { TroubleNotice } from '../../../ui/trouble-notice.tsx';
import styles from '../trace.module.css';
import { useKeptWords } from './use-kept-words.ts';
import type { Met, Revising } from './use-revision.ts';

/** Why: a comment that was met, the authority's own words, or both. */
export function ReasonDialog({
  title,
  about = null,
  place,
  met,
  revising,
  save,
  onClose,
}: {
  title: string;
  /** What it is a reason for, where it is for several things. */
  about?: string | null;
  /** Names what is being explained: what is written and not saved is kept under it. */
  place: string;
  /** None: only words are asked for. */
  met: readonly Met[];
  revising: Revising;
  save: (metIds: readonly string[], words: string) => Promise<boolean>;
  onClose: () => void;
}): ReactElement {
  const t = useText();
  const [comment, setComment] = useState('');
  const [words, setWords, forget] = useKeptWords(place);
  const { busy, trouble, dismiss } = revising.outcome;
  const chosen = met.find(({ id }) => id === comment);
  const go = async (): Promise<void> => {
    if (!(await save(comment === '' ? [] : [comment], words))) return;
    forget();
    onClose();
  };
  return (
    <Dialog
      open
      onClose={onClose}
      title={title}
      actions={
        <>
          <Button kind="primary" busy={busy} onClick={() => void go()}>
            {t('trace.save')}
          </Button>
          <Button onClick={onClose}>{t('ui.cancel')}</Button>
        </>
      }
    >
      <div className={styles['form']}>
        <TroubleNotice trouble={trouble} onDismiss={dismiss} />
        {about !== null && <p className={styles['quiet']}>{about}</p>}
        {met.length > 0 && (
          <Select
            name="comment"
            label={t('trace.reason.which')}
            placeholder={t('trace.reason.noComment')}
            value={comment}
            onChange={setComment}
            options={met.map(({ id, organisationName, number, address }) => ({
              value: id,
              label: `${t('trace.comment', { name: organisationName, number })} (${address ?? t('trace.onWhole')})`,
            }))}
            optional
          />
        )}
        {chosen !== undefined && (
          <p className={styles['said']} lang="sv">
            {chosen.text}
          </p>
        )}
        <TextArea
          name="words"
          label={t('trace.reason.words')}
          hint={t('trace.reason.wordsHint')}
          value={words}
          onChange={setWords}
          optional={chosen !== undefined}
        />
      </div>
    </Dialog>
  );
}
