import { useState, type ReactElement } from 'react';
import { useText } from '../../../app/text.ts';
import { Button } from '../../../ui/button.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { Redline } from '../../../ui/redline.tsx';
import { Select } from '../../../ui/select.tsx';
import { TextArea } from '../../../ui/text-field.tsx';
import { wordsOf, type Row } from '../model/blocks.ts';
import type { Suggestion } from '../model/suggestion.ts';
import styles from '../working-copy.module.css';

/** Proposed wordings beside each other, where they cannot be one by themselves: a person chooses one, or writes one of them all. */
export function FuseDialog({
  suggestions,
  rows,
  busy,
  onTake,
  onClose,
}: {
  suggestions: readonly Suggestion[];
  rows: readonly Row[];
  busy: boolean;
  onTake: (provisionId: string, text: string) => Promise<boolean>;
  onClose: () => void;
}): ReactElement {
  const t = useText();
  const [target, setTarget] = useState(rows[0]?.id ?? '');
  const [text, setText] = useState(suggestions[0]?.wording ?? '');
  const [missing, setMissing] = useState(false);
  const before = rows.find(({ id }) => id === target);
  const take = async (): Promise<void> => {
    if (text.trim() === '' || target === '') setMissing(true);
    else if (await onTake(target, text)) onClose();
  };
  return (
    <Dialog
      open
      wide
      onClose={onClose}
      title={t('working-copy.fuse.title')}
      actions={
        <>
          <Button kind="primary" busy={busy} onClick={() => void take()}>
            {t('working-copy.fuse.do')}
          </Button>
          <Button onClick={onClose}>{t('working-copy.cancel')}</Button>
        </>
      }
    >
      <p>{t('working-copy.fuse.lead')}</p>
      <Select
        label={t('working-copy.fuse.target')}
        name="far-lydelsen"
        value={target}
        onChange={setTarget}
        options={rows.map(({ id, address }) => ({ value: id, label: address }))}
      />
      <div className={styles['beside']}>
        {suggestions.map(({ id, organisationName, number, wording, before: of }) => (
          <div key={id}>
            <h3 className={styles['listed']}>{t('working-copy.suggestions.by', { name: organisationName, number })}</h3>
            <p className={styles['law']} lang="sv">
              <Redline before={of ?? (before === undefined ? '' : wordsOf(before))} after={wording} />
            </p>
            <Button size="dense" onClick={() => setText(wording)}>
              {t('working-copy.fuse.use')}
              <span className="visually-hidden">
                {' '}
                {t('working-copy.suggestions.by', { name: organisationName, number })}
              </span>
            </Button>
          </div>
        ))}
      </div>
      <TextArea
        label={t('working-copy.fuse.text')}
        name="gemensam-lydelse"
        lang="sv"
        value={text}
        onChange={setText}
        error={missing && text.trim() === '' ? t('working-copy.insert.missing') : undefined}
      />
    </Dialog>
  );
}
