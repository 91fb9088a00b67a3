import type { ProvisionPartsFragment } from '@samsyn/contracts/drafts';
import type { ProblemLike } from '../../../lib/refusal.ts';
import {
  memo,
  useCallback,
  useMemo,
  useState,
  type Dispatch,
  type KeyboardEvent,
  type ReactElement,
  type ReactNode,
  type RefObject,
  type SetStateAction,
} from 'react';
import { useText } from '../../../app/text.ts';
import { StructureRow } from './structure-row.tsx';
import styles from './structure.module.css';

/** The structure as found, flat in reading order. Up and down move between passages, Enter opens one, Escape closes it. */
export function StructurePane({
  rows,
  problems,
  chosen,
  unsaved,
  onChoose,
  pane,
  editor,
}: {
  rows: readonly ProvisionPartsFragment[];
  problems: readonly ProblemLike[];
  chosen: string | null;
  unsaved: ReadonlySet<string>;
  onChoose: Dispatch<SetStateAction<string | null>>;
  pane: RefObject<HTMLDivElement | null>;
  /** The editor of the chosen row. */
  editor: ReactNode;
}): ReactElement {
  const t = useText();
  const [at, setAt] = useState<string | null>(null);
  const pieces = useMemo(() => inPieces(rows), [rows]);
  const byRow = useMemo(() => problemsByRow(rows, problems), [rows, problems]);
  const present = at !== null && rows.some((row) => row.id === at) ? at : (chosen ?? rows[0]?.id ?? null);
  const choose = useCallback(
    (id: string) => {
      setAt(id);
      onChoose((before) => (before === id ? null : id));
    },
    [onChoose],
  );
  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>): void => {
    // A dialog opened from the row has its own Escape.
    if (event.target instanceof Element && event.target.closest('dialog')) return;
    if (event.key === 'Escape' && chosen !== null) {
      onChoose(null);
      focusRow(event.currentTarget, chosen);
      return;
    }
    if (!isRowButton(event.target)) return;
    const from = rows.findIndex((row) => row.id === present);
    const to = targetOf(event.key, from, rows.length);
    const next = to === undefined ? undefined : rows[to];
    if (next === undefined) return;
    event.preventDefault();
    setAt(next.id);
    focusRow(event.currentTarget, next.id);
  };
  return (
    <div ref={pane} className={styles['pane']} role="region" aria-label={t('drafts.review.structure')}>
      {/* Roles, because a list's own elements may have nothing between them, and the rows are drawn in pieces. The keys move between the
          buttons inside; the list itself takes no focus. */}
      {/* oxlint-disable-next-line jsx-a11y/prefer-tag-over-role, jsx-a11y/no-noninteractive-element-interactions */}
      <div role="list" className={styles['list']} onKeyDown={onKeyDown}>
        {pieces.map((piece) => {
          const own = piece.some(({ id }) => id === chosen);
          return (
            <Piece
              key={piece[0]?.id}
              rows={piece}
              problems={byRow}
              unsaved={unsaved}
              chosen={own ? chosen : null}
              present={piece.some(({ id }) => id === present) ? present : null}
              onChoose={choose}
              editor={own ? editor : null}
            />
          );
        })}
      </div>
    </div>
  );
}

const NONE: readonly string[] = [];
/** Rows drawn together: the browser skips the pieces out of sight, and still finds words in them. One by one would cost more than it saves. */
const PIECE = 40;

function inPieces(rows: readonly ProvisionPartsFragment[]): ProvisionPartsFragment[][] {
  const pieces: ProvisionPartsFragment[][] = [];
  for (let at = 0; at < rows.length; at += PIECE) pieces.push(rows.slice(at, at + PIECE));
  return pieces;
}

/** Some rows, drawn anew only when something of theirs has changed. */
const Piece = memo(function Piece({
  rows,
  problems,
  unsaved,
  chosen,
  present,
  onChoose,
  editor,
}: {
  rows: readonly ProvisionPartsFragment[];
  problems: ReadonlyMap<string, readonly string[]>;
  unsaved: ReadonlySet<string>;
  chosen: string | null;
  present: string | null;
  onChoose: (id: string) => void;
  editor: ReactNode;
}): ReactElement {
  return (
    <div className={styles['piece']}>
      {rows.map((row) => (
        <StructureRow
          key={row.id}
          row={row}
          chosen={row.id === chosen}
          unsaved={unsaved.has(row.id)}
          reachable={row.id === present}
          problems={problems.get(row.id) ?? NONE}
          onChoose={onChoose}
        >
          {row.id === chosen ? editor : undefined}
        </StructureRow>
      ))}
    </div>
  );
});

/** A problem names the passage it concerns by its id or by its address. */
function problemsByRow(
  rows: readonly ProvisionPartsFragment[],
  problems: readonly ProblemLike[],
): ReadonlyMap<string, readonly string[]> {
  const byPlace = new Map<string, string[]>();
  for (const { field, message } of problems) {
    if (field) byPlace.set(field, [...(byPlace.get(field) ?? []), message]);
  }
  const byRow = new Map<string, readonly string[]>();
  for (const row of rows) {
    const found = byPlace.get(row.id) ?? byPlace.get(row.address);
    if (found !== undefined) byRow.set(row.id, found);
  }
  return byRow;
}

function targetOf(key: string, from: number, count: number): number | undefined {
  if (key === 'ArrowDown') return Math.min(from + 1, count - 1);
  if (key === 'ArrowUp') return Math.max(from - 1, 0);
  if (key === 'Home') return 0;
  return key === 'End' ? count - 1 : undefined;
}

function isRowButton(target: EventTarget): boolean {
  return target instanceof HTMLButtonElement && target.getAttribute('aria-expanded') !== null;
}

/** Puts the focus on a row's button, and so the row into view. */
export function focusRow(within: ParentNode, id: string): void {
  within.querySelector<HTMLElement>(`[data-provision="${CSS.escape(id)}"] > button`)?.focus();
}
