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
  /** The name it has in the list; opens nothing. */
  id: string;
  userId: string;
  displayName: string;
  side: Side;
  role: Role;
  organisationId: string | null;
  /** The body's name as valid today; null for the authority. */
  organisationName: string | null;
  assurance: Assurance;
  way: SignInWay;
  authenticatedAt: Date | null;
  /** When it ends if nobody does anything in it. */
  expiresAt: Date;
  /** When it ends in any case. */
  endsAt: Date;
}

/** A session as its owner sees it in a list. */
export interface ListedSession {
  id: string;
  browser: string | null;
  system: string | null;
  way: SignInWay;
  assurance: Assurance;
  begunAt: Date;
  lastSeenAt: Date;
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
  providerSession?: string | null;
}

/** Sessions that came of a provider's: of a subject, of one session there, or of both. At least one of the two is there. */
export interface ProviderSessions {
  issuer: string;
  subject: string | null;
  session: string | null;
}

// Neither ended, nor over, nor idle for longer than so many minutes ($2).
const OPEN = `s.revoked_at IS NULL AND s.expires_at > now() AND s.last_seen_at > now() - make_interval(mins => $2)`;

// Asking changes nothing: a page that asks by itself must not keep a session alive. What a person does is told by `touch`.
const FIND = `
  SELECT s.public_id AS id, u.id AS "userId", u.display_name AS "displayName", u.side, u.role, u.organisation_id AS "organisationId",
    CASE WHEN u.organisation_id IS NOT NULL THEN register.name_on(u.organisation_id, current_date) END AS "organisationName",
    s.assurance, s.way, s.authenticated_at AS "authenticatedAt",
    least(s.expires_at, s.last_seen_at + make_interval(mins => $2)) AS "expiresAt", s.expires_at AS "endsAt"
  FROM identity.session s JOIN identity.app_user u ON u.id = s.user_id
  WHERE s.token_hash = $1 AND ${OPEN}`;

const TOUCH = `
  UPDATE identity.session s SET last_seen_at = now() WHERE s.token_hash = $1 AND ${OPEN}
  RETURNING least(s.expires_at, now() + make_interval(mins => $2)) AS "expiresAt", s.expires_at AS "endsAt"`;

/** Sessions as rows: found by the hash of a token that only the browser has. */
@Injectable()
export class SessionRepository {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** The session, if it is neither ended, expired nor idle for longer than `idleMinutes`. */
  async find(tokenHash: Buffer, idleMinutes: number): Promise<OpenSession | null> {
    const [row] = await this.unitOfWork.read<OpenSession>(DOOR, FIND, [tokenHash, idleMinutes], 'find-session');
    return row ?? null;
  }

  /** Notes that a person is at it: the idle time begins anew. Null when it has ended. */
  async touch(tokenHash: Buffer, idleMinutes: number): Promise<Pick<OpenSession, 'expiresAt' | 'endsAt'> | null> {
    const [row] = await this.unitOfWork.write<OpenSession>(DOOR, TOUCH, [tokenHash, idleMinutes], 'touch-session');
    return row ?? null;
  }

  /** The person's open sessions, the one used last first. */
  async openOf(userId: string, idleMinutes: number): Promise<ListedSession[]> {
    return this.unitOfWork.read<ListedSession>(
      DOOR,
      `SELECT s.public_id AS id, s.browser, s.system, s.way, s.assurance, s.created_at AS "begunAt", s.last_seen_at AS "lastSeenAt"
       FROM identity.session s WHERE s.user_id = $1 AND ${OPEN} ORDER BY s.last_seen_at DESC, s.public_id`,
      [userId, idleMinutes],
    );
  }

  /** Opens it; whether its person is at the authority. */
  async open(tx: Transaction, tokenHash: Buffer, session: NewSession): Promise<boolean> {
    const { userId, hours, acr, authenticatedAt, assurance, way, device, providerSession = null } = session;
    const row = await tx.one<{ atAuthority: boolean }>(
      `INSERT INTO identity.session (token_hash, user_id, expires_at, acr, authenticated_at, assurance, way, browser, system, provider_session)
       VALUES ($1, $2, now() + make_interval(hours => $3), $4, $5, $6, $7, $8, $9, $10)
       RETURNING (SELECT u.side = 'AUTHORITY' FROM identity.app_user u WHERE u.id = user_id) AS "atAuthority"`,
      [
        ...[tokenHash, userId, hours, acr, authenticatedAt, assurance, way],
        ...[device?.browser ?? null, device?.system ?? null, providerSession],
      ],
    );
    return row?.atAuthority === true;
  }

  async revokeAllOf(tx: Transaction, userId: string): Promise<void> {
    await tx.query(`UPDATE identity.session SET revoked_at = now() WHERE user_id = $1 AND revoked_at IS NULL`, [
      userId,
    ]);
  }

  /** Ends those of the person's sessions that `which` says; the names of those that were open. */
  async revokeOf(tx: Transaction, userId: string, which: { only: string } | { allBut: string }): Promise<string[]> {
    const [id, choice] =
      'only' in which ? [which.only, 'public_id::text = $2'] : [which.allBut, 'public_id::text <> $2'];
    const rows = await tx.query<{ id: string }>(
      `UPDATE identity.session SET revoked_at = now() WHERE user_id = $1 AND revoked_at IS NULL AND ${choice} RETURNING public_id AS id`,
      [userId, id],
    );
    return rows.map((row) => row.id);
  }

  /** Ends those that came of a provider's session, and of its subject those of which the provider named no session; the names of those that were open. */
  async revokeByProvider(tx: Transaction, { issuer, subject, session }: ProviderSessions): Promise<string[]> {
    const rows = await tx.query<{ id: string }>(
      `UPDATE identity.session s SET revoked_at = now() FROM identity.app_user u
       WHERE u.id = s.user_id AND s.way = 'OIDC' AND s.revoked_at IS NULL AND s.expires_at > now()
         AND u.oidc_issuer = $1 AND ($2::text IS NULL OR u.oidc_subject = $2)
         AND ($3::text IS NULL OR s.provider_session = $3 OR ($2 IS NOT NULL AND s.provider_session IS NULL))
       RETURNING s.public_id AS id`,
      [issuer, subject, session],
    );
    return rows.map((row) => row.id);
  }

  async revoke(tx: Transaction, tokenHash: Buffer): Promise<void> {
    await tx.query(`UPDATE identity.session SET revoked_at = now() WHERE token_hash = $1 AND revoked_at IS NULL`, [
      tokenHash,
    ]);
  }
}
