import type { AuthorityCaller } from '../../../platform/caller.ts';
import type { Transaction } from '../../../platform/db/index.ts';

/** A proposed wording that was taken over into a draft. */
export interface TakenWording {
  id: string;
  provisionId: string;
  commentId: string;
  partId: string | null;
  wording: string;
  at: Date;
  by: string;
}

/** Those that stand: not undone. */
export async function takenOf(tx: Transaction, draftId: string): Promise<TakenWording[]> {
  return tx.query<TakenWording>(
    `SELECT id, provision_id AS "provisionId", comment_id AS "commentId", part_id AS "partId", wording, taken_at AS at, taken_by_name AS by
     FROM office.taken_wording WHERE draft_id = $1 AND removed_at IS NULL ORDER BY taken_at, id`,
    [draftId],
    'taken-wordings',
  );
}

export async function addTaken(
  tx: Transaction,
  caller: AuthorityCaller,
  { draftId, version }: { draftId: string; version: number },
  taken: readonly Pick<TakenWording, 'provisionId' | 'commentId' | 'partId' | 'wording'>[],
): Promise<void> {
  await tx.query(
    `INSERT INTO office.taken_wording (draft_id, version, provision_id, comment_id, part_id, wording, taken_by, taken_by_name)
     SELECT $1, $2, t."provisionId", t."commentId", t."partId", t.wording, $4, $5
     FROM jsonb_to_recordset($3) AS t ("provisionId" uuid, "commentId" uuid, "partId" uuid, wording text)`,
    [draftId, version, JSON.stringify(taken), caller.userId, caller.displayName],
    'taken-wordings-add',
  );
}

/** What a state had taken over, when that state is undone. */
export async function dropTaken(
  tx: Transaction,
  caller: AuthorityCaller,
  { draftId, version }: { draftId: string; version: number },
): Promise<void> {
  await tx.query(
    `UPDATE office.taken_wording SET removed_at = clock_timestamp(), removed_by_name = $3
     WHERE draft_id = $1 AND version = $2 AND removed_at IS NULL`,
    [draftId, version, caller.displayName],
    'taken-wordings-drop',
  );
}

/** The same again, when what was undone is done again. */
export async function restoreTaken(
  tx: Transaction,
  { draftId, version }: { draftId: string; version: number },
): Promise<void> {
  await tx.query(
    'UPDATE office.taken_wording SET removed_at = NULL, removed_by_name = NULL WHERE draft_id = $1 AND version = $2',
    [draftId, version],
    'taken-wordings-restore',
  );
}

/** A change, and the wording that its words come from. */
export interface Tie {
  spanId: string;
  takenId: string;
}

/** Gives changes the reasons that their wordings were taken over for. One that a person has taken away stays away. */
export async function tieReasons(tx: Transaction, draftId: string, ties: readonly Tie[]): Promise<void> {
  if (ties.length === 0) return;
  await tx.query(
    `INSERT INTO office.span_reason (draft_id, span_id, comment_id, part_id, given_by, given_by_name)
     SELECT DISTINCT ON (i."spanId", t.comment_id, t.part_id) $1::uuid, i."spanId", t.comment_id, t.part_id, t.taken_by, t.taken_by_name
     FROM jsonb_to_recordset($2) AS i ("spanId" uuid, "takenId" uuid) JOIN office.taken_wording t ON t.id = i."takenId" AND t.draft_id = $1
     WHERE NOT EXISTS (SELECT FROM office.span_reason s WHERE s.draft_id = $1 AND s.span_id = i."spanId" AND s.comment_id = t.comment_id
       AND s.part_id IS NOT DISTINCT FROM t.part_id)
     ON CONFLICT DO NOTHING`,
    [draftId, JSON.stringify(ties)],
    'span-reasons-tie',
  );
}
