import { useContext, useEffect, useRef, type ReactElement } from 'react';
import type { DraftRow, ProvisionNode } from '../../../law/draft-text.ts';
import { leafElementId } from '../../../law/law-row.tsx';
import { CommentCard } from '../../comments/comment-card.tsx';
import { isBlank } from '../../comments/compose.ts';
import { Composer } from '../../comments/composer.tsx';
import { StandingNotice } from '../../comments/standing-notice.tsx';
import { placeWithin, wordingFor } from '../places.ts';
import { useJoin } from '../room/use-join.ts';
import { useReadOnly, useRoomContext, useRow } from '../room/room-context.ts';
import type { CommentView } from '../sync/answer-views.ts';
import { commentKey } from '../sync/values.ts';
import { useDoings, useReading } from './reading-context.ts';
import { WorkContext } from './work.ts';
import type { OpenComposer } from './reader.ts';

/** The row's key in the reader for comments on the whole. */
interface Slot {
  /** null: comments on the whole draft. */
  row: DraftRow | null;
}

const rowKey = (row: DraftRow | null): string => row?.id ?? 'whole';

/**
 * The comments of a row, read or open for writing. A new one stands last until it is folded, in one list with the others: were it moved to
 * its place at the first keystroke, it would lose the focus and the caret.
 */
export function Comments({ row }: Slot): ReactElement[] {
  const key = rowKey(row);
  const { comments } = useRow(key);
  const { composers } = useDoings(key);
  const open = new Map(composers.map((composer) => [composer.commentId, composer]));
  const there = new Map(comments.map((comment) => [comment.id, comment]));
  const ids = [
    ...comments.filter(({ id }) => open.get(id)?.isNew !== true).map(({ id }) => id),
    ...composers.filter(({ isNew }) => isNew).map(({ commentId }) => commentId),
  ];
  return ids.map((id) => <CommentSlot key={id} row={row} comment={there.get(id)} composer={open.get(id)} />);
}

function CommentSlot({
  row,
  comment,
  composer,
}: Slot & { comment: CommentView | undefined; composer: OpenComposer | undefined }): ReactElement | null {
  if (composer !== undefined) return <ComposerSlot row={row} composer={composer} comment={comment} />;
  return comment === undefined ? null : <ReadComment row={row} comment={comment} />;
}

function ReadComment({ row, comment }: Slot & { comment: CommentView }): ReactElement {
  const { draft } = useRoomContext();
  const { reader, remove } = useReading();
  const readOnly = useReadOnly();
  const { id, value, updatedAt, updatedBy } = comment;
  const leaf = value.segments[0]?.provisionId;
  const Work = useContext(WorkContext)?.Comment;
  return (
    <CommentCard
      id={id}
      place={placeWithin(row, draft, value)}
      value={value}
      wording={wordingFor(value, draft)}
      by={updatedBy}
      at={updatedAt}
      status={
        <>
          <Status comment={comment} />
          {Work && <Work id={id} row={row} />}
        </>
      }
      onEdit={readOnly ? undefined : () => reader.compose(rowKey(row), { commentId: id, initial: value, isNew: false })}
      onRemove={readOnly ? undefined : () => remove(id)}
      onShow={leaf === undefined ? undefined : () => show(leaf)}
    />
  );
}

/** A composer in its row; `comment` once there is something in the answer by its id. */
function ComposerSlot({
  row,
  composer,
  comment,
}: Slot & { composer: OpenComposer; comment: CommentView | undefined }): ReactElement {
  const { draft, store } = useRoomContext();
  const { reader, remove } = useReading();
  const { commentId, initial } = composer;
  const value = comment?.value ?? initial;
  const provision = value.provisionId === null ? null : (draft.byId.get(value.provisionId) ?? null);
  const done = useDone(row, commentId, provision);
  const join = useJoin(commentKey(commentId), (comment?.updatedAt ?? null) !== null);
  return (
    <Composer
      key={comment?.taken}
      id={commentId}
      place={provision?.address ?? ''}
      value={value}
      wording={wordingFor(value, draft)}
      leaf={provision !== null && provision.text !== '' ? provision : null}
      join={join}
      onChange={(next) => {
        if (comment === undefined && isBlank(next)) return;
        store.saveComment(commentId, next);
      }}
      onBlur={store.flush}
      onDone={done}
      onRemove={() => {
        reader.fold(rowKey(row), commentId);
        if (comment !== undefined) remove(commentId);
        else done();
      }}
      status={comment && <Status comment={comment} />}
    />
  );
}

/** Folds the composer and puts the focus back on what was commented. */
function useDone(row: DraftRow | null, commentId: string, provision: ProvisionNode | null): () => void {
  const { store } = useRoomContext();
  const { reader } = useReading();
  const target = useRef(provision);
  useEffect(() => {
    target.current = provision;
  });
  return () => {
    store.flush();
    reader.fold(rowKey(row), commentId);
    const id = target.current?.id;
    const element =
      id === undefined
        ? null
        : (document.getElementById(leafElementId(id)) ??
          document.querySelector<HTMLElement>(`[data-row="${id}"] [data-unit]`));
    (element ?? document.getElementById('kommentera-helheten'))?.focus();
  };
}

function Status({ comment }: { comment: CommentView }): ReactElement {
  const { draft, store } = useRoomContext();
  const { reader } = useReading();
  const { id, conflict } = comment;
  const theirs = conflict?.current ?? null;
  return (
    <StandingNotice
      sync={comment.sync}
      problems={comment.problems}
      conflict={
        conflict && {
          by: conflict.by,
          at: conflict.at,
          theirs: theirs && (
            <CommentCard
              id={`${id}-deras`}
              place=""
              value={theirs}
              wording={wordingFor(theirs, draft)}
              by={conflict.by}
              at={conflict.at}
            />
          ),
        }
      }
      onKeepMine={() => store.keepMine(commentKey(id))}
      onTakeTheirs={() => {
        for (const rowId of ['whole', ...draft.rows.map((row) => row.id)]) {
          if (reader.doings(rowId).composers.some(({ commentId }) => commentId === id)) reader.fold(rowId, id);
        }
        store.takeTheirs(commentKey(id));
      }}
    />
  );
}

function show(leafId: string): void {
  const element = document.getElementById(leafElementId(leafId));
  element?.scrollIntoView({ block: 'center' });
  element?.focus({ preventScroll: true });
}
