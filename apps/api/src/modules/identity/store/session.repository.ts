import { Injectable } from '@nestjs/common';
import type { Assurance, Role, Side, SignInWay } from '@samsyn/consultation';
import { DOOR } from '../../../platform/caller.ts';
import { type Transaction, UnitOfWork } from '../../../platform/db/index.ts';

/** What a browser is called in the list of one's sessions: two coarse words. */
export interface Device {
  browser: string;
  system: string;
}

/** Somebody's open session, with what is known of the person. */
export interface OpenSession {
  userId: string;
  displayName: string;
  side: Side;
  role: Role;
  organisationId: string | null;
  /** The body's name as valid today; null for the authority. */
  organisationName: string | null;
  assurance: Assurance;
  expiresAt: Date;
}

export interface NewSession {
  userId: string;
  /** The longest it may last. */
  hours: number;
  acr: string | null;
  authenticatedAt: Date | null;
  assurance: Assurance;
  way: SignInWay;
  device: Device | null;
}

// Being seen is written once a minute at most: a session in use is one small write a minute, not one a request.
const FIND = `
  WITH open AS (
    SELECT s.token_hash, s.user_id, s.last_seen_at, s.expires_at, s.assurance FROM identity.session s
    WHERE s.token_hash = $1 AND s.revoked_at IS NULL AND s.expires_at > now() AND s.last_seen_at > now() - make_interval(mins => $2)
  ), seen AS (
    UPDATE identity.session s SET last_seen_at = now() FROM open
    WHERE s.token_hash = open.token_hash AND open.last_seen_at < now() - interval '1 minute'
  )
  SELECT u.id AS "userId", u.display_name AS "displayName", u.side, u.role, u.organisation_id AS "organisationId",
    CASE WHEN u.organisation_id IS NOT NULL THEN register.name_on(u.organisation_id, current_date) END AS "organisationName", open.assurance,
    least(open.expires_at, now() + make_interval(mins => $2)) AS "expiresAt"
  FROM open JOIN identity.app_user u ON u.id = open.user_id`;

/** Sessions as rows: found by the hash of a token that only the browser has. */
@Injectable()
export class SessionRepository {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** The session, if it is neither ended, expired nor idle for longer than `idleMinutes`; notes that it was seen. */
  async find(tokenHash: Buffer, idleMinutes: number): Promise<OpenSession | null> {
    const [row] = await this.unitOfWork.write<OpenSession>(DOOR, FIND, [tokenHash, idleMinutes], 'find-session');
    return row ?? null;
  }

  async open(tx: Transaction, tokenHash: Buffer, session: NewSession): Promise<void> {
    const { userId, hours, acr, authenticatedAt, assurance, way, device } = session;
    await tx.query(
      `INSERT INTO identity.session (token_hash, user_id, expires_at, acr, authenticated_at, assurance, way, browser, system)
       VALUES ($1, $2, now() + make_interval(hours => $3), $4, $5, $6, $7, $8, $9)`,
      [tokenHash, userId, hours, acr, authenticatedAt, assurance, way, device?.browser ?? null, device?.system ?? null],
    );
  }

  async revokeAllOf(tx: Transaction, userId: string): Promise<void> {
    await tx.query(`UPDATE identity.session SET revoked_at = now() WHERE user_id = $1 AND revoked_at IS NULL`, [
      userId,
    ]);
  }

  async revoke(tx: Transaction, tokenHash: Buffer): Promise<void> {
    await tx.query(`UPDATE identity.session SET revoked_at = now() WHERE token_hash = $1 AND revoked_at IS NULL`, [
      tokenHash,
    ]);
  }
}
