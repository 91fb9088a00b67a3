import type { RoundState } from '@samsyn/consultation';
import type { AuthorityCaller } from '../../../platform/caller.ts';
import type { Transaction } from '../../../platform/db/index.ts';

export interface ResendGround {
  invitationId: string;
  roundId: string;
  organisationId: string;
  roundState: RoundState;
  hasAnswered: boolean;
}

/** The invitation, while nobody else sends it; null where there is none. */
export async function invitationToResend(tx: Transaction, invitationId: string): Promise<ResendGround | null> {
  return tx.one<ResendGround>(
    `SELECT i.id AS "invitationId", i.round_id AS "roundId", i.organisation_id AS "organisationId", r.state AS "roundState",
       EXISTS (SELECT FROM record.response a WHERE a.round_id = i.round_id AND a.organisation_id = i.organisation_id) AS "hasAnswered"
     FROM record.invitation i JOIN office.round r ON r.id = i.round_id WHERE i.id = $1 FOR UPDATE OF r`,
    [invitationId],
  );
}

/** Puts the sending on record, with its letter. The letter's id. */
export async function addResending(
  tx: Transaction,
  caller: AuthorityCaller,
  { roundId, invitationId, organisationId }: ResendGround,
  address: string,
): Promise<string> {
  const row = await tx.one<{ id: string }>(
    `WITH sending AS (
       INSERT INTO record.resending (round_id, invitation_id, organisation_id, address, sent_by, sent_by_name) VALUES ($1, $2, $3, $4, $5, $6) RETURNING id
     )
     INSERT INTO office.outgoing_mail (round_id, invitation_id, kind, address, about, queued_at) SELECT $1, $2, 'INVITATION', $4, sending.id, clock_timestamp() FROM sending RETURNING id`,
    [roundId, invitationId, organisationId, address, caller.userId, caller.displayName],
  );
  if (row === null) throw new Error('the letter was not written');
  return row.id;
}
