import type { AssessmentState } from '@samsyn/consultation';
import type { AuthorityCaller } from '../../../platform/caller.ts';
import type { Transaction } from '../../../platform/db/index.ts';
import { assessmentColumns, type AssessmentView } from './assessment.store.ts';

export interface Step {
  id: string;
  roundId: string;
  act: 'ASSESS' | 'VALIDATE';
  madeAt: Date;
  rows: number;
}

const CHANGED_SINCE = `EXISTS (SELECT FROM office.assessment_step_row r JOIN office.assessment a ON a.comment_id = r.comment_id
    WHERE r.step_id = s.id AND a.version <> r.version)`;

/** The caller's latest step of a round, if it can still be undone. */
export const LATEST_STEP = `
  SELECT s.id, s.round_id AS "roundId", s.act, s.made_at AS "madeAt",
    (SELECT count(*)::int FROM office.assessment_step_row r WHERE r.step_id = s.id) AS rows
  FROM (SELECT * FROM office.assessment_step WHERE round_id = $1 AND made_by = $2 ORDER BY made_at DESC LIMIT 1) s
  WHERE s.undone_at IS NULL AND NOT ${CHANGED_SINCE}`;

const LOCK_STEP = `
  SELECT s.id, s.round_id AS "roundId", s.act, s.made_at AS "madeAt", s.undone_at AS "undoneAt" FROM office.assessment_step s
  WHERE s.id = $1 AND s.made_by = $2 FOR UPDATE`;

/** A step of the caller's own, locked; null where there is none, or it is another's. */
export async function lockStep(
  tx: Transaction,
  caller: AuthorityCaller,
  stepId: string,
): Promise<(Omit<Step, 'rows'> & { undoneAt: Date | null }) | null> {
  return tx.one(LOCK_STEP, [stepId, caller.userId], 'step-lock');
}

const LOCK_ROWS = `
  SELECT ${assessmentColumns('a')}, a.version <> r.version AS changed FROM office.assessment_step_row r
    JOIN office.assessment a ON a.comment_id = r.comment_id WHERE r.step_id = $1 ORDER BY a.comment_id FOR UPDATE OF a`;

/** Its rows as they stand, locked, each with whether somebody has changed it since. */
export async function lockStepRows(
  tx: Transaction,
  stepId: string,
): Promise<(AssessmentView & { changed: boolean })[]> {
  return tx.query(LOCK_ROWS, [stepId], 'step-rows');
}

const PUT_BACK = `
  WITH undone AS (UPDATE office.assessment_step SET undone_at = clock_timestamp() WHERE id = $1)
  UPDATE office.assessment a SET version = a.version + 1, disposition = r.before->>'disposition', reason = r.before->>'reason',
    text = nullif(r.before->'text', 'null'::jsonb), remainder = coalesce((r.before->>'remainder')::boolean, false),
    updated_at = coalesce((r.before->>'updated_at')::timestamptz, clock_timestamp()), updated_by = coalesce((r.before->>'updated_by')::uuid, a.updated_by),
    updated_by_name = coalesce(r.before->>'updated_by_name', a.updated_by_name), settled = r.before->>'settled', settled_by = (r.before->>'settled_by')::uuid,
    settled_by_name = r.before->>'settled_by_name', settled_at = (r.before->>'settled_at')::timestamptz, settled_word = r.before->>'settled_word',
    reason_from = (r.before->>'reason_from')::uuid
  FROM office.assessment_step_row r WHERE r.step_id = $1 AND r.comment_id = a.comment_id
  RETURNING a.comment_id AS "commentId", a.version, a.disposition, a.state`;

/** Puts every row back as it was before the step: its words, and how it stood. */
export async function putBack(
  tx: Transaction,
  stepId: string,
): Promise<{ commentId: string; version: number; disposition: string | null; state: AssessmentState | null }[]> {
  return tx.query(PUT_BACK, [stepId], 'step-put-back');
}
