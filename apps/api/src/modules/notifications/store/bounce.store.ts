import type { Transaction } from '../../../platform/db/index.ts';

interface Bounced {
  roundId: string;
  invitationId: string;
}

/** The letter came back; null where there is none. The first notice counts. */
export async function bounceLetter(tx: Transaction, id: string, failure: string): Promise<Bounced | null> {
  return tx.one<Bounced>(
    `UPDATE office.outgoing_mail SET state = 'BOUNCED', failure = coalesce(CASE WHEN bounced_at IS NOT NULL THEN failure END, $2),
       bounced_at = coalesce(bounced_at, clock_timestamp()) WHERE id = $1 RETURNING round_id AS "roundId", invitation_id AS "invitationId"`,
    [id, failure],
  );
}

/** The same of a letter to a meeting; whether there is one. */
export async function bounceMeetingLetter(tx: Transaction, id: string, failure: string): Promise<boolean> {
  const row = await tx.one(
    `UPDATE office.meeting_letter SET state = 'BOUNCED', failure = coalesce(CASE WHEN bounced_at IS NOT NULL THEN failure END, $2),
       bounced_at = coalesce(bounced_at, clock_timestamp()) WHERE id = $1 RETURNING 1`,
    [id, failure],
  );
  return row !== null;
}

/** The same of a reply; whether there is one. */
export async function bounceReply(tx: Transaction, id: string, failure: string): Promise<boolean> {
  const row = await tx.one(
    `UPDATE office.reply_mail SET state = 'BOUNCED', failure = coalesce(CASE WHEN bounced_at IS NOT NULL THEN failure END, $2),
       bounced_at = coalesce(bounced_at, clock_timestamp()) WHERE letter_id = $1 RETURNING 1`,
    [id, failure],
  );
  return row !== null;
}

/** The same of a reminder to a mailbox, with whom it was to. */
export async function bounceReminder(
  tx: Transaction,
  id: string,
  failure: string,
): Promise<(Bounced & { organisationId: string; day: string; mailbox: string | null }) | null> {
  return tx.one(
    `WITH came AS (
       UPDATE office.reminder SET bounced_at = coalesce(bounced_at, clock_timestamp()), failure = coalesce(failure, $2) WHERE id = $1 RETURNING *
     )
     SELECT came.round_id AS "roundId", came.invitation_id AS "invitationId", came.organisation_id AS "organisationId", came.day, at.mailbox
     FROM came JOIN record.reached at ON at.invitation_id = came.invitation_id`,
    [id, failure],
  );
}
