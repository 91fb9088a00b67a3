import { Injectable } from '@nestjs/common';
import { DOOR } from '../../../platform/caller.ts';
import { type Transaction, UnitOfWork } from '../../../platform/db/index.ts';

/** Which invitation a token opens. */
export interface InvitationOf {
  invitationId: string;
  roundId: string;
  organisationId: string;
}

export interface InvitationToken extends InvitationOf {
  /** The mailbox the link was sent to; null when it was handed out. */
  email: string | null;
  /** Made within the last ten minutes: who has it has read the mailbox just now. */
  fresh: boolean;
  used: boolean;
  /** Past its day, or replaced by a newer link. */
  expired: boolean;
}

const COLUMNS = `invitation_id AS "invitationId", round_id AS "roundId", organisation_id AS "organisationId", email,
  created_at > now() - interval '10 minutes' AS fresh, used_at IS NOT NULL AS used, (expires_at <= now() OR revoked_at IS NOT NULL) AS expired`;

/** Invitation tokens as rows: only their hashes, so that who reads the table can open nothing. */
@Injectable()
export class InvitationTokenRepository {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async find(tokenHash: Buffer): Promise<InvitationToken | null> {
    const [row] = await this.unitOfWork.read<InvitationToken>(
      DOOR,
      `SELECT ${COLUMNS} FROM identity.invitation_token WHERE token_hash = $1`,
      [tokenHash],
    );
    return row ?? null;
  }

  /** Finds the token and holds it until the transaction ends: of two who use it at once the second sees it used. */
  async lock(tx: Transaction, tokenHash: Buffer): Promise<InvitationToken | null> {
    return tx.one<InvitationToken>(
      `SELECT ${COLUMNS} FROM identity.invitation_token WHERE token_hash = $1 FOR UPDATE`,
      [tokenHash],
    );
  }

  /** Used up, and with it what other tries of the same letter held. */
  async use(tx: Transaction, tokenHash: Buffer, userId: string): Promise<void> {
    await tx.query(
      `WITH used AS (UPDATE identity.invitation_token SET used_at = now(), used_by = $2 WHERE token_hash = $1 RETURNING letter_id)
       UPDATE identity.invitation_token t SET revoked_at = now() FROM used
       WHERE t.letter_id = used.letter_id AND t.token_hash <> $1 AND t.used_at IS NULL AND t.revoked_at IS NULL`,
      [tokenHash, userId],
    );
  }

  /** Keeps a new token; those given out before for the same invitation with other letters stop working. Returns its last moment. */
  async replace(
    tx: Transaction,
    tokenHash: Buffer,
    invitation: InvitationOf & { email: string | null; letterId: string | null },
    days: number,
  ): Promise<Date> {
    await tx.query(
      `UPDATE identity.invitation_token SET revoked_at = now() WHERE invitation_id = $1 AND used_at IS NULL AND revoked_at IS NULL
         AND ($2::uuid IS NULL OR letter_id IS DISTINCT FROM $2)`,
      [invitation.invitationId, invitation.letterId],
    );
    const row = await tx.one<{ expiresAt: Date }>(
      `INSERT INTO identity.invitation_token (token_hash, invitation_id, round_id, organisation_id, expires_at, email, letter_id)
       VALUES ($1, $2, $3, $4, now() + make_interval(days => $5), $6, $7) RETURNING expires_at AS "expiresAt"`,
      [
        ...[tokenHash, invitation.invitationId, invitation.roundId, invitation.organisationId],
        ...[days, invitation.email, invitation.letterId],
      ],
    );
    if (!row) throw new Error('the invitation token was not kept');
    return row.expiresAt;
  }
}
