import { Injectable } from '@nestjs/common';
import type { Role, Side } from '@samsyn/consultation';
import type { Transaction } from '../../../platform/db/index.ts';

/** A person as a provider of sign-ins knows them. */
export interface ProvidedUser {
  issuer: string;
  subject: string;
  displayName: string;
  side: Side;
  role: Role;
  /** Null for the authority. */
  organisationId: string | null;
}

export interface KeptUser {
  id: string;
  /** The person had another role until now. */
  roleChanged: boolean;
}

/** People who come by a provider, and the bodies they come from. */
@Injectable()
export class ProvidedUserRepository {
  /** The body with the number (ten digits), unless it has ceased to be; null when there is none. */
  async bodyNumbered(tx: Transaction, number: string): Promise<string | null> {
    const rows = await tx.query<{ id: string }>(
      `SELECT id FROM register.actor
       WHERE right(regexp_replace(organisation_number, '\\D', '', 'g'), 10) = $1 AND (ended_on IS NULL OR ended_on > current_date)
       LIMIT 2`,
      [number],
    );
    return rows.length === 1 ? (rows[0]?.id ?? null) : null;
  }

  /** Makes the person the first time, and brings name and role up to date thereafter. One, also when two sign-ins meet. */
  async save(tx: Transaction, user: ProvidedUser): Promise<KeptUser> {
    const key = [user.issuer, user.subject, user.organisationId] as const;
    await tx.query(`SELECT pg_advisory_xact_lock(hashtextextended($1, 0))`, [key.join(' ')]);
    const known = await tx.one<{ id: string; role: Role }>(
      `SELECT id, role FROM identity.app_user
       WHERE oidc_issuer = $1 AND oidc_subject = $2 AND organisation_id IS NOT DISTINCT FROM $3`,
      key,
    );
    if (known === null) return { id: await this.make(tx, user), roleChanged: false };
    await tx.query(
      `UPDATE identity.app_user SET display_name = $2, role = $3 WHERE id = $1 AND (display_name, role) IS DISTINCT FROM ($2, $3)`,
      [known.id, user.displayName, user.role],
    );
    return { id: known.id, roleChanged: known.role !== user.role };
  }

  private async make(tx: Transaction, user: ProvidedUser): Promise<string> {
    const row = await tx.one<{ id: string }>(
      `INSERT INTO identity.app_user (oidc_issuer, oidc_subject, organisation_id, display_name, side, role)
       VALUES ($1, $2, $3, $4, $5, $6) RETURNING id`,
      [user.issuer, user.subject, user.organisationId, user.displayName, user.side, user.role],
    );
    if (row === null) throw new Error('the person was not kept');
    return row.id;
  }
}
