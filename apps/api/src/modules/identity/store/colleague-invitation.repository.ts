import { Injectable } from '@nestjs/common';
import type { Role } from '@samsyn/consultation';
import { DOOR } from '../../../platform/caller.ts';
import { type Transaction, UnitOfWork } from '../../../platform/db/index.ts';
import type { BodyRole } from './people.repository.ts';

/** An invitation that has been neither accepted nor withdrawn. */
export interface OpenInvitation {
  id: string;
  email: string;
  role: BodyRole;
  invitedByName: string;
  invitedAt: Date;
  expiresAt: Date;
  expired: boolean;
}

/** What a link to a colleague opens. */
export interface InvitedColleague {
  invitationId: string;
  organisationId: string;
  organisationName: string;
  email: string;
  role: BodyRole;
  inviterRole: Role;
  inviterId: string;
  /** The link lay in the mailbox of the invitation; else the coordinator handed it over. */
  mailed: boolean;
  /** Made within the last ten minutes. */
  fresh: boolean;
  used: boolean;
  /** Past its day, withdrawn, or replaced by a newer link. */
  expired: boolean;
}

const BY_TOKEN = `
  SELECT i.id AS "invitationId", i.organisation_id AS "organisationId", register.name_on(i.organisation_id, current_date) AS "organisationName",
    i.email, i.role, u.role AS "inviterRole", u.id AS "inviterId", t.mailed, t.made_at > now() - interval '10 minutes' AS fresh,
    i.accepted_at IS NOT NULL AS used,
    (i.expires_at <= now() OR i.withdrawn_at IS NOT NULL OR t.revoked_at IS NOT NULL) AS expired
  FROM identity.colleague_token t JOIN identity.colleague_invitation i ON i.id = t.invitation_id
    JOIN identity.app_user u ON u.id = i.invited_by
  WHERE t.token_hash = $1`;

/** Invitations of a body to its own people, as rows. Every statement of a coordinator names the body. */
@Injectable()
export class ColleagueInvitationRepository {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async openOf(organisationId: string): Promise<OpenInvitation[]> {
    return this.unitOfWork.read<OpenInvitation>(
      DOOR,
      `SELECT i.id, i.email, i.role, u.display_name AS "invitedByName", i.invited_at AS "invitedAt", i.expires_at AS "expiresAt",
         i.expires_at <= now() AS expired
       FROM identity.colleague_invitation i JOIN identity.app_user u ON u.id = i.invited_by
       WHERE i.organisation_id = $1 AND i.accepted_at IS NULL AND i.withdrawn_at IS NULL ORDER BY i.invited_at, i.id`,
      [organisationId],
    );
  }

  /** Makes an invitation; null when one to the address is open already. */
  async make(
    tx: Transaction,
    by: { organisationId: string; userId: string },
    to: { email: string; role: BodyRole; days: number },
  ): Promise<string | null> {
    const row = await tx.one<{ id: string }>(
      `INSERT INTO identity.colleague_invitation (organisation_id, invited_by, email, role, expires_at)
       VALUES ($1, $2, $3, $4, now() + make_interval(days => $5))
       ON CONFLICT (organisation_id, email) WHERE withdrawn_at IS NULL AND accepted_at IS NULL DO NOTHING RETURNING id`,
      [by.organisationId, by.userId, to.email, to.role, to.days],
    );
    return row?.id ?? null;
  }

  /** Whether the invitation is the body's and is open; null when the body has none with the id. Held until the transaction ends. */
  async isOpen(tx: Transaction, organisationId: string, id: string): Promise<boolean | null> {
    const row = await tx.one<{ open: boolean }>(
      `SELECT accepted_at IS NULL AND withdrawn_at IS NULL AS open FROM identity.colleague_invitation
       WHERE organisation_id = $1 AND id = $2 FOR UPDATE`,
      [organisationId, id],
    );
    return row?.open ?? null;
  }

  /** Takes back the links given out so far, and lets the invitation live anew. */
  async renew(tx: Transaction, id: string, days: number): Promise<void> {
    await this.revokeLinks(tx, id);
    await tx.query(
      'UPDATE identity.colleague_invitation SET expires_at = now() + make_interval(days => $2) WHERE id = $1',
      [id, days],
    );
  }

  async withdraw(tx: Transaction, id: string): Promise<void> {
    await this.revokeLinks(tx, id);
    await tx.query('UPDATE identity.colleague_invitation SET withdrawn_at = now() WHERE id = $1', [id]);
  }

  /** Takes back what a person who is taken out has left open. */
  async withdrawAllBy(tx: Transaction, userId: string): Promise<void> {
    await tx.query(
      'UPDATE identity.colleague_invitation SET withdrawn_at = now() WHERE invited_by = $1 AND accepted_at IS NULL AND withdrawn_at IS NULL',
      [userId],
    );
  }

  async addLink(tx: Transaction, id: string, tokenHash: Buffer, mailed: boolean): Promise<void> {
    await tx.query('INSERT INTO identity.colleague_token (token_hash, invitation_id, mailed) VALUES ($1, $2, $3)', [
      tokenHash,
      id,
      mailed,
    ]);
  }

  /** What a letter about the invitation needs; null when it is no longer open. */
  async forLetter(
    tx: Transaction,
    id: string,
  ): Promise<{ email: string; role: BodyRole; organisationName: string } | null> {
    return tx.one(
      `SELECT email, role, register.name_on(organisation_id, current_date) AS "organisationName" FROM identity.colleague_invitation
       WHERE id = $1 AND accepted_at IS NULL AND withdrawn_at IS NULL AND expires_at > now() FOR UPDATE`,
      [id],
    );
  }

  async find(tokenHash: Buffer): Promise<InvitedColleague | null> {
    const [row] = await this.unitOfWork.read<InvitedColleague>(DOOR, BY_TOKEN, [tokenHash]);
    return row ?? null;
  }

  /** The same, held until the transaction ends: of two who use it at once the second sees it used. */
  async lock(tx: Transaction, tokenHash: Buffer): Promise<InvitedColleague | null> {
    return tx.one<InvitedColleague>(`${BY_TOKEN} FOR UPDATE OF t, i`, [tokenHash]);
  }

  async accept(tx: Transaction, id: string, userId: string): Promise<void> {
    await tx.query('UPDATE identity.colleague_invitation SET accepted_at = now(), accepted_by = $2 WHERE id = $1', [
      id,
      userId,
    ]);
  }

  private async revokeLinks(tx: Transaction, id: string): Promise<void> {
    await tx.query(
      'UPDATE identity.colleague_token SET revoked_at = now() WHERE invitation_id = $1 AND revoked_at IS NULL',
      [id],
    );
  }
}
