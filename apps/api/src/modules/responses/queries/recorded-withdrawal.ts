import { signingWithout, type WithdrawalReceipt } from '@samsyn/consultation';
import type { Transaction } from '../../../platform/db/index.ts';

/** What is on record of a withdrawal: everything its receipt says but who signs. */
export interface WithdrawnAnswer extends Omit<
  WithdrawalReceipt,
  'format' | 'authority' | 'keyId' | 'receivedAt' | 'withdrawnAt'
> {
  receivedAt: Date;
  withdrawnAt: Date;
}

type Row = Omit<WithdrawnAnswer, 'signing'> & {
  role: Parameters<typeof signingWithout>[0] | null;
  onBehalfOf: string | null;
};

const WITHDRAWN = `
  SELECT w.number, resp.organisation_id AS "organisationId", resp.organisation_name AS "organisationName", resp.round_id AS "roundId",
    round.title AS "roundTitle", round.registration_number AS "roundRegistrationNumber", resp.receipt_number AS "receiptNumber",
    resp.number AS submission, resp.content_hash AS "contentHash", resp.received_at AS "receivedAt", w.withdrawn_at AS "withdrawnAt",
    w.withdrawn_by_name AS "withdrawnBy", w.role, w.on_behalf_of AS "onBehalfOf", w.reason,
    (SELECT s.number || ':' || s.hash FROM record.event e, record.seal_over(e.id) s WHERE e.object_id = w.response_id AND e.kind = 'RESPONSE_WITHDRAWN') AS seal
  FROM record.withdrawal w JOIN record.response resp ON resp.id = w.response_id JOIN office.round round ON round.id = resp.round_id
  WHERE round.slug = $1 AND resp.number = $2`;

/** The withdrawal of one of the body's submissions in the round with that address; null where it stands. Row-level security leaves only the caller's own. */
export async function withdrawnByNumber(
  tx: Transaction,
  slug: string,
  number: number,
): Promise<WithdrawnAnswer | null> {
  const row = await tx.one<Row>(WITHDRAWN, [slug, number], 'receipt-withdrawn');
  if (row === null) return null;
  const { role, onBehalfOf, ...rest } = row;
  return { ...rest, signing: role === null ? null : signingWithout(role, onBehalfOf) };
}
