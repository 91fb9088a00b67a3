import { Injectable } from '@nestjs/common';
import type { Role } from '@samsyn/consultation';
import { DOOR, type Viewer } from '../../../platform/caller.ts';
import { UnitOfWork } from '../../../platform/db/index.ts';

export interface KnownPerson {
  id: string;
  displayName: string;
  role: Role;
}

/** Who stands behind the ids in the log: people of one's own side. A body's people are nobody else's to know, nor is it told the authority's. */
@Injectable()
export class PeopleQuery {
  constructor(private readonly db: UnitOfWork) {}

  async named(caller: Viewer, ids: readonly string[]): Promise<Map<string, KnownPerson>> {
    if (ids.length === 0) return new Map();
    const organisation = caller.side === 'BODY' ? caller.organisationId : null;
    const rows = await this.db.read<KnownPerson>(
      DOOR,
      `SELECT id, display_name AS "displayName", role FROM identity.app_user
       WHERE id = ANY($1::uuid[]) AND side = $2 AND organisation_id IS NOT DISTINCT FROM $3::uuid`,
      [[...new Set(ids)], caller.side, organisation],
      'log-people',
    );
    return new Map(rows.map((person) => [person.id, person]));
  }
}
