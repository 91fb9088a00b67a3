import { Injectable } from '@nestjs/common';
import type { Role } from '@samsyn/consultation';
import { DOOR } from '../../../platform/caller.ts';
import { UnitOfWork } from '../../../platform/db/index.ts';

/** One of a body's people. */
export interface BodyPerson {
  id: string;
  name: string;
  role: Role;
}

/** Who a body's people are, by name, for each other: to be asked for the caller's own body only. */
@Injectable()
export class BodyPeople {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** Those who are there now, by name. */
  async of(organisationId: string): Promise<BodyPerson[]> {
    return this.unitOfWork.read(
      DOOR,
      `SELECT u.id, u.display_name AS name, u.role FROM identity.app_user u
       WHERE u.organisation_id = $1 AND u.ended_at IS NULL ORDER BY u.display_name, u.id`,
      [organisationId],
      'body-people',
    );
  }
}
