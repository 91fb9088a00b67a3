import type { DraftOperationInput, ProvisionPartsFragment } from '@samsyn/contracts/drafts';
import { useEffect, useRef, useState, type ReactElement } from 'react';
import { useText } from '../../../app/text.ts';
import { Button } from '../../../ui/button.tsx';
import { Select } from '../../../ui/select.tsx';
import { TextArea, TextField } from '../../../ui/text-field.tsx';
import {
  CHOOSABLE_KINDS,
  fieldsOf,
  hasLabel,
  hasOwnHeading,
  hasOwnText,
  operationsFor,
  type RowFields,
} from '../model/draft-operations.ts';
import { InsertForm } from './insert-form.tsx';
import { RowActions } from './row-actions.tsx';
import type { UnsavedRows } from './use-unsaved-rows.ts';
import styles from './row-editor.module.css';

export interface RowEditorProps {
  row: ProvisionPartsFragment;
  rows: readonly ProvisionPartsFragment[];
  unsaved: UnsavedRows;
  busy: boolean;
  /** True when all operations went through. */
  apply: (operations: readonly DraftOperationInput[]) => Promise<boolean>;
  onClose: () => void;
}

/**
 * Mends one passage: its kind, label, heading and words, and its place among the others. What is written here stays when the change is
 * refused, when somebody else was first, and when another row is opened meanwhile.
 */
export function RowEditor({ row, rows, unsaved, busy, apply, onClose }: RowEditorProps): ReactElement {
  const t = useText();
  const [fields, setFields] = useRowFields(row, unsaved);
  const [inserting, setInserting] = useState(false);
  const caret = useRef<number | undefined>(undefined);
  const operations = operationsFor(row, fields);
  const change = (parts: Partial<RowFields>): void => setFields({ ...fields, ...parts });
  const split = (): Promise<boolean> =>
    apply([{ kind: 'SPLIT', provisionId: row.id, ...(caret.current === undefined ? {} : { offset: caret.current }) }]);
  return (
    <form
      className={styles['editor']}
      aria-label={t('drafts.review.editing', { address: row.address || row.label })}
      onSubmit={(event) => {
        event.preventDefault();
        if (operations.length > 0) void apply(operations);
      }}
    >
      <div className={styles['fields']}>
        <Select
          label={t('drafts.review.kind')}
          name={`slag-${row.id}`}
          dense
          value={fields.kind}
          onChange={(kind) => change({ kind })}
          options={CHOOSABLE_KINDS.map((value) => ({ value, label: t(`drafts.kind.${value}`) }))}
        />
        {hasLabel(fields.kind) && (
          <TextField
            label={t('drafts.review.label')}
            name={`beteckning-${row.id}`}
            dense
            value={fields.label}
            onChange={(label) => change({ label })}
          />
        )}
      </div>
      {hasOwnHeading(fields.kind) && (
        <TextField
          label={t('drafts.review.heading')}
          name={`rubrik-${row.id}`}
          dense
          value={fields.heading}
          onChange={(heading) => change({ heading })}
        />
      )}
      {hasOwnText({ kind: fields.kind, text: row.text }) && (
        <TextArea
          label={t('drafts.review.text')}
          name={`text-${row.id}`}
          dense
          rows={3}
          value={fields.text}
          onChange={(text) => change({ text })}
          onSelect={(event) => {
            caret.current = event.currentTarget.selectionStart;
          }}
        />
      )}
      <div className={styles['save']}>
        <Button type="submit" kind="primary" size="dense" busy={busy} disabled={operations.length === 0}>
          {t('drafts.review.save')}
        </Button>
        <Button size="dense" kind="quiet" onClick={onClose}>
          {t('drafts.review.done')}
        </Button>
        {operations.length > 0 && <span className={styles['unsaved']}>{t('drafts.review.unsaved')}</span>}
      </div>
      <RowActions
        row={row}
        rows={rows}
        busy={busy}
        hasUnsaved={operations.length > 0}
        split={split}
        caret={caret}
        apply={apply}
        onInsert={() => setInserting(true)}
      />
      {inserting && (
        <InsertForm after={row} busy={busy} apply={apply} onClose={() => setInserting(false)} name={`ny-${row.id}`} />
      )}
    </form>
  );
}

/** The fields of the row; they follow the server's words until somebody has written something of their own. */
function useRowFields(
  row: ProvisionPartsFragment,
  { fieldsOf: keptOf, keep }: UnsavedRows,
): [RowFields, (fields: RowFields) => void] {
  const [fields, setFields] = useState(() => keptOf(row.id) ?? fieldsOf(row));
  const before = useRef(row);
  useEffect(() => {
    const untouched = operationsFor(before.current, fields).length === 0;
    before.current = row;
    if (untouched) setFields(fieldsOf(row));
    keep(row.id, untouched || operationsFor(row, fields).length === 0 ? null : fields);
    // Only a new row from the server can replace what stands here.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [row]);
  const change = (next: RowFields): void => {
    setFields(next);
    keep(row.id, operationsFor(row, next).length === 0 ? null : next);
  };
  return [fields, change];
}
