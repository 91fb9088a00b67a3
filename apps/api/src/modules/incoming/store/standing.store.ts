import type { Transaction } from '../../../platform/db/index.ts';

/** What is known of a body in a round when its answer is registered. */
export interface BodyInRound {
  organisationId: string;
  name: string;
  kind: string;
  /** Null where it is not on the sändlista. */
  invitationId: string | null;
  mailbox: string | null;
  /** Its own last moment. */
  deadline: Date;
  now: Date;
  /** The answer that it has submitted itself and that counts; what it writes is not to be seen from here. */
  ownReceipt: string | null;
  /** The control code of what was registered for it before. */
  previousCode: string | null;
}

const BODY = `
  SELECT a.id AS "organisationId", register.name_on(a.id, (clock_timestamp() AT TIME ZONE 'Europe/Stockholm')::date) AS name, a.kind,
    i.id AS "invitationId", i.mailbox, greatest(least(r.deadline, coalesce(r.closed_at, 'infinity')), e.until) AS deadline, clock_timestamp() AS now,
    (SELECT own.receipt_number FROM record.response own WHERE own.round_id = r.id AND own.organisation_id = a.id AND own.origin = 'SUBMITTED'
       AND own.id <> ALL (ARRAY(SELECT s.response_id FROM record.set_aside s WHERE s.round_id = r.id))) AS "ownReceipt",
    (SELECT g.content_hash FROM record.response g WHERE g.round_id = r.id AND g.organisation_id = a.id AND g.origin = 'REGISTERED' ORDER BY g.number DESC LIMIT 1) AS "previousCode"
  FROM office.round r JOIN register.actor a ON a.id = $2
    LEFT JOIN record.invitation i ON i.round_id = r.id AND i.organisation_id = a.id
    LEFT JOIN record.extension e ON e.round_id = r.id AND e.organisation_id = a.id
  WHERE r.id = $1`;

/** Null where there is no such body in the register. */
export async function bodyInRound(
  tx: Transaction,
  roundId: string,
  organisationId: string,
): Promise<BodyInRound | null> {
  return tx.one<BodyInRound>(BODY, [roundId, organisationId], 'incoming-body');
}
