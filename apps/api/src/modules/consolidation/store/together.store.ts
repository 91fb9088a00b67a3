import type { AssessmentState } from '@samsyn/consultation';
import type { AuthorityCaller } from '../../../platform/caller.ts';
import type { Transaction } from '../../../platform/db/index.ts';
import { inherits } from './counting.ts';
import { assessmentColumns, type AssessmentView, UNSETTLED } from './assessment.store.ts';

/** One row of several that are changed in one step: the comment as it is listed, the words it stands with, and how it stood. */
export interface TogetherRow {
  commentId: string;
  originalId: string;
  unitId: string | null;
  organisationName: string;
  /** It is decided in parts, never as a whole. */
  inParts: boolean;
  /** It only endorses a point, and is decided with it. */
  inherits: boolean;
  expectedVersion: number;
  before: AssessmentView | null;
  /** The whole row, to be put back. */
  kept: object | null;
}

/** Whether a comment `c` is decided in parts. */
export const IN_PARTS_SQL =
  'EXISTS (SELECT FROM office.comment_part p WHERE p.comment_id = c.original_id AND p.joined_at IS NULL)';

const ROWS = `
  SELECT c.id AS "commentId", c.original_id AS "originalId", c.unit_id AS "unitId", c.organisation_name AS "organisationName",
    ${IN_PARTS_SQL} AS "inParts", ${inherits()} AS inherits
  FROM record.comment c WHERE c.round_id = $1 AND c.id = ANY($2::uuid[])
  ORDER BY c.provision_ordinal, c.organisation_name, c.number, c.id`;
const LOCK = `
  SELECT ${assessmentColumns('a')}, to_jsonb(a) AS kept FROM office.assessment a WHERE a.comment_id = ANY($1::uuid[]) ORDER BY a.comment_id FOR UPDATE`;

/** The rows as they stand, those with an assessment locked in one order; fewer than asked for where there is no such comment in the round. */
export async function lockTogether(
  tx: Transaction,
  roundId: string,
  given: readonly { commentId: string; expectedVersion: number }[],
): Promise<TogetherRow[]> {
  const ids = given.map(({ commentId }) => commentId);
  const listed = await tx.query<Omit<TogetherRow, 'expectedVersion' | 'before' | 'kept'>>(
    ROWS,
    [roundId, ids],
    'together-rows',
  );
  const now = await tx.query<AssessmentView & { kept: object }>(
    LOCK,
    [listed.map(({ originalId }) => originalId)],
    'together-lock',
  );
  const standing = new Map(now.map(({ kept, ...view }) => [view.commentId, { kept, view }]));
  const expected = new Map(given.map(({ commentId, expectedVersion }) => [commentId, expectedVersion]));
  return listed.map((row) => ({
    ...row,
    expectedVersion: expected.get(row.commentId) ?? 0,
    before: standing.get(row.originalId)?.view ?? null,
    kept: standing.get(row.originalId)?.kept ?? null,
  }));
}

export interface Written {
  commentId: string;
  version: number;
  state: AssessmentState | null;
}

// The version a row is to have goes in with it, so that one that came meanwhile is left alone.
const SAVE = `
  INSERT INTO office.assessment AS a (comment_id, round_id, unit_id, disposition, reason, text, updated_by, updated_by_name, remainder, version)
  SELECT g.comment_id, $1, g.unit_id, $2, $3, $4, $5, $6, g.remainder = 1, g.expected + 1
  FROM unnest($7::uuid[], $8::uuid[], $9::integer[], $10::integer[]) AS g (comment_id, unit_id, remainder, expected) ORDER BY g.comment_id
  ON CONFLICT (comment_id) DO UPDATE SET disposition = excluded.disposition, reason = excluded.reason, text = excluded.text, version = excluded.version,
    updated_at = clock_timestamp(), updated_by = excluded.updated_by, updated_by_name = excluded.updated_by_name, remainder = excluded.remainder, reason_from = NULL, ${UNSETTLED}
    WHERE a.version = excluded.version - 1
  RETURNING a.comment_id AS "commentId", a.version, a.state`;

/** Writes one assessment to all rows; fewer come back where another's came meanwhile. `waits`: those whose own words are not decided by it. */
export async function saveTogether(
  tx: Transaction,
  caller: AuthorityCaller,
  given: { roundId: string; disposition: string; reason: string; text: unknown },
  rows: readonly TogetherRow[],
  waits: ReadonlySet<string>,
): Promise<Written[]> {
  const { roundId, disposition, reason, text } = given;
  return tx.query<Written>(
    SAVE,
    [
      ...[roundId, disposition, reason, text === null ? null : JSON.stringify(text), caller.userId, caller.displayName],
      rows.map(({ originalId }) => originalId),
      rows.map(({ unitId }) => unitId),
      rows.map(({ commentId }) => (waits.has(commentId) ? 1 : 0)),
      rows.map(({ expectedVersion }) => expectedVersion),
    ],
    'together-save',
  );
}

const VALIDATE = `
  UPDATE office.assessment a SET version = a.version + 1, settled = 'VALIDATED', settled_by = $2, settled_by_name = $3, settled_at = clock_timestamp(),
    settled_word = NULL WHERE a.comment_id = ANY($1::uuid[]) RETURNING a.comment_id AS "commentId", a.version, a.state`;

/** Validates rows that are locked. */
export async function validateTogether(
  tx: Transaction,
  caller: AuthorityCaller,
  rows: readonly TogetherRow[],
): Promise<Written[]> {
  const ids = rows.map(({ originalId }) => originalId);
  return tx.query<Written>(VALIDATE, [ids, caller.userId, caller.displayName], 'together-validate');
}

const STEP = `
  WITH step AS (INSERT INTO office.assessment_step (round_id, act, made_by, made_by_name) VALUES ($1, $2, $3, $4) RETURNING id),
  kept AS (INSERT INTO office.assessment_step_row (step_id, comment_id, version, before)
    SELECT step.id, r.comment_id, r.version, r.before FROM step, jsonb_to_recordset($5::jsonb) AS r (comment_id uuid, version integer, before jsonb))
  SELECT id FROM step`;

/** Keeps what the step changed, to be undone as one. Its id. */
export async function keepStep(
  tx: Transaction,
  caller: AuthorityCaller,
  { roundId, act }: { roundId: string; act: 'ASSESS' | 'VALIDATE' },
  rows: readonly TogetherRow[],
  written: readonly Written[],
): Promise<string> {
  const kept = new Map(rows.map((row) => [row.originalId, row.kept]));
  const changed = written.map(({ commentId, version }) => ({
    comment_id: commentId,
    version,
    before: kept.get(commentId) ?? null,
  }));
  const values = [roundId, act, caller.userId, caller.displayName, JSON.stringify(changed)];
  const step = await tx.one<{ id: string }>(STEP, values, 'together-step');
  return step?.id ?? '';
}
