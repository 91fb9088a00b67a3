import { randomUUID } from 'node:crypto';
import type { Transaction } from '../../../platform/db/index.ts';
import type { WorkRoom } from './work-part.store.ts';

/** A comment that is, or is to be, one of several. */
export interface Candidate {
  id: string;
  /** The § it stands on; null: on the whole draft. */
  unitId: string | null;
  groupId: string | null;
}

/** Those of the comments that are in the answer and have not been taken away. */
export async function candidates(tx: Transaction, room: WorkRoom, ids: readonly string[]): Promise<Candidate[]> {
  return tx.query<Candidate>(
    `SELECT c.id, p.unit_id AS "unitId", a.group_id AS "groupId"
     FROM workspace.comment c LEFT JOIN record.provision p ON p.version_id = c.version_id AND p.provision_id = c.provision_id
       LEFT JOIN workspace.alternative a ON a.comment_id = c.id AND a.organisation_id = c.organisation_id
     WHERE c.response_id = $1 AND c.id = ANY($2::uuid[]) AND c.deleted_at IS NULL`,
    [room.responseId, [...ids]],
    'alternative-candidates',
  );
}

/** Makes the comments alternatives, together with those they were alternatives to before; none of them is set aside then. */
export async function group(tx: Transaction, room: WorkRoom, those: readonly Candidate[]): Promise<void> {
  const before = [...new Set(those.flatMap(({ groupId }) => groupId ?? []))];
  const groupId = before[0] ?? randomUUID();
  await tx.query(
    `UPDATE workspace.alternative SET group_id = $2, set_aside_at = NULL, set_aside_by_name = NULL, reason = NULL
     WHERE response_id = $1 AND group_id = ANY($3::uuid[])`,
    [room.responseId, groupId, before],
    'alternative-join',
  );
  await tx.query(
    `INSERT INTO workspace.alternative (organisation_id, comment_id, response_id, group_id)
     SELECT (SELECT register.acting_organisation()), id, $1, $2 FROM unnest($3::uuid[]) id ON CONFLICT (organisation_id, comment_id) DO NOTHING`,
    [room.responseId, groupId, those.map(({ id }) => id)],
    'alternative-group',
  );
}

/** Lets one go and sets the others aside, with the reason. */
export async function choose(
  tx: Transaction,
  room: WorkRoom,
  chosen: { id: string; groupId: string },
  reason: string,
  by: string,
): Promise<void> {
  await tx.query(
    `UPDATE workspace.alternative SET
       set_aside_at = CASE WHEN comment_id = $3 THEN NULL ELSE coalesce(set_aside_at, clock_timestamp()) END,
       set_aside_by_name = CASE WHEN comment_id = $3 THEN NULL ELSE $5 END, reason = CASE WHEN comment_id = $3 THEN NULL ELSE $4 END
     WHERE response_id = $1 AND group_id = $2`,
    [room.responseId, chosen.groupId, chosen.id, reason, by],
    'alternative-choose',
  );
}

/** Takes the choice back: all stand again. */
export async function reopen(tx: Transaction, room: WorkRoom, groupId: string): Promise<void> {
  await tx.query(
    `UPDATE workspace.alternative SET set_aside_at = NULL, set_aside_by_name = NULL, reason = NULL WHERE response_id = $1 AND group_id = $2`,
    [room.responseId, groupId],
    'alternative-reopen',
  );
}

/** They are alternatives no longer: each goes by itself. */
export async function dissolve(tx: Transaction, room: WorkRoom, groupId: string): Promise<void> {
  await tx.query(
    'DELETE FROM workspace.alternative WHERE response_id = $1 AND group_id = $2',
    [room.responseId, groupId],
    'alternative-dissolve',
  );
}
