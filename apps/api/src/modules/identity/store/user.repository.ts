import { Injectable } from '@nestjs/common';
import type { Role, Side } from '@samsyn/consultation';
import { DOOR } from '../../../platform/caller.ts';
import { type Transaction, UnitOfWork } from '../../../platform/db/index.ts';

export interface DemoUser {
  key: string;
  displayName: string;
  side: Side;
  role: Role;
  about: string;
  /** The body's name as valid today; null for the authority. */
  organisationName: string | null;
}

/** A person to be known from now on. */
export interface NewUser {
  displayName: string;
  side: Side;
  role: Role;
  organisationId: string | null;
  /** Makes it a sign-in of the demonstration. */
  demoKey: string | null;
  about: string;
}

/** Users as rows. */
@Injectable()
export class UserRepository {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async demoUsers(): Promise<DemoUser[]> {
    return this.unitOfWork.read<DemoUser>(
      DOOR,
      `SELECT demo_key AS key, display_name AS "displayName", side, role, about,
         CASE WHEN organisation_id IS NOT NULL THEN register.name_on(organisation_id, current_date) END AS "organisationName"
       FROM identity.app_user WHERE demo_key IS NOT NULL ORDER BY side, created_at, demo_key`,
    );
  }

  async idOfDemo(tx: Transaction, key: string): Promise<string | null> {
    const row = await tx.one<{ id: string }>(`SELECT id FROM identity.app_user WHERE demo_key = $1`, [key]);
    return row?.id ?? null;
  }

  /** Makes the sign-in, or brings its words up to date where the key is known. */
  async saveDemo(tx: Transaction, user: NewUser): Promise<string> {
    const row = await tx.one<{ id: string }>(
      `INSERT INTO identity.app_user (demo_key, display_name, side, role, organisation_id, about) VALUES ($1, $2, $3, $4, $5, $6)
       ON CONFLICT (demo_key) DO UPDATE SET display_name = excluded.display_name, about = excluded.about
       RETURNING id`,
      [user.demoKey, user.displayName, user.side, user.role, user.organisationId, user.about],
    );
    if (!row) throw new Error('the sign-in was not kept');
    return row.id;
  }
}
