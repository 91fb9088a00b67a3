import { standsLike, wholeOf, wholeReason, type DecidedPart, type PartSpan } from '@samsyn/consultation';
import type { Transaction } from '../../../platform/db/index.ts';
import type { AuthorityCaller } from '../../../platform/caller.ts';

export interface StandingPart extends PartSpan {
  id: string;
}

/** One person at a time changes how a comment is cut, or what its parts make of it. */
export async function lockParts(tx: Transaction, commentId: string): Promise<void> {
  await tx.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [`parts ${commentId}`], 'parts-lock');
}

/** The parts a comment is in now, in the order of its text; none: it is whole. */
export async function standingParts(tx: Transaction, commentId: string): Promise<StandingPart[]> {
  return tx.query<StandingPart>(
    `SELECT id, start_at AS start, end_at AS "end", provision_id AS "provisionId" FROM office.comment_part
     WHERE comment_id = $1 AND joined_at IS NULL ORDER BY start_at`,
    [commentId],
    'parts-standing',
  );
}

export async function joinParts(tx: Transaction, caller: AuthorityCaller, ids: readonly string[]): Promise<void> {
  await tx.query(
    `UPDATE office.comment_part SET joined_at = clock_timestamp(), joined_by = $2, joined_by_name = $3 WHERE id = ANY ($1::uuid[])`,
    [ids, caller.userId, caller.displayName],
    'parts-join',
  );
}

/** Writes new parts. Fewer rows than parts: one was to stand on a provision that the round's text does not have. */
export async function cutParts(
  tx: Transaction,
  caller: AuthorityCaller,
  { roundId, commentId, parts }: { roundId: string; commentId: string; parts: readonly PartSpan[] },
): Promise<number> {
  const cut = await tx.query(
    `INSERT INTO office.comment_part (comment_id, round_id, start_at, end_at, version_id, provision_id, cut_by, cut_by_name)
     SELECT $1, r.id, s.start, s."end", p.version_id, p.provision_id, $4, $5
     FROM office.round r CROSS JOIN jsonb_to_recordset($3) AS s (start integer, "end" integer, "provisionId" uuid)
       LEFT JOIN record.provision p ON p.version_id = r.version_id AND p.provision_id = s."provisionId"
     WHERE r.id = $2 AND (s."provisionId" IS NULL OR p.provision_id IS NOT NULL) RETURNING id`,
    [commentId, roundId, JSON.stringify(parts), caller.userId, caller.displayName],
    'parts-cut',
  );
  return cut.length;
}

interface DecidedPartRow extends DecidedPart {
  id: string;
}

const DECISIONS = `
  SELECT p.id, a.disposition, a.reason, a.state FROM office.comment_part p LEFT JOIN office.assessment a ON a.comment_id = p.id
  WHERE p.comment_id = $1 AND p.joined_at IS NULL ORDER BY p.start_at`;

// Who proposed and who validated is who did so of the part it stands like ($6): never one person, for it is not of the part either. Else it is
// a proposal. A text that was written of the comment as a whole stays with it.
const SAVE_WHOLE = `
  INSERT INTO office.assessment AS a (comment_id, round_id, unit_id, disposition, reason, updated_by, updated_by_name, remainder, settled, settled_by,
    settled_by_name, settled_at, settled_word)
  SELECT c.id, c.round_id, c.unit_id, $2, $3, coalesce(l.updated_by, $4), coalesce(l.updated_by_name, $5), coalesce(l.remainder, false), l.settled,
    l.settled_by, l.settled_by_name, CASE WHEN l.settled IS NOT NULL THEN clock_timestamp() END, l.settled_word
  FROM record.comment c LEFT JOIN office.assessment l ON l.comment_id = $6
  WHERE c.id = $1 AND ($2::text IS NOT NULL OR EXISTS (SELECT FROM office.assessment was WHERE was.comment_id = c.id))
  ON CONFLICT (comment_id) DO UPDATE SET disposition = excluded.disposition, reason = excluded.reason, version = a.version + 1,
    updated_at = clock_timestamp(), updated_by = excluded.updated_by, updated_by_name = excluded.updated_by_name, remainder = excluded.remainder,
    settled = excluded.settled, settled_by = excluded.settled_by, settled_by_name = excluded.settled_by_name, settled_at = excluded.settled_at,
    settled_word = excluded.settled_word
    WHERE (a.disposition, a.reason, a.settled, a.remainder, a.settled_word) IS DISTINCT FROM
      (excluded.disposition, excluded.reason, excluded.settled, excluded.remainder, excluded.settled_word)`;

/** What the parts of a comment make of it, written as its own assessment: open until all are decided, validated when all are. */
export async function decideWhole(tx: Transaction, caller: AuthorityCaller, commentId: string): Promise<void> {
  await lockParts(tx, commentId);
  const parts = await tx.query<DecidedPartRow>(DECISIONS, [commentId], 'parts-decisions');
  const disposition = wholeOf(parts);
  const reason = disposition === null ? null : wholeReason(parts);
  const like = parts[standsLike(parts) ?? -1]?.id ?? null;
  const values = [commentId, disposition, reason, caller.userId, caller.displayName, like];
  await tx.query(SAVE_WHOLE, values, 'parts-decide-whole');
}
