import type { StatedGate } from '@samsyn/consultation';
import type { AuthorityCaller } from '../../../platform/caller.ts';
import type { Transaction } from '../../../platform/db/index.ts';

export interface GatePlace {
  roundId: string;
  versionId: string;
  /** There is no text that could be decided. */
  questionsOnly: boolean;
}

/** The round and the version of its text that a statement is about: null where there is no such round, or no such version of its text. */
export async function roundAndVersion(
  tx: Transaction,
  roundId: string,
  versionId: string | null,
): Promise<GatePlace | null> {
  return tx.one<GatePlace>(
    `SELECT r.id AS "roundId", v.id AS "versionId", v.questions_only AS "questionsOnly" FROM office.round r JOIN record.version sent ON sent.id = r.version_id
     JOIN record.version v ON v.regulation_id = sent.regulation_id AND v.number >= sent.number AND v.id = coalesce($2::uuid, r.version_id)
     WHERE r.id = $1 FOR UPDATE OF r`,
    [roundId, versionId],
    'gate-place',
  );
}

/** Keeps the statement; returns its id. */
export async function insertStatement(
  tx: Transaction,
  place: GatePlace,
  { kind, outcome, part, reason, day, until }: StatedGate,
  by: AuthorityCaller,
): Promise<string> {
  const row = await tx.one<{ id: string }>(
    `INSERT INTO office.gate_statement (round_id, version_id, kind, outcome, part, reason, day, until, stated_by, stated_by_name)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) RETURNING id`,
    [place.roundId, place.versionId, kind, outcome, part, reason, day, until, by.userId, by.displayName],
    'gate-statement-insert',
  );
  if (row === null) throw new Error('the statement was not kept');
  return row.id;
}
