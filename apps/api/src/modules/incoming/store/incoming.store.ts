import type { Cut, IncomingChannel, RoundState, Stance } from '@samsyn/consultation';
import type { SourcePassage } from '@samsyn/documents';
import type { AuthorityCaller } from '../../../platform/caller.ts';
import type { Transaction } from '../../../platform/db/index.ts';

export type IncomingState = 'CUTTING' | 'REGISTERED' | 'SET_ASIDE';

/** What a person states of how an answer came in. */
export interface IncomingDetails {
  organisationId: string;
  channel: IncomingChannel;
  receivedOn: string;
  receivedTime: string | null;
  reason: string;
  overallStance: Stance | null;
}

export interface IncomingRow extends IncomingDetails {
  id: string;
  roundId: string;
  versionId: string;
  uploadId: string;
  format: string;
  isForm: boolean;
  passages: SourcePassage[];
  warnings: { text: string; reason: string }[];
  cuts: Cut[];
  state: IncomingState;
  setAsideReason: string | null;
  correctsId: string | null;
  correctionReason: string | null;
  responseId: string | null;
  version: number;
  createdAt: Date;
  createdBy: string;
  updatedAt: Date;
  updatedBy: string;
}

const COLUMNS = `n.id, n.round_id AS "roundId", n.version_id AS "versionId", n.organisation_id AS "organisationId", n.upload_id AS "uploadId", n.channel,
  n.received_on::text AS "receivedOn", to_char(n.received_time, 'HH24:MI') AS "receivedTime", n.reason, n.format, n.is_form AS "isForm", n.passages, n.warnings,
  n.cuts, n.overall_stance AS "overallStance", n.state, n.set_aside_reason AS "setAsideReason", n.corrects_id AS "correctsId",
  n.correction_reason AS "correctionReason", n.response_id AS "responseId", n.version, n.created_at AS "createdAt", n.created_by_name AS "createdBy",
  n.updated_at AS "updatedAt", n.updated_by_name AS "updatedBy"`;

export async function incomingRow(tx: Transaction, id: string): Promise<IncomingRow | null> {
  return tx.one<IncomingRow>(`SELECT ${COLUMNS} FROM office.incoming_answer n WHERE n.id = $1`, [id], 'incoming');
}

/** Locked until the transaction ends. */
export async function lockIncoming(tx: Transaction, id: string): Promise<IncomingRow | null> {
  return tx.one<IncomingRow>(
    `SELECT ${COLUMNS} FROM office.incoming_answer n WHERE n.id = $1 FOR UPDATE`,
    [id],
    'incoming-lock',
  );
}

/** The round that an answer came in to; null where there is none, or it has not been sent. */
export interface ReceivingRound {
  id: string;
  slug: string;
  versionId: string;
  versionHash: string;
  title: string;
  registrationNumber: string;
  state: RoundState;
  openedAt: Date;
}

export async function receivingRound(tx: Transaction, id: string): Promise<ReceivingRound | null> {
  return tx.one<ReceivingRound>(
    `SELECT r.id, r.slug, r.version_id AS "versionId", v.content_hash AS "versionHash", r.title, r.registration_number AS "registrationNumber",
       r.state, r.opened_at AS "openedAt"
     FROM office.round r JOIN record.version v ON v.id = r.version_id WHERE r.id = $1 AND r.state <> 'PREPARING'`,
    [id],
    'incoming-round',
  );
}

export type NewIncoming = Omit<
  IncomingRow,
  'id' | 'state' | 'setAsideReason' | 'responseId' | 'version' | 'createdAt' | 'createdBy' | 'updatedAt' | 'updatedBy'
>;

export async function insertIncoming(tx: Transaction, caller: AuthorityCaller, n: NewIncoming): Promise<string> {
  const about = [
    n.roundId,
    n.versionId,
    n.organisationId,
    n.uploadId,
    n.channel,
    n.receivedOn,
    n.receivedTime,
    n.reason,
  ];
  const source = [n.format, n.isForm, JSON.stringify(n.passages), JSON.stringify(n.warnings), JSON.stringify(n.cuts)];
  const row = await tx.one<{ id: string }>(
    `INSERT INTO office.incoming_answer (round_id, version_id, organisation_id, upload_id, channel, received_on, received_time, reason, format, is_form,
       passages, warnings, cuts, overall_stance, corrects_id, correction_reason, created_by_name, updated_by, updated_by_name)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $17) RETURNING id`,
    [...about, ...source, n.overallStance, n.correctsId, n.correctionReason, caller.displayName, caller.userId],
    'incoming-insert',
  );
  if (row === null) throw new Error('what came in was not kept');
  return row.id;
}

const TOUCH = 'version = version + 1, updated_at = clock_timestamp(), updated_by = $2, updated_by_name = $3';

export async function saveCuts(
  tx: Transaction,
  caller: AuthorityCaller,
  id: string,
  cuts: readonly Cut[],
): Promise<void> {
  await tx.query(
    `UPDATE office.incoming_answer SET cuts = $4, ${TOUCH} WHERE id = $1`,
    [id, caller.userId, caller.displayName, JSON.stringify(cuts)],
    'incoming-cuts',
  );
}

export async function saveDetails(
  tx: Transaction,
  caller: AuthorityCaller,
  id: string,
  d: IncomingDetails,
): Promise<void> {
  await tx.query(
    `UPDATE office.incoming_answer SET organisation_id = $4, channel = $5, received_on = $6, received_time = $7, reason = $8, overall_stance = $9, ${TOUCH}
     WHERE id = $1`,
    [
      ...[id, caller.userId, caller.displayName],
      ...[d.organisationId, d.channel, d.receivedOn, d.receivedTime, d.reason, d.overallStance],
    ],
    'incoming-details',
  );
}

export async function closeIncoming(
  tx: Transaction,
  caller: AuthorityCaller,
  id: string,
  how: { responseId: string } | { setAsideReason: string },
): Promise<void> {
  const [responseId, reason] = 'responseId' in how ? [how.responseId, null] : [null, how.setAsideReason];
  await tx.query(
    `UPDATE office.incoming_answer SET state = CASE WHEN $4::uuid IS NULL THEN 'SET_ASIDE' ELSE 'REGISTERED' END, response_id = $4, set_aside_reason = $5, ${TOUCH}
     WHERE id = $1`,
    [id, caller.userId, caller.displayName, responseId, reason],
    'incoming-close',
  );
}
