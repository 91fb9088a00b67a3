import type { AlternativeGroup, AnswerFormat, ResponseForm } from '@samsyn/consultation';
import type { Transaction } from '../../../platform/db/index.ts';
import { dropGround } from './edition-ground.store.ts';

/** A comment on its way out: as it lies, with what the rule and the record need of the provision it is on. */
export interface OutgoingComment {
  id: string;
  provisionId: string | null;
  ordinal: number;
  unitId: string | null;
  address: string | null;
  currentText: string | null;
  target: 'WHOLE' | 'PROVISION' | 'PHRASE';
  segments: unknown;
  kind: 'LEGAL' | 'FACTUAL' | 'EDITORIAL' | 'CONSEQUENCE' | 'QUESTION';
  body: unknown;
  proposedWording: string | null;
  proposedReason: string | null;
  endorsesCommentId: string | null;
}

const COMMENTS = `
  SELECT c.id, c.provision_id AS "provisionId", coalesce(p.ordinal, 0) AS ordinal, p.unit_id AS "unitId", p.address, p.text AS "currentText", c.target,
    c.segments, c.kind, c.body, c.proposed_wording AS "proposedWording", c.proposed_reason AS "proposedReason",
    c.endorses_comment_id AS "endorsesCommentId"
  FROM workspace.comment c LEFT JOIN record.provision p ON p.version_id = c.version_id AND p.provision_id = c.provision_id
  WHERE c.response_id = $1 AND c.deleted_at IS NULL AND NOT EXISTS (
    SELECT FROM workspace.alternative a WHERE a.organisation_id = c.organisation_id AND a.comment_id = c.id AND a.set_aside_at IS NOT NULL)
  ORDER BY coalesce(p.ordinal, 0), c.created_at, c.id`;

/** The answer's comments in the order they will be numbered: the whole first, then as the text reads. Alternatives that were set aside stay behind. */
export async function outgoingComments(tx: Transaction, responseId: string): Promise<OutgoingComment[]> {
  return tx.query<OutgoingComment>(COMMENTS, [responseId], 'submission-comments');
}

const GROUPS = `
  SELECT (array_agg(u.address ORDER BY p.ordinal))[1] AS address, count(*) FILTER (WHERE a.set_aside_at IS NULL)::int AS standing,
    count(*) FILTER (WHERE a.set_aside_at IS NOT NULL)::int AS "setAside"
  FROM workspace.alternative a JOIN workspace.comment c ON c.organisation_id = a.organisation_id AND c.id = a.comment_id AND c.deleted_at IS NULL
    LEFT JOIN record.provision p ON p.version_id = c.version_id AND p.provision_id = c.provision_id
    LEFT JOIN record.provision u ON u.version_id = p.version_id AND u.provision_id = p.unit_id
  WHERE a.response_id = $1 GROUP BY a.group_id ORDER BY min(coalesce(p.ordinal, 0))`;

/** Comments of which one is to go, by group, as the text reads. */
export async function alternativeGroups(tx: Transaction, responseId: string): Promise<AlternativeGroup[]> {
  return tx.query<AlternativeGroup>(GROUPS, [responseId], 'submission-alternatives');
}

export interface OutgoingMark {
  provisionId: string;
  stance: 'SUPPORTS' | 'SUPPORTS_WITH_CONDITIONS' | 'NO_OBJECTION' | 'OPPOSES' | 'ABSTAINS' | null;
  reviewed: boolean;
  isSection: boolean;
}

const MARKS = `
  SELECT m.provision_id AS "provisionId", m.stance, m.reviewed, p.kind = 'SECTION' AS "isSection"
  FROM workspace.provision_mark m JOIN record.provision p ON p.version_id = m.version_id AND p.provision_id = m.provision_id
  WHERE m.response_id = $1 ORDER BY p.ordinal`;

export async function outgoingMarks(tx: Transaction, responseId: string): Promise<OutgoingMark[]> {
  return tx.query<OutgoingMark>(MARKS, [responseId], 'submission-marks');
}

/** Ids of the version's units in reading order (the rows of the stance matrix). */
export async function unitsOf(tx: Transaction, versionId: string): Promise<string[]> {
  const rows = await tx.query<{ id: string }>(
    `SELECT provision_id AS id FROM record.provision WHERE version_id = $1 AND unit_id = provision_id ORDER BY ordinal`,
    [versionId],
    'submission-units',
  );
  return rows.map((row) => row.id);
}

/** Names as valid today: the answering body's, and that of the body it endorses. */
export async function namesToday(
  tx: Transaction,
  organisationId: string,
  endorsesActorId: string | null,
): Promise<{ name: string; kind: string; endorses: string | null }> {
  const [names] = await tx.query<{ name: string; kind: string; endorses: string | null }>(
    `SELECT register.name_on(a.id, today.day) AS name, a.kind, register.name_on($2, today.day) AS endorses
     FROM register.actor a, (SELECT (clock_timestamp() AT TIME ZONE 'Europe/Stockholm')::date AS day) today WHERE a.id = $1`,
    [organisationId, endorsesActorId],
    'submission-names',
  );
  if (names === undefined) throw new Error('an answering organisation is missing from the register');
  return names;
}

export interface ResponseToRecord {
  id: string;
  roundId: string;
  versionId: string;
  organisationId: string;
  organisationName: string;
  edition: number;
  form: ResponseForm;
  /** What is hashed. */
  format: AnswerFormat;
  overallStance: string | null;
  /** Null where no questions were put. */
  questionsHash: string | null;
  endorsesActorId: string | null;
  endorsesName: string | null;
  endorsesResponseId: string | null;
  generalText: unknown;
  generalPlain: string;
  comments: number;
  contentHash: string;
  idempotencyKey: string;
  submittedBy: string;
  submittedByName: string;
}

// Number, time, deadline and lateness are stamped by the database (migration 0004): nothing here could set them.
const RECORD_RESPONSE = `
  INSERT INTO record.response (id, round_id, version_id, organisation_id, organisation_name, overall_stance, endorses_actor_id, endorses_name, general_text,
    general_plain, comments, content_hash, idempotency_key, submitted_by, submitted_by_name, edition, form, answer_format, endorses_response_id,
    questions_hash, receipt_number, received_at, deadline_at)
  VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, '', 'infinity', 'infinity')
  RETURNING number AS submission, receipt_number AS number, received_at AS "receivedAt", late`;

/** What the database stamped: which submission of the body it is in the round, its receipt's number, the time. */
export interface Stamped {
  submission: number;
  number: string;
  receivedAt: Date;
  late: boolean;
}

export async function recordResponse(tx: Transaction, r: ResponseToRecord): Promise<Stamped> {
  const general = r.generalText === null ? null : JSON.stringify(r.generalText);
  const who = [r.id, r.roundId, r.versionId, r.organisationId, r.organisationName];
  const what = [r.overallStance, r.endorsesActorId, r.endorsesName, general, r.generalPlain, r.comments, r.contentHash];
  const [stamped] = await tx.query<Stamped>(
    RECORD_RESPONSE,
    [
      ...[...who, ...what, r.idempotencyKey, r.submittedBy, r.submittedByName],
      ...[r.edition, r.form, r.format, r.endorsesResponseId, r.questionsHash],
    ],
    'submission-response',
  );
  if (stamped === undefined) throw new Error('the answer was not recorded');
  return stamped;
}

// Copied inside the database from the locked workspace; only what the database cannot compute (number, plain words, stance) comes from here.
// A point of a later submission is a comment of its own, tied to what the body said there before: the very same, or something else.
const RECORD_COMMENTS = `
  INSERT INTO record.comment (id, point_id, original_id, replaces_id, response_id, round_id, version_id, organisation_id, organisation_name, number, provision_id,
    provision_ordinal, unit_id, address, target, segments, kind, stance, body, body_text, proposed_wording, proposed_reason, received_at, late,
    endorses_comment_id, endorses_name)
  SELECT CASE WHEN r.number = 1 THEN c.id ELSE gen_random_uuid() END, c.id, CASE WHEN said.same THEN prior.original_id END,
    CASE WHEN NOT said.same THEN prior.id END, r.id, r.round_id, r.version_id, r.organisation_id, r.organisation_name, out.number, c.provision_id,
    coalesce(p.ordinal, 0), p.unit_id, p.address, c.target, c.segments, c.kind, m.stance, c.body, out.plain, words.wording, words.reason, r.received_at, r.late,
    c.endorses_comment_id, out.endorses
  FROM unnest($2::uuid[], $3::int[], $4::text[], $5::text[]) AS out (id, number, plain, endorses)
  JOIN record.response r ON r.id = $1
  JOIN workspace.comment c ON c.id = out.id AND c.organisation_id = r.organisation_id
  LEFT JOIN record.provision p ON p.version_id = c.version_id AND p.provision_id = c.provision_id
  LEFT JOIN workspace.provision_mark m ON m.response_id = c.response_id AND m.provision_id = p.unit_id
  LEFT JOIN record.response before ON before.round_id = r.round_id AND before.organisation_id = r.organisation_id AND before.number = r.number - 1
  LEFT JOIN record.comment prior ON prior.response_id = before.id AND prior.point_id = c.id
  CROSS JOIN LATERAL (SELECT nullif(btrim(c.proposed_wording), '') AS wording, nullif(btrim(c.proposed_reason), '') AS reason) words
  CROSS JOIN LATERAL (SELECT (prior.provision_id, prior.target, prior.segments, prior.kind, prior.body, prior.proposed_wording, prior.proposed_reason,
    prior.stance, prior.endorses_comment_id) IS NOT DISTINCT FROM (c.provision_id, c.target, c.segments, c.kind, c.body, words.wording, words.reason,
    m.stance, c.endorses_comment_id) AND prior.id IS NOT NULL AS same) said`;

export interface NumberedComment {
  id: string;
  number: number;
  plain: string;
  /** The body whose point it endorses, as it was called; null without one. */
  endorses: string | null;
}

export async function recordComments(
  tx: Transaction,
  responseId: string,
  comments: readonly NumberedComment[],
): Promise<void> {
  const [ids, numbers] = [comments.map((c) => c.id), comments.map((c) => c.number)];
  const values = [responseId, ids, numbers, comments.map((c) => c.plain), comments.map((c) => c.endorses)];
  await tx.query(RECORD_COMMENTS, values, 'submission-record-comments');
}

export interface Column {
  kind: string;
  letters: string;
}

/** Stances per provision, and the body's column of the matrix. */
export async function recordStances(
  tx: Transaction,
  responseId: string,
  workspaceId: string,
  column: Column,
): Promise<void> {
  await tx.query(
    `INSERT INTO record.provision_stance (response_id, organisation_id, round_id, version_id, provision_id, stance)
     SELECT r.id, r.organisation_id, r.round_id, r.version_id, m.provision_id, m.stance
     FROM record.response r JOIN workspace.provision_mark m ON m.response_id = $2 AND m.stance IS NOT NULL WHERE r.id = $1`,
    [responseId, workspaceId],
    'submission-stances',
  );
  await tx.query(
    `INSERT INTO record.stance_column (response_id, round_id, organisation_id, organisation_name, kind, overall_stance, letters)
     SELECT r.id, r.round_id, r.organisation_id, r.organisation_name, $2, r.overall_stance, $3 FROM record.response r WHERE r.id = $1`,
    [responseId, column.kind, column.letters],
    'submission-column',
  );
}

/** The edition has left: nothing more is written in it. */
export async function closeEdition(tx: Transaction, workspaceId: string): Promise<void> {
  await dropGround(tx, workspaceId);
  await tx.query(
    `UPDATE workspace.response SET state = 'SUBMITTED', updated_at = clock_timestamp() WHERE id = $1`,
    [workspaceId],
    'submission-close',
  );
}
