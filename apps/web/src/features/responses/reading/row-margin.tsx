import { useContext, useEffect, useId, useRef, type ReactElement } from 'react';
import { Link } from 'react-router';
import { useLabels, useText } from '../../../app/text.ts';
import type { DraftRow } from '../../../law/draft-text.ts';
import { Button } from '../../../ui/button.tsx';
import { prefetchEditor } from '../../comments/editor/rich-text-field.tsx';
import { useReadOnly, useRoomContext, useRow } from '../room/room-context.ts';
import { Comments } from './comment-slot.tsx';
import { useDoings, useReading } from './reading-context.ts';
import { StancePicker, STANCE_TONES } from './stance-picker.tsx';
import { WorkContext } from './work.ts';
import styles from './row-margin.module.css';

/** Beside the text: reviewed, stance and comments of one row, and where they are written. */
export function RowMargin({ row }: { row: DraftRow }): ReactElement | null {
  const t = useText();
  const readOnly = useReadOnly();
  const { comments, stance } = useRow(row.id);
  const { stanceOpen } = useDoings(row.id);
  const place = row.node.address;
  const lens = useContext(WorkContext);
  const Work = lens?.Row;
  if (row.closed)
    return row.kind === 'unit' ? (
      <div className={styles['margin']}>
        <p className={styles['context']}>{t('responses.context')}</p>
        {lens?.Closed && <lens.Closed row={row} />}
      </div>
    ) : null;
  if (readOnly && comments.length === 0 && stance === null && !Work) return null;
  return (
    <div className={styles['margin']} role="group" aria-label={t('responses.margin', { place })}>
      {readOnly ? stance !== null && <StanceWord row={row} /> : <RowActions row={row} />}
      {stanceOpen && !readOnly && <StancePicker row={row} />}
      {Work && <Work row={row} />}
      <Comments row={row} />
    </div>
  );
}

function StanceWord({ row }: { row: DraftRow }): ReactElement | null {
  const labels = useLabels();
  const { stance } = useRow(row.id);
  if (stance === null) return null;
  return <p className={`${styles['stance']} ${styles[STANCE_TONES[stance]]}`}>{labels.stance[stance]}</p>;
}

function RowActions({ row }: { row: DraftRow }): ReactElement {
  const t = useText();
  const { comment } = useReading();
  const { draft, round } = useRoomContext();
  const { leafId } = useDoings(row.id);
  const leaf = leafId === null ? null : (draft.byId.get(leafId) ?? null);
  const target = leaf ?? row.node;
  const part = leaf === null || leaf.id === row.id ? '' : leaf.address.slice(row.node.address.length).trim();
  return (
    <div className={styles['actions']}>
      {row.counted && <ReviewedBox row={row} />}
      {row.canTakeStance && <StanceButton row={row} />}
      {round.viewerCan.includes('others.read') && (
        <Link to={`/remiss/${round.slug}/andras-svar?plats=${row.id}`}>{t('responses.others')}</Link>
      )}
      <Button
        kind="quiet"
        size="dense"
        aria-label={t('responses.comment.on', { place: target.address })}
        aria-keyshortcuts="c"
        onPointerEnter={prefetchEditor}
        onFocus={prefetchEditor}
        onClick={() => comment(target)}
      >
        <Plus />
        {part === '' ? t('responses.comment') : t('responses.comment.part', { part })}
      </Button>
    </div>
  );
}

function ReviewedBox({ row }: { row: DraftRow }): ReactElement {
  const t = useText();
  const { store } = useRoomContext();
  const { reviewed } = useRow(row.id);
  return (
    <label className={styles['reviewed']}>
      <input
        type="checkbox"
        checked={reviewed}
        aria-label={t('responses.reviewed.on', { place: row.node.address })}
        aria-keyshortcuts="r"
        onChange={(event) => store.setReviewed(row.id, event.target.checked)}
      />
      <span aria-hidden="true">{t('responses.reviewed')}</span>
    </label>
  );
}

function StanceButton({ row }: { row: DraftRow }): ReactElement {
  const t = useText();
  const labels = useLabels();
  const id = useId();
  const { reader } = useReading();
  const { stance } = useRow(row.id);
  const { stanceOpen } = useDoings(row.id);
  const button = useRef<HTMLButtonElement>(null);
  const wasOpen = useRef(false);
  useEffect(() => {
    // Closed from inside the group: the focus goes back to what opened it.
    if (wasOpen.current && !stanceOpen && (document.activeElement === document.body || document.activeElement === null))
      button.current?.focus();
    wasOpen.current = stanceOpen;
  }, [stanceOpen]);
  const word = stance === null ? t('responses.stance.take') : labels.stance[stance];
  return (
    <button
      ref={button}
      id={id}
      type="button"
      className={`${styles['stanceButton']} ${stance === null ? '' : styles[STANCE_TONES[stance]]}`}
      aria-expanded={stanceOpen}
      aria-label={t('responses.stance.on', { place: row.node.address, stance: word })}
      aria-keyshortcuts="s"
      onClick={() => reader.openStance(row.id, !stanceOpen)}
    >
      {word}
    </button>
  );
}

function Plus(): ReactElement {
  return (
    <svg viewBox="0 0 12 12" width="11" height="11" aria-hidden="true" stroke="currentColor" strokeWidth="2">
      <path d="M6 1v10M1 6h10" />
    </svg>
  );
}
