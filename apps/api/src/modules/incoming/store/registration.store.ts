import { ANSWER_FORMAT, type CommentKind } from '@samsyn/consultation';
import type { EditorDocument } from '@samsyn/editor';
import type { AuthorityCaller } from '../../../platform/caller.ts';
import type { Transaction } from '../../../platform/db/index.ts';
import type { IncomingRow } from './incoming.store.ts';

/** A point on its way to the record. */
export interface PointToRecord {
  id: string;
  pointId: string;
  /** The first comment that said exactly this, where an earlier registration has it; else what it replaces. */
  originalId: string | null;
  replacesId: string | null;
  number: number;
  provisionId: string | null;
  kind: CommentKind;
  body: EditorDocument;
  text: string;
  wording: string | null;
}

export interface ResponseToRegister {
  id: string;
  organisationName: string;
  kind: string;
  receivedAt: Date;
  yields: boolean;
  generalText: EditorDocument | null;
  generalPlain: string;
  contentHash: string;
  points: readonly PointToRecord[];
  /** By unit. */
  stances: ReadonlyMap<string, string>;
  letters: string;
}

export interface Stamped {
  number: number;
  receiptNumber: string;
  late: boolean;
}

// Number, lateness and the moment of recording are the database's; `received_at` is what was stated, never later than now (migration 0152).
const RESPONSE = `
  INSERT INTO record.response (id, round_id, version_id, organisation_id, organisation_name, overall_stance, general_text, general_plain, comments, content_hash,
    idempotency_key, submitted_by, submitted_by_name, answer_format, origin, yields, received_at, recorded_at, receipt_number, deadline_at)
  VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, 'REGISTERED', $15, $16, 'infinity', '', 'infinity')
  RETURNING number, receipt_number AS "receiptNumber", late`;

const COMMENTS = `
  INSERT INTO record.comment (id, point_id, original_id, replaces_id, response_id, round_id, version_id, organisation_id, organisation_name, number, provision_id,
    provision_ordinal, unit_id, address, target, segments, kind, stance, body, body_text, proposed_wording, received_at, late)
  SELECT c.id, c."pointId", c."originalId", c."replacesId", r.id, r.round_id, r.version_id, r.organisation_id, r.organisation_name, c.number, c."provisionId",
    coalesce(p.ordinal, 0), p.unit_id, p.address, CASE WHEN c."provisionId" IS NULL THEN 'WHOLE' ELSE 'PROVISION' END, '[]', c.kind,
    (SELECT s.stance FROM record.provision_stance s WHERE s.response_id = r.id AND s.provision_id = p.unit_id), c.body, c.text, c.wording, r.received_at, r.late
  FROM jsonb_to_recordset($2::jsonb) AS c (id uuid, "pointId" uuid, "originalId" uuid, "replacesId" uuid, number int, "provisionId" uuid, kind text, body jsonb,
      text text, wording text)
  JOIN record.response r ON r.id = $1
  LEFT JOIN record.provision p ON p.version_id = r.version_id AND p.provision_id = c."provisionId"`;

/** Puts the answer on record as the authority's registration of it. */
export async function recordRegistered(
  tx: Transaction,
  caller: AuthorityCaller,
  incoming: IncomingRow,
  r: ResponseToRegister,
): Promise<Stamped> {
  const who = [r.id, incoming.roundId, incoming.versionId, incoming.organisationId, r.organisationName];
  const general = r.generalText === null ? null : JSON.stringify(r.generalText);
  const what = [incoming.overallStance, general, r.generalPlain, r.points.length, r.contentHash];
  const by = [incoming.id, caller.userId, caller.displayName, ANSWER_FORMAT, r.yields, r.receivedAt];
  const [stamped] = await tx.query<Stamped>(RESPONSE, [...who, ...what, ...by], 'registered-response');
  if (stamped === undefined) throw new Error('the answer was not registered');
  await tx.query(
    `INSERT INTO record.provision_stance (response_id, organisation_id, round_id, version_id, provision_id, stance)
     SELECT r.id, r.organisation_id, r.round_id, r.version_id, s.unit, s.stance FROM record.response r, unnest($2::uuid[], $3::text[]) AS s (unit, stance) WHERE r.id = $1`,
    [r.id, [...r.stances.keys()], [...r.stances.values()]],
    'registered-stances',
  );
  await tx.query(COMMENTS, [r.id, JSON.stringify(r.points)], 'registered-comments');
  await tx.query(
    `INSERT INTO record.stance_column (response_id, round_id, organisation_id, organisation_name, kind, overall_stance, letters)
     SELECT r.id, r.round_id, r.organisation_id, r.organisation_name, $2, r.overall_stance, $3 FROM record.response r WHERE r.id = $1`,
    [r.id, r.kind, r.letters],
    'registered-column',
  );
  return stamped;
}

/** How it was registered: from which file, when and by what way it came, and what became of each passage. */
export async function recordRegistration(
  tx: Transaction,
  caller: AuthorityCaller,
  n: IncomingRow,
  more: { responseId: string; uninvited: boolean; account: unknown },
): Promise<void> {
  const how = [
    n.channel,
    n.receivedOn,
    n.receivedTime,
    n.reason,
    more.uninvited,
    n.uploadId,
    JSON.stringify(more.account),
  ];
  await tx.query(
    `INSERT INTO record.registration (response_id, round_id, organisation_id, incoming_id, channel, received_on, received_time, reason, uninvited, upload_id, account,
       corrects_id, correction_reason, registered_by, registered_by_name, file_name, sha256)
     SELECT $1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, u.file_name, u.sha256 FROM office.upload u WHERE u.id = $10`,
    [
      ...[more.responseId, n.roundId, n.organisationId, n.id],
      ...how,
      ...[n.correctsId, n.correctionReason, caller.userId, caller.displayName],
    ],
    'registration',
  );
}

/** The points of the registration before, by the piece and the place they came from. */
export interface EarlierPoint {
  id: string;
  pointId: string;
  originalId: string;
  provisionId: string | null;
  kind: string;
  text: string;
  wording: string | null;
}

export async function earlierPoints(tx: Transaction, responseId: string): Promise<EarlierPoint[]> {
  return tx.query<EarlierPoint>(
    `SELECT id, point_id AS "pointId", original_id AS "originalId", provision_id AS "provisionId", kind, body_text AS text, proposed_wording AS wording
     FROM record.comment WHERE response_id = $1`,
    [responseId],
    'registered-earlier',
  );
}

/** What was registered, as far as a correction or a question to the body needs it; null where that was not registered. */
export interface RegisteredRow {
  responseId: string;
  roundId: string;
  organisationId: string;
  incomingId: string;
  isNewest: boolean;
  invitationId: string | null;
  mailbox: string | null;
  confirmed: boolean;
}

export async function lockRegistered(tx: Transaction, responseId: string): Promise<RegisteredRow | null> {
  return tx.one<RegisteredRow>(
    `SELECT g.response_id AS "responseId", g.round_id AS "roundId", g.organisation_id AS "organisationId", g.incoming_id AS "incomingId",
       NOT EXISTS (SELECT FROM record.registration later WHERE later.corrects_id = g.response_id) AS "isNewest",
       i.id AS "invitationId", i.mailbox, EXISTS (SELECT FROM record.registration_confirmation c WHERE c.response_id = g.response_id) AS confirmed
     FROM record.registration g LEFT JOIN record.invitation i ON i.round_id = g.round_id AND i.organisation_id = g.organisation_id
     WHERE g.response_id = $1`,
    [responseId],
    'registered-one',
  );
}
