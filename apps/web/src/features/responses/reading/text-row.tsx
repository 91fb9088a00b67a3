import { memo, useEffect, useMemo, useRef, type ReactElement, type ReactNode } from 'react';
import { useText } from '../../../app/text.ts';
import { bound } from '../../../law/bound.ts';
import type { DraftRow, ProvisionNode } from '../../../law/draft-text.ts';
import { LawRow } from '../../../law/law-row.tsx';
import { classes } from '../../../lib/classes.ts';
import { commentElementId } from '../../comments/comment-card.tsx';
import { pieces, type Stretch } from '../../comments/highlights.ts';
import { useRow } from '../room/room-page.tsx';
import type { CommentView } from '../sync/answer-views.ts';
import { useDoings } from './reading-context.ts';
import { RowMargin } from './row-margin.tsx';
import styles from './text-row.module.css';

/** One row of the draft with its margin: the law to the left, what the body says of it to the right (or below, when narrow). */
export const TextRow = memo(function TextRow({
  row,
  observe,
}: {
  row: DraftRow;
  observe: (element: HTMLElement) => () => void;
}): ReactElement {
  const element = useRef<HTMLDivElement>(null);
  useEffect(() => (element.current === null ? undefined : observe(element.current)), [observe]);
  const { composers, leafId } = useDoings(row.id);
  return (
    <div
      ref={element}
      data-row={row.id}
      data-kind={row.kind}
      data-composing={composers.length > 0 || undefined}
      data-here={leafId !== null || undefined}
      className={classes(styles['row'], styles[row.kind])}
    >
      <RowText row={row} />
      {row.kind !== 'heading' && <RowMargin row={row} />}
    </div>
  );
});

function RowText({ row }: { row: DraftRow }): ReactElement {
  const { comments } = useRow(row.id);
  const marks = useMemo(() => marksOf(comments), [comments]);
  return (
    <div className={styles['text']}>
      <LawRow
        row={row}
        words={(leaf, from, to) => (
          <MarkedWords leaf={leaf} from={from} to={to} stretches={marks.stretches.get(leaf.id)} />
        )}
        after={(leaf) => <CommentLink ids={marks.on.get(leaf.id)} />}
      />
    </div>
  );
}

interface Marks {
  /** Leaf → highlighted stretches. */
  stretches: Map<string, Stretch[]>;
  /** Leaf → ids of the comments on it or on a phrase of it. */
  on: Map<string, string[]>;
}

function marksOf(comments: readonly CommentView[]): Marks {
  const marks: Marks = { stretches: new Map(), on: new Map() };
  for (const { id, value } of comments) {
    for (const { provisionId, start, end } of value.segments)
      push(marks.stretches, provisionId, { start, end, commentId: id });
    const places =
      value.segments.length > 0 ? value.segments.map(({ provisionId }) => provisionId) : [value.provisionId ?? ''];
    for (const place of new Set(places)) push(marks.on, place, id);
  }
  return marks;
}

function push<T>(map: Map<string, T[]>, key: string, value: T): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [value]);
  else list.push(value);
}

/** The words of a leaf, those that comments stand on marked. The text itself is never changed: marks are drawn over it. */
function MarkedWords({
  leaf,
  from,
  to,
  stretches,
}: {
  leaf: ProvisionNode;
  from: number;
  to: number;
  stretches: Stretch[] | undefined;
}): ReactNode {
  const text = bound(leaf.text);
  if (stretches === undefined) return text.slice(from, to);
  return pieces(text, stretches, from, to).map(({ text: words, start, commentIds }) => {
    const first = commentIds[0];
    if (first === undefined) return words;
    return (
      <mark
        key={start}
        className={styles['mark']}
        aria-details={commentElementId(first)}
        data-many={commentIds.length > 1 || undefined}
      >
        {words}
      </mark>
    );
  });
}

/** The way from the text to its comments: a real link, so that every tool finds it. */
function CommentLink({ ids }: { ids: string[] | undefined }): ReactElement | null {
  const t = useText();
  const first = ids?.[0];
  if (ids === undefined || first === undefined) return null;
  return (
    <>
      {' '}
      <a
        className={styles['count']}
        href={`#${commentElementId(first)}`}
        onClick={(event) => {
          event.preventDefault();
          focusComment(first);
        }}
      >
        {t('responses.comments.count', { count: ids.length })}
      </a>
    </>
  );
}

/** Brings a comment into view and puts the focus on it. */
export function focusComment(id: string): void {
  const element = document.getElementById(commentElementId(id));
  element?.scrollIntoView({ block: 'nearest' });
  element?.focus({ preventScroll: true });
}
