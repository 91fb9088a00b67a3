import { useMemo, type ReactElement, type ReactNode } from 'react';
import { useText } from '../../app/text.ts';
import { bound } from '../../law/bound.ts';
import type { DraftRow, ProvisionNode } from '../../law/draft-text.ts';
import { LawRow } from '../../law/law-row.tsx';
import { commentElementId } from './comment-card.tsx';
import type { CommentValue } from './comment-value.ts';
import { pieces, type Stretch } from './highlights.ts';
import styles from './commented-row.module.css';

/** Of a comment, where it stands. Its own element on the page has the id of `commentElementId`. */
export interface CommentOnText {
  id: string;
  value: Pick<CommentValue, 'provisionId' | 'segments'>;
}

/** A row of the law with the words that comments stand on marked, and after each part the way to its comments. */
export function CommentedRow({ row, comments }: { row: DraftRow; comments: readonly CommentOnText[] }): ReactElement {
  const marks = useMemo(() => marksOf(comments), [comments]);
  return (
    <LawRow
      row={row}
      words={(leaf, from, to) => (
        <MarkedWords leaf={leaf} from={from} to={to} stretches={marks.stretches.get(leaf.id)} />
      )}
      after={(leaf) => <CommentLink ids={marks.on.get(leaf.id)} />}
    />
  );
}

interface Marks {
  /** Leaf → highlighted stretches. */
  stretches: Map<string, Stretch[]>;
  /** Leaf → ids of the comments on it or on a phrase of it. */
  on: Map<string, string[]>;
}

function marksOf(comments: readonly CommentOnText[]): Marks {
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
        {t('comments.count', { count: ids.length })}
      </a>
    </>
  );
}

/** Brings a comment into view and puts the focus on it. */
function focusComment(id: string): void {
  const element = document.getElementById(commentElementId(id));
  element?.scrollIntoView({ block: 'nearest' });
  element?.focus({ preventScroll: true });
}
