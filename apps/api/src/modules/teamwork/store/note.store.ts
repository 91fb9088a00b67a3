import type { Transaction } from '../../../platform/db/index.ts';
import type { WorkRoom } from './work-part.store.ts';

export interface NoteToWrite {
  id: string;
  roundId: string;
  /** What is answered; null for the first of a thread, which then says where it stands. */
  threadId: string | null;
  provisionId: string | null;
  commentId: string | null;
  words: string;
}

// An answer stands where its thread stands, whatever is said. Whoever sends a note twice has written it once; other words under the same id
// are the author's own second thought.
const WRITE = `
  WITH place AS (
    SELECT $1::uuid AS thread_id, $6::uuid AS provision_id, $7::uuid AS comment_id WHERE $5::uuid IS NULL
    UNION ALL
    SELECT n.id, n.provision_id, n.comment_id FROM workspace.note n WHERE n.id = $5 AND n.thread_id = n.id AND n.response_id = $2
  )
  INSERT INTO workspace.note AS n
    (organisation_id, id, response_id, round_id, version_id, provision_id, comment_id, thread_id, words, author_id, author_name)
  SELECT (SELECT register.acting_organisation()), $1, $2, $4, $3, place.provision_id, place.comment_id, place.thread_id, $8, $9, $10 FROM place
  ON CONFLICT (organisation_id, id) DO UPDATE SET words = excluded.words,
    edited_at = CASE WHEN n.words = excluded.words THEN n.edited_at ELSE clock_timestamp() END
    WHERE n.author_id = excluded.author_id AND n.removed_at IS NULL AND n.response_id = excluded.response_id
  RETURNING n.thread_id AS "threadId"`;

/** Writes a note; null where its thread is not there, or its id is somebody else's. */
export async function writeNote(
  tx: Transaction,
  room: WorkRoom,
  note: NoteToWrite,
  author: { userId: string; displayName: string },
): Promise<{ threadId: string } | null> {
  const { id, roundId, threadId, provisionId, commentId, words } = note;
  const where = [id, room.responseId, room.versionId, roundId, threadId, provisionId, commentId];
  return tx.one(WRITE, [...where, words, author.userId, author.displayName], 'note-write');
}

/** Takes one's own note away: its words are gone, its place in the thread stays. False: it is not one's own, or not there. */
export async function removeNote(tx: Transaction, room: WorkRoom, id: string, userId: string): Promise<boolean> {
  const row = await tx.one(
    `UPDATE workspace.note SET words = '', removed_at = coalesce(removed_at, clock_timestamp())
     WHERE id = $1 AND response_id = $2 AND author_id = $3 RETURNING id`,
    [id, room.responseId, userId],
    'note-remove',
  );
  return row !== null;
}

/** Says that a thread is settled (by whom), or that it is open again (null). False: there is no such thread. */
export async function settleThread(tx: Transaction, room: WorkRoom, id: string, by: string | null): Promise<boolean> {
  const row = await tx.one(
    `UPDATE workspace.note SET settled_at = CASE WHEN $3::text IS NULL THEN NULL ELSE coalesce(settled_at, clock_timestamp()) END,
       settled_by_name = CASE WHEN $3::text IS NULL THEN NULL ELSE coalesce(settled_by_name, $3) END
     WHERE id = $1 AND thread_id = id AND response_id = $2 RETURNING id`,
    [id, room.responseId, by],
    'thread-settle',
  );
  return row !== null;
}
