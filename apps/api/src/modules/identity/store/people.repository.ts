import { Injectable } from '@nestjs/common';
import type { Role } from '@samsyn/consultation';
import { DOOR } from '../../../platform/caller.ts';
import { type Transaction, UnitOfWork } from '../../../platform/db/index.ts';
import { type Keeper, KEEPER } from './account.repository.ts';

/** Somebody at a body, as the body's coordinator sees her. */
export interface Colleague {
  id: string;
  displayName: string;
  email: string | null;
  role: Role;
  keeper: Keeper;
  lastSeenAt: Date | null;
}

/** Roles that a body gives its own people. */
export const BODY_ROLES = ['COORDINATOR', 'CONTRIBUTOR', 'SIGNATORY', 'READER'] as const satisfies Role[];
export type BodyRole = (typeof BODY_ROLES)[number];

const COLUMNS = `u.id, u.display_name AS "displayName", u.email, u.role, ${KEEPER} AS keeper`;
const LAST_SEEN = '(SELECT max(s.last_seen_at) FROM identity.session s WHERE s.user_id = u.id) AS "lastSeenAt"';

/** A body's people as rows. Every statement names the body: whose id is of another body is not found. */
@Injectable()
export class PeopleRepository {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async of(organisationId: string): Promise<Colleague[]> {
    return this.unitOfWork.read<Colleague>(
      DOOR,
      `SELECT ${COLUMNS}, ${LAST_SEEN} FROM identity.app_user u
       WHERE u.organisation_id = $1 AND u.ended_at IS NULL ORDER BY u.created_at, u.id`,
      [organisationId],
    );
  }

  /** Keeps all others from changing who the body's people are until the transaction ends: to be called before they are looked at. */
  async hold(tx: Transaction, organisationId: string): Promise<void> {
    await tx.query(`SELECT pg_advisory_xact_lock(hashtextextended($1, 0))`, [organisationId]);
  }

  async find(tx: Transaction, organisationId: string, userId: string): Promise<Colleague | null> {
    return tx.one<Colleague>(
      `SELECT ${COLUMNS}, NULL AS "lastSeenAt" FROM identity.app_user u
       WHERE u.organisation_id = $1 AND u.id = $2 AND u.ended_at IS NULL FOR UPDATE`,
      [organisationId, userId],
    );
  }

  async hasAddress(tx: Transaction, organisationId: string, email: string): Promise<boolean> {
    const row = await tx.one('SELECT 1 AS known FROM identity.app_user WHERE organisation_id = $1 AND email = $2', [
      organisationId,
      email,
    ]);
    return row !== null;
  }

  /** Coordinators besides one; those of the demonstration do not count. */
  async otherCoordinators(tx: Transaction, organisationId: string, userId: string | null): Promise<Colleague[]> {
    return tx.query<Colleague>(
      `SELECT ${COLUMNS}, NULL AS "lastSeenAt" FROM identity.app_user u
       WHERE u.organisation_id = $1 AND u.id IS DISTINCT FROM $2 AND u.role = 'COORDINATOR' AND u.ended_at IS NULL AND u.demo_key IS NULL
       ORDER BY u.created_at`,
      [organisationId, userId],
    );
  }

  async add(tx: Transaction, organisationId: string, person: Pick<Colleague, 'displayName' | 'email' | 'role'>) {
    const row = await tx.one<{ id: string }>(
      `INSERT INTO identity.app_user (organisation_id, side, display_name, email, role) VALUES ($1, 'BODY', $2, $3, $4) RETURNING id`,
      [organisationId, person.displayName, person.email, person.role],
    );
    if (row === null) throw new Error('the person was not kept');
    return row.id;
  }

  async setRole(tx: Transaction, userId: string, role: BodyRole): Promise<void> {
    await tx.query('UPDATE identity.app_user SET role = $2 WHERE id = $1', [userId, role]);
  }

  /** Takes the person out: with the ways in, but not with the name that stands by what she wrote. */
  async end(tx: Transaction, userId: string, by: string): Promise<void> {
    await tx.query('DELETE FROM identity.passkey WHERE user_id = $1', [userId]);
    await tx.query('DELETE FROM identity.email_code WHERE user_id = $1', [userId]);
    await tx.query('UPDATE identity.app_user SET ended_at = now(), ended_by = $2, email = NULL WHERE id = $1', [
      userId,
      by,
    ]);
  }

  /** The coordinator account at the body that nobody has made their own: without an address and without a passkey. */
  async unclaimedCoordinator(tx: Transaction, organisationId: string): Promise<string | null> {
    const row = await tx.one<{ id: string }>(
      `SELECT u.id FROM identity.app_user u
       WHERE u.organisation_id = $1 AND u.role = 'COORDINATOR' AND ${KEEPER} = 'BODY' AND u.ended_at IS NULL AND u.email IS NULL
         AND NOT EXISTS (SELECT FROM identity.passkey p WHERE p.user_id = u.id)
       ORDER BY u.created_at LIMIT 1 FOR UPDATE`,
      [organisationId],
    );
    return row?.id ?? null;
  }

  /** The person at the body with the address. */
  async withAddress(tx: Transaction, organisationId: string, email: string): Promise<string | null> {
    const row = await tx.one<{ id: string }>(
      'SELECT id FROM identity.app_user WHERE organisation_id = $1 AND email = $2 AND ended_at IS NULL FOR UPDATE',
      [organisationId, email],
    );
    return row?.id ?? null;
  }

  async setAddress(tx: Transaction, userId: string, email: string): Promise<void> {
    await tx.query('UPDATE identity.app_user SET email = $2 WHERE id = $1', [userId, email]);
  }
}
