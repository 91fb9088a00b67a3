import type { Transaction } from '../../../platform/db/index.ts';
import type { AssessmentState, Settlement } from '@samsyn/consultation';
import type { AuthorityCaller } from '../../../platform/caller.ts';
import { stale, type Stale } from '../../../platform/refusals.ts';
import { inherits } from './counting.ts';
import { decideWhole } from './part.store.ts';

export interface AssessmentView {
  commentId: string;
  version: number;
  disposition: string | null;
  reason: string | null;
  text: unknown;
  updatedAt: Date;
  updatedBy: string;
  /** Who wrote it: never who validates it. */
  updatedById: string;
  /** Null: there is no decision, only a text. */
  state: AssessmentState | null;
  settledAt: Date | null;
  settledBy: string | null;
  /** With what word it was sent back. */
  settledWord: string | null;
  /** The comment whose reason was taken over word by word, as it is named; null: none, or the words have been changed. */
  reasonFrom: string | null;
}

/** How the comment is named whose reason the assessment has. */
export const reasonFrom = (of: string): string =>
  `(SELECT f.organisation_name || ', nr ' || f.number FROM record.comment f WHERE f.id = ${of}.reason_from)`;

/** An assessment's columns, of a table or of an alias of it. */
export const assessmentColumns = (of: string): string =>
  [
    `comment_id AS "commentId"`,
    'version',
    'disposition',
    'reason',
    'text',
    `updated_at AS "updatedAt"`,
    `updated_by_name AS "updatedBy"`,
    `updated_by AS "updatedById"`,
    'state',
    `settled_at AS "settledAt"`,
    `settled_by_name AS "settledBy"`,
    `settled_word AS "settledWord"`,
  ]
    .map((column) => `${of}.${column}`)
    .concat(`${reasonFrom(of)} AS "reasonFrom"`)
    .join(', ');

/** What is assessed: a submitted comment, a part of one, or a theme. */
export interface AssessedPlace {
  subject: 'COMMENT' | 'PART' | 'THEME';
  roundId: string;
  /** The unit it is listed under. */
  unitId: string | null;
  /** What the assessment stands with: the first comment that said the same words, the part, the theme. */
  originalId: string;
  /** The comment that a part is of. */
  partOf: string | null;
  /** A part's number in its comment. */
  part: number | null;
  /** It is a comment that is decided in parts. */
  inParts: boolean;
  /** It only endorses a point, and is decided with it. */
  inherits: boolean;
}

const PLACE = `
  SELECT 'COMMENT' AS subject, c.round_id AS "roundId", c.unit_id AS "unitId", c.original_id AS "originalId", NULL::uuid AS "partOf", NULL::int AS part,
    EXISTS (SELECT FROM office.comment_part p WHERE p.comment_id = c.original_id AND p.joined_at IS NULL) AS "inParts",
    ${inherits('c.round_id')} AS inherits
  FROM record.comment c WHERE c.id = $1
  UNION ALL SELECT 'PART', p.round_id, coalesce(at.unit_id, c.unit_id), p.id, p.comment_id,
    (SELECT count(*)::int FROM office.comment_part b WHERE b.comment_id = p.comment_id AND b.joined_at IS NULL AND b.start_at <= p.start_at), false, false
  FROM office.comment_part p JOIN record.comment c ON c.id = p.comment_id
    LEFT JOIN record.provision at ON at.version_id = p.version_id AND at.provision_id = p.provision_id
  WHERE p.id = $1 AND p.joined_at IS NULL
  UNION ALL SELECT 'THEME', t.round_id, NULL, t.id, NULL, NULL, false, false
  FROM office.tag t WHERE t.id = $1 AND t.description IS NOT NULL AND t.removed_at IS NULL`;

/** Where what is to be assessed stands; null where there is no such comment, part or theme. */
export async function placeOfComment(tx: Transaction, id: string): Promise<AssessedPlace | null> {
  return tx.one<AssessedPlace>(PLACE, [id], 'assessment-place');
}

/** Of an event about an assessment: a part's decision is told of its comment. */
export function assessedObject({ subject, originalId, partOf, part }: AssessedPlace) {
  if (subject === 'THEME') return { object: { objectType: 'theme', objectId: originalId }, which: {} };
  return { object: { objectType: 'comment', objectId: partOf ?? originalId }, which: part === null ? {} : { part } };
}

/** The authority's assessment as it stands, locked until the transaction ends. */
export async function lockAssessment(tx: Transaction, commentId: string): Promise<AssessmentView | null> {
  return tx.one<AssessmentView>(
    `SELECT ${assessmentColumns('a')} FROM office.assessment a WHERE comment_id = $1 FOR UPDATE`,
    [commentId],
    'assessment-lock',
  );
}

export interface AssessmentToSave {
  /** As `placeOfComment` has them. */
  subject: AssessedPlace['subject'];
  partOf: string | null;
  commentId: string;
  roundId: string;
  unitId: string | null;
  disposition: string | null;
  reason: string | null;
  text: unknown;
  expectedVersion: number;
  /** Whose reason it is, when it was taken over. */
  reasonFrom: string | null;
}

/** What is written is a proposal, whatever stood there. */
export const UNSETTLED =
  'settled = NULL, settled_by = NULL, settled_by_name = NULL, settled_at = NULL, settled_word = NULL';

const SAVE = `
  INSERT INTO office.assessment AS a (comment_id, round_id, unit_id, disposition, reason, text, updated_by, updated_by_name, subject, reason_from)
  VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $10,
    (SELECT s.comment_id FROM office.assessment s WHERE s.comment_id = $11 AND s.subject = 'COMMENT' AND s.round_id = $2 AND s.reason = $5))
  ON CONFLICT (comment_id) DO UPDATE SET disposition = excluded.disposition, reason = excluded.reason, text = excluded.text, version = a.version + 1,
    updated_at = clock_timestamp(), updated_by = excluded.updated_by, updated_by_name = excluded.updated_by_name, remainder = false,
    reason_from = excluded.reason_from, ${UNSETTLED}
    WHERE a.version = $9
  RETURNING ${assessmentColumns('a')}`;

/** Writes it if nobody changed it since `expectedVersion` (0: there is none), and with a part what its comment's parts now make of it. Null: nothing was written. */
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
    given.subject,
    given.reasonFrom,
  ];
  const saved = await tx.one<AssessmentView>(SAVE, values, 'assessment-save');
  if (saved !== null && given.partOf !== null) await decideWhole(tx, caller, given.partOf);
  return saved;
}

const SETTLE = `
  UPDATE office.assessment a SET version = a.version + 1, settled = $3, settled_by = $4, settled_by_name = $5, settled_at = clock_timestamp(), settled_word = $6
  WHERE a.comment_id = $1 AND a.version = $2 RETURNING ${assessmentColumns('a')}`;

/** Writes what a second person says of a proposal, which has been locked and is of `expectedVersion`; with a part, what its comment's parts now make of it. */
export async function settleAssessment(
  tx: Transaction,
  caller: AuthorityCaller,
  given: {
    commentId: string;
    partOf: string | null;
    expectedVersion: number;
    outcome: Settlement;
    word: string | null;
  },
): Promise<AssessmentView | null> {
  const values = [
    given.commentId,
    given.expectedVersion,
    given.outcome,
    caller.userId,
    caller.displayName,
    given.outcome === 'RETURNED' ? given.word : null,
  ];
  const settled = await tx.one<AssessmentView>(SETTLE, values, 'assessment-settle');
  if (settled !== null && given.partOf !== null) await decideWhole(tx, caller, given.partOf);
  return settled;
}

/** Who changed an assessment last, and when: by writing it, or by settling it. */
export function staleAssessment(now: AssessmentView): Stale {
  const { version, settledAt, settledBy, updatedAt, updatedBy } = now;
  return stale({ version, changedAt: settledAt ?? updatedAt, changedBy: settledBy ?? updatedBy }, now);
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
