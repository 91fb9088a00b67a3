import type { DraftOperationInput, DraftPartsFragment, ProvisionPartsFragment } from '@samsyn/contracts/drafts';
import type { ProvisionKind } from '@samsyn/contracts';
import { useState, type ReactElement } from 'react';
import { useText } from '../../../app/text.ts';
import { Button } from '../../../ui/button.tsx';
import { ComboBox } from '../../../ui/combo-box.tsx';
import { Select } from '../../../ui/select.tsx';
import { TextField } from '../../../ui/text-field.tsx';
import { CHOOSABLE_KINDS, hasLabel } from '../model/draft-operations.ts';
import styles from './findings.module.css';

type Passage = DraftPartsFragment['notUnderstood'][number];
type Apply = (operations: readonly DraftOperationInput[]) => Promise<boolean>;

interface ListProps {
  rows: readonly ProvisionPartsFragment[];
  busy: boolean;
  apply: Apply;
  /** The provision the passage stands after in the source, as a first guess of where it belongs. */
  nearest: (line: number) => string | undefined;
  onJump: (line: number) => void;
}

/** The lines that found no place: each is placed as something after something, or put aside with a reason. Nothing is dropped in silence. */
export function NotUnderstoodList({ passages, ...rest }: ListProps & { passages: readonly Passage[] }): ReactElement {
  const t = useText();
  if (passages.length === 0) return <p className={styles['none']}>{t('drafts.notUnderstood.none')}</p>;
  return (
    <ol className={styles['list']}>
      {passages.map((passage) => (
        <PassageItem key={`${passage.index} ${passage.line} ${passage.text}`} passage={passage} {...rest} />
      ))}
    </ol>
  );
}

function PassageItem({ passage, ...rest }: ListProps & { passage: Passage }): ReactElement {
  const t = useText();
  const [open, setOpen] = useState<'place' | 'dismiss' | null>(null);
  const { line, text, reason } = passage;
  return (
    <li className={styles['item']}>
      <div className={styles['said']}>
        <blockquote className={styles['quote']}>{text}</blockquote>
        <p className={styles['reason']}>{reason}</p>
      </div>
      <div className={styles['actions']}>
        <Button size="dense" kind="quiet" onClick={() => rest.onJump(line)}>
          {t('drafts.notUnderstood.line', { line })}
        </Button>
        <Button
          size="dense"
          aria-expanded={open === 'place'}
          onClick={() => setOpen(open === 'place' ? null : 'place')}
        >
          {t('drafts.notUnderstood.place')}
        </Button>
        <Button
          size="dense"
          aria-expanded={open === 'dismiss'}
          onClick={() => setOpen(open === 'dismiss' ? null : 'dismiss')}
        >
          {t('drafts.notUnderstood.dismiss')}
        </Button>
      </div>
      {open === 'place' && <PlaceForm passage={passage} {...rest} />}
      {open === 'dismiss' && <DismissForm passage={passage} {...rest} />}
    </li>
  );
}

function PlaceForm({ passage, rows, busy, apply, nearest }: ListProps & { passage: Passage }): ReactElement {
  const t = useText();
  const [kind, setKind] = useState<ProvisionKind>('SUBSECTION');
  const [label, setLabel] = useState('');
  const [after, setAfter] = useState<string | null>(() => nearest(passage.line) ?? rows[0]?.id ?? null);
  const options = rows.map((row) => ({
    id: row.id,
    label: row.address === '' ? t(`drafts.kind.${row.kind}`) : row.address,
    detail: (row.heading ?? row.text).slice(0, 80) || undefined,
  }));
  const place = (): void => {
    if (after === null) return;
    const named = hasLabel(kind) && label.trim() !== '' ? { label: label.trim() } : {};
    void apply([{ kind: 'PLACE_NOT_UNDERSTOOD', index: passage.index, provisionId: after, newKind: kind, ...named }]);
  };
  return (
    <div className={styles['form']}>
      <Select
        label={t('drafts.notUnderstood.as')}
        name={`som-${passage.index}`}
        dense
        value={kind}
        onChange={setKind}
        options={CHOOSABLE_KINDS.map((value) => ({ value, label: t(`drafts.kind.${value}`) }))}
      />
      {hasLabel(kind) && (
        <TextField
          label={t('drafts.review.label')}
          name={`som-beteckning-${passage.index}`}
          dense
          optional
          value={label}
          onChange={setLabel}
        />
      )}
      <ComboBox
        label={t('drafts.notUnderstood.after')}
        name={`efter-${passage.index}`}
        options={options}
        value={after}
        valueLabel={options.find(({ id }) => id === after)?.label}
        onChange={setAfter}
      />
      <Button kind="primary" size="dense" busy={busy} disabled={after === null} onClick={place}>
        {t('drafts.notUnderstood.placeGo')}
      </Button>
    </div>
  );
}

function DismissForm({ passage, busy, apply }: ListProps & { passage: Passage }): ReactElement {
  const t = useText();
  const [reason, setReason] = useState('');
  return (
    <div className={styles['form']}>
      <TextField
        label={t('drafts.notUnderstood.why')}
        hint={t('drafts.notUnderstood.whyHint')}
        name={`skal-${passage.index}`}
        dense
        value={reason}
        onChange={setReason}
      />
      <Button
        kind="primary"
        size="dense"
        busy={busy}
        disabled={reason.trim() === ''}
        onClick={() => void apply([{ kind: 'DISMISS_NOT_UNDERSTOOD', index: passage.index, reason: reason.trim() }])}
      >
        {t('drafts.notUnderstood.dismissGo')}
      </Button>
    </div>
  );
}
