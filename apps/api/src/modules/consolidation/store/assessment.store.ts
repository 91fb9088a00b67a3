import type { Transaction } from '../../../platform/db/index.ts';
import type { AuthorityCaller } from '../../../platform/caller.ts';

export interface AssessmentView {
  commentId: string;
  version: number;
  disposition: string | null;
  reason: string | null;
  text: unknown;
  updatedAt: Date;
  updatedBy: string;
}

const ASSESSMENT = `comment_id AS "commentId", version, disposition, reason, text, updated_at AS "updatedAt", updated_by_name AS "updatedBy"`;

/** The round of a submitted comment, the unit it is listed under, and the first comment that said the same; null where there is no such comment. */
export async function placeOfComment(
  tx: Transaction,
  commentId: string,
): Promise<{ roundId: string; unitId: string | null; originalId: string } | null> {
  return tx.one(
    `SELECT round_id AS "roundId", unit_id AS "unitId", original_id AS "originalId" FROM record.comment WHERE id = $1`,
    [commentId],
    'assessment-place',
  );
}

/** The authority's assessment of a comment as it stands, locked until the transaction ends. */
export async function lockAssessment(tx: Transaction, commentId: string): Promise<AssessmentView | null> {
  return tx.one<AssessmentView>(
    `SELECT ${ASSESSMENT} FROM office.assessment WHERE comment_id = $1 FOR UPDATE`,
    [commentId],
    'assessment-lock',
  );
}

export interface AssessmentToSave {
  commentId: string;
  roundId: string;
  unitId: string | null;
  disposition: string | null;
  reason: string | null;
  text: unknown;
  expectedVersion: number;
}

const SAVE = `
  INSERT INTO office.assessment AS a (comment_id, round_id, unit_id, disposition, reason, text, updated_by, updated_by_name)
  VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
  ON CONFLICT (comment_id) DO UPDATE SET disposition = excluded.disposition, reason = excluded.reason, text = excluded.text, version = a.version + 1,
    updated_at = clock_timestamp(), updated_by = excluded.updated_by, updated_by_name = excluded.updated_by_name
    WHERE a.version = $9
  RETURNING ${ASSESSMENT}`;

/** Writes it if nobody changed it since `expectedVersion` (0: there is none). Null: nothing was written. */
export async function saveAssessment(
  tx: Transaction,
  caller: AuthorityCaller,
  given: AssessmentToSave,
): Promise<AssessmentView | null> {
  const text = given.text === null ? null : JSON.stringify(given.text);
  const values = [
    given.commentId,
    given.roundId,
    given.unitId,
    given.disposition,
    given.reason,
    text,
    caller.userId,
    caller.displayName,
    given.expectedVersion,
  ];
  return tx.one<AssessmentView>(SAVE, values, 'assessment-save');
}

export interface ProvisionAssessmentView {
  roundId: string;
  provisionId: string;
  version: number;
  text: unknown;
  updatedAt: Date;
  updatedBy: string;
}

const PROVISION = `round_id AS "roundId", provision_id AS "provisionId", version, text, updated_at AS "updatedAt", updated_by_name AS "updatedBy"`;

export const PROVISION_ASSESSMENT = `SELECT ${PROVISION} FROM office.provision_assessment WHERE round_id = $1 AND provision_id = $2`;

const SAVE_PROVISION = `
  INSERT INTO office.provision_assessment AS a (round_id, provision_id, text, updated_by, updated_by_name)
  SELECT r.id, p.provision_id, $3, $4, $5 FROM office.round r JOIN record.provision p ON p.version_id = r.version_id AND p.provision_id = $2 WHERE r.id = $1
  ON CONFLICT (round_id, provision_id) DO UPDATE SET text = excluded.text, version = a.version + 1, updated_at = clock_timestamp(),
    updated_by = excluded.updated_by, updated_by_name = excluded.updated_by_name
    WHERE a.version = $6
  RETURNING ${PROVISION}`;

export interface ProvisionAssessmentToSave {
  roundId: string;
  provisionId: string;
  text: unknown;
  expectedVersion: number;
}

/** Writes the authority's text on a provision if nobody changed it since. Null: nothing was written. */
export async function saveProvisionAssessment(
  tx: Transaction,
  caller: AuthorityCaller,
  given: ProvisionAssessmentToSave,
): Promise<ProvisionAssessmentView | null> {
  const values = [
    given.roundId,
    given.provisionId,
    JSON.stringify(given.text),
    caller.userId,
    caller.displayName,
    given.expectedVersion,
  ];
  return tx.one<ProvisionAssessmentView>(SAVE_PROVISION, values, 'provision-assessment-save');
}
