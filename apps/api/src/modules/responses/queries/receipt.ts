import type { AddedDecision, AttachedFile, Signing } from '@samsyn/consultation';
import type { Transaction } from '../../../platform/db/index.ts';
import { filesOf } from '../store/attachment.store.ts';
import { decisionsOf, signingOf } from '../store/signing.store.ts';

/** A file that went with a submitted answer; `id` is where it is fetched. */
export type SubmittedFile = AttachedFile & { id: string };

/** What the body keeps as proof: number, time by the database clock, hash of the content. */
export interface ReceiptView {
  __typename: 'Receipt';
  number: string;
  roundTitle: string;
  roundRegistrationNumber: string;
  organisationName: string;
  receivedAt: Date;
  late: boolean;
  contentHash: string;
  comments: number;
  submission: number;
  form: string;
  /** Null where the answer is given in another order. */
  overallStance: string | null;
  submittedBy: string;
  /** In what capacity; null of an answer older than that being kept. */
  signing: Signing | null;
  /** A board's decisions that were added afterwards. */
  decisions: AddedDecision[];
  /** The files that went with it. */
  attachments: SubmittedFile[];
  /** The seal of the event log over the submission, `number:hash`; null until the sealer has been there (two seconds). */
  seal: string | null;
}

export const RECEIPT_COLUMNS = `resp.receipt_number AS number, round.title AS "roundTitle", round.registration_number AS "roundRegistrationNumber",
  resp.organisation_name AS "organisationName", resp.received_at AS "receivedAt", resp.late, resp.content_hash AS "contentHash", resp.comments,
  resp.number AS submission, resp.form, resp.overall_stance AS "overallStance", resp.submitted_by_name AS "submittedBy",
  ${signingOf('resp')} AS signing, ${decisionsOf('resp')} AS decisions,
  ${filesOf('resp')} AS attachments,
  (SELECT s.number || ':' || s.hash FROM record.event e, record.seal_over(e.id) s WHERE e.object_id = resp.id AND e.kind IN ('RESPONSE_SUBMITTED', 'ANSWER_REGISTERED')) AS seal`;

/** The receipt of the organisation's answer in the round; null before it is submitted. Row-level security leaves only the caller's own. */
export async function receiptOf(tx: Transaction, roundId: string, organisationId: string): Promise<ReceiptView | null> {
  const row = await tx.one<Omit<ReceiptView, '__typename'>>(
    `SELECT ${RECEIPT_COLUMNS} FROM record.response resp JOIN office.round round ON round.id = resp.round_id
     WHERE resp.round_id = $1 AND resp.organisation_id = $2 ORDER BY resp.number DESC LIMIT 1`,
    [roundId, organisationId],
    'receipt',
  );
  return row === null ? null : { __typename: 'Receipt', ...row };
}

/** The receipt of one submission. */
export async function receiptById(tx: Transaction, responseId: string): Promise<ReceiptView | null> {
  return oneReceipt(tx, 'resp.id = $1', responseId);
}

/** The receipt of what was submitted under the key; null where nothing was. The same sending twice is one. */
export async function receiptByKey(tx: Transaction, roundId: string, key: string): Promise<ReceiptView | null> {
  return oneReceipt(tx, 'resp.round_id = $1 AND resp.idempotency_key = $2', roundId, key);
}

async function oneReceipt(tx: Transaction, which: string, ...values: string[]): Promise<ReceiptView | null> {
  const row = await tx.one<Omit<ReceiptView, '__typename'>>(
    `SELECT ${RECEIPT_COLUMNS} FROM record.response resp JOIN office.round round ON round.id = resp.round_id WHERE ${which}`,
    values,
  );
  return row === null ? null : { __typename: 'Receipt', ...row };
}
