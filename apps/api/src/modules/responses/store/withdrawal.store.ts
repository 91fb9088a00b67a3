import type { Role } from '@samsyn/consultation';
import type { Transaction } from '../../../platform/db/index.ts';

/** The body's newest submission in the round, locked against another withdrawal by the workspace's row; and whether it is withdrawn. */
export interface NewestSubmission {
  id: string;
  number: number;
  edition: number;
  receiptNumber: string;
  contentHash: string;
  withdrawn: boolean;
}

export async function newestSubmission(tx: Transaction, roundId: string): Promise<NewestSubmission | null> {
  return tx.one<NewestSubmission>(
    `SELECT resp.id, resp.number, resp.edition, resp.receipt_number AS "receiptNumber", resp.content_hash AS "contentHash",
       EXISTS (SELECT FROM record.withdrawal w WHERE w.response_id = resp.id) AS withdrawn
     FROM record.response resp WHERE resp.round_id = $1 ORDER BY resp.number DESC LIMIT 1`,
    [roundId],
    'newest-submission',
  );
}

export interface WithdrawalToRecord {
  responseId: string;
  roundId: string;
  organisationId: string;
  reason: string;
  idempotencyKey: string;
  /** In what capacity: by the own role, or on a signatory's delegation. */
  by: { id: string; name: string; role: Role; onBehalfOf: string | null };
}

/** Number and time are the database's. */
export async function recordWithdrawal(
  tx: Transaction,
  { responseId, roundId, organisationId, reason, idempotencyKey, by }: WithdrawalToRecord,
): Promise<{ number: string; at: Date }> {
  const row = await tx.one<{ number: string; at: Date }>(
    `INSERT INTO record.withdrawal (response_id, round_id, organisation_id, reason, idempotency_key, withdrawn_by, withdrawn_by_name, role, on_behalf_of, number, withdrawn_at)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, '', 'infinity') RETURNING number, withdrawn_at AS at`,
    [responseId, roundId, organisationId, reason, idempotencyKey, by.id, by.name, by.role, by.onBehalfOf],
  );
  if (row === null) throw new Error('the withdrawal was not recorded');
  return row;
}

/** Whether this very sending was taken in before. */
export async function isWithdrawnByKey(tx: Transaction, roundId: string, key: string): Promise<boolean> {
  const text = 'SELECT 1 FROM record.withdrawal WHERE round_id = $1 AND idempotency_key = $2';
  return (await tx.one(text, [roundId, key])) !== null;
}
