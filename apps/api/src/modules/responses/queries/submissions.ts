import { submissionStanding, type ResponseForm, type SubmissionStanding } from '@samsyn/consultation';
import type { Transaction } from '../../../platform/db/index.ts';

export interface WithdrawalView {
  number: string;
  at: Date;
  by: string;
  reason: string;
  /** The seal of the event log over it, as on a receipt. */
  seal: string | null;
}

/** One of a body's submissions in a round, and how it stands today. */
export interface SubmissionView {
  id: string;
  number: number;
  receiptNumber: string;
  receivedAt: Date;
  late: boolean;
  form: ResponseForm;
  standing: SubmissionStanding;
  /** The receipt of the submission after it; null for the newest. */
  followedBy: string | null;
  withdrawal: WithdrawalView | null;
}

interface Row extends Omit<SubmissionView, 'standing' | 'followedBy' | 'withdrawal'> {
  withdrawnNumber: string | null;
  withdrawnAt: Date;
  withdrawnBy: string;
  reason: string;
  seal: string | null;
}

const SUBMISSIONS = `
  SELECT resp.id, resp.number, resp.receipt_number AS "receiptNumber", resp.received_at AS "receivedAt", resp.late, resp.form,
    w.number AS "withdrawnNumber", w.withdrawn_at AS "withdrawnAt", w.withdrawn_by_name AS "withdrawnBy", w.reason,
    (SELECT s.number || ':' || s.hash FROM record.event e, record.seal_over(e.id) s WHERE e.object_id = w.response_id AND e.kind = 'RESPONSE_WITHDRAWN') AS seal
  FROM record.response resp LEFT JOIN record.withdrawal w ON w.response_id = resp.id
  WHERE resp.round_id = $1 AND resp.organisation_id = $2 AND resp.origin = $3 ORDER BY resp.number`;

/** What a body has submitted in the round, the first one first; or what was registered for it. */
export async function submissionsOf(
  tx: Transaction,
  roundId: string,
  organisationId: string,
  origin: 'SUBMITTED' | 'REGISTERED' = 'SUBMITTED',
): Promise<SubmissionView[]> {
  const rows = await tx.query<Row>(SUBMISSIONS, [roundId, organisationId, origin], 'submissions');
  const facts = rows.map(({ number, withdrawnNumber }) => ({ number, withdrawn: withdrawnNumber !== null }));
  return rows.map(({ withdrawnNumber, withdrawnAt, withdrawnBy, reason, seal, ...row }, index) => ({
    ...row,
    standing: submissionStanding({ number: row.number, withdrawn: withdrawnNumber !== null }, facts),
    followedBy: rows[index + 1]?.receiptNumber ?? null,
    withdrawal:
      withdrawnNumber === null ? null : { number: withdrawnNumber, at: withdrawnAt, by: withdrawnBy, reason, seal },
  }));
}

/** A withdrawal with who made it, for the letter about it. */
export interface RecordedWithdrawal {
  number: string;
  at: Date;
  by: string;
  byId: string;
  reason: string;
}

export async function withdrawalOf(tx: Transaction, responseId: string): Promise<RecordedWithdrawal | null> {
  return tx.one<RecordedWithdrawal>(
    `SELECT number, withdrawn_at AS at, withdrawn_by_name AS by, withdrawn_by AS "byId", reason FROM record.withdrawal WHERE response_id = $1`,
    [responseId],
  );
}
