import type { DraftOperationInput, ProvisionPartsFragment } from '@samsyn/contracts/drafts';
import type { ProvisionKind } from '@samsyn/contracts';
import { useState, type ReactElement } from 'react';
import { useText } from '../../../app/text.ts';
import { Button } from '../../../ui/button.tsx';
import { Select } from '../../../ui/select.tsx';
import { TextArea, TextField } from '../../../ui/text-field.tsx';
import { CHOOSABLE_KINDS, hasLabel } from '../model/draft-operations.ts';
import styles from './row-editor.module.css';

/** A new passage after another one. */
export function InsertForm({
  after,
  busy,
  apply,
  onClose,
  name,
}: {
  after: ProvisionPartsFragment;
  busy: boolean;
  apply: (operations: readonly DraftOperationInput[]) => Promise<boolean>;
  onClose: () => void;
  name: string;
}): ReactElement {
  const t = useText();
  const [kind, setKind] = useState<ProvisionKind>(after.kind);
  const [label, setLabel] = useState('');
  const [text, setText] = useState('');
  const insert = async (): Promise<void> => {
    const words = { text: text.trim(), ...(hasLabel(kind) ? { label: label.trim() } : {}) };
    if (await apply([{ kind: 'INSERT_AFTER', provisionId: after.id, newKind: kind, ...words }])) onClose();
  };
  return (
    <fieldset className={styles['insert']}>
      <legend>{t('drafts.insert.title', { address: after.address || after.label })}</legend>
      <div className={styles['fields']}>
        <Select
          label={t('drafts.review.kind')}
          name={`${name}-slag`}
          dense
          value={kind}
          onChange={setKind}
          options={CHOOSABLE_KINDS.map((value) => ({ value, label: t(`drafts.kind.${value}`) }))}
        />
        {hasLabel(kind) && (
          <TextField
            label={t('drafts.review.label')}
            name={`${name}-beteckning`}
            dense
            value={label}
            onChange={setLabel}
          />
        )}
      </div>
      <TextArea label={t('drafts.review.text')} name={`${name}-text`} dense rows={3} value={text} onChange={setText} />
      <div className={styles['save']}>
        <Button
          kind="primary"
          size="dense"
          busy={busy}
          disabled={text.trim() === '' && label.trim() === ''}
          onClick={() => void insert()}
        >
          {t('drafts.insert.go')}
        </Button>
        <Button size="dense" kind="quiet" onClick={onClose}>
          {t('ui.cancel')}
        </Button>
      </div>
    </fieldset>
  );
}
