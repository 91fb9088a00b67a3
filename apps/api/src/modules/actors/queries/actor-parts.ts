import { Injectable } from '@nestjs/common';
import type { Viewer } from '../../../platform/caller.ts';
import { UnitOfWork } from '../../../platform/db/index.ts';
import type { NameKind, SectorRole } from '../store/actor.row.ts';

interface Part {
  actorId: string;
}
export interface ActorNameView extends Part {
  name: string;
  kind: NameKind;
  validFrom: string | null;
  validTo: string | null;
  note: string | null;
}
export interface ActorSectorView extends Part {
  sector: string;
  role: SectorRole;
  validFrom: string | null;
  validTo: string | null;
}
/** Another body that this one followed, or that followed it. */
export interface ActorRelationView extends Part {
  otherId: string;
  name: string;
  from: string | null;
  note: string | null;
}

const RELATION = `p.from_date AS "from", p.note`;

/** What belongs to bodies, for many at once; each row says whose it is. */
@Injectable()
export class ActorParts {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async names(caller: Viewer, ids: readonly string[]): Promise<ActorNameView[]> {
    return this.unitOfWork.read<ActorNameView>(
      caller,
      `SELECT actor_id AS "actorId", name, kind, valid_from AS "validFrom", valid_to AS "validTo", note
       FROM register.actor_name WHERE actor_id = ANY ($1::uuid[])
       ORDER BY valid_to DESC NULLS FIRST, array_position(ARRAY['OFFICIAL', 'SHORT', 'ALIAS'], kind), name`,
      [ids],
      'actor-names',
    );
  }

  async sectors(caller: Viewer, ids: readonly string[]): Promise<ActorSectorView[]> {
    return this.unitOfWork.read<ActorSectorView>(
      caller,
      `SELECT actor_id AS "actorId", sector, role, valid_from AS "validFrom", valid_to AS "validTo"
       FROM register.actor_sector WHERE actor_id = ANY ($1::uuid[]) ORDER BY sector`,
      [ids],
      'actor-sectors',
    );
  }

  /** Those each body followed, under the name they last had. */
  async predecessors(caller: Viewer, ids: readonly string[]): Promise<ActorRelationView[]> {
    return this.unitOfWork.read<ActorRelationView>(
      caller,
      `SELECT p.actor_id AS "actorId", p.predecessor_id AS "otherId", ${RELATION},
         register.name_on(p.predecessor_id, coalesce(p.from_date - 1, current_date)) AS name
       FROM register.actor_predecessor p WHERE p.actor_id = ANY ($1::uuid[]) ORDER BY p.from_date, name`,
      [ids],
      'actor-predecessors',
    );
  }

  /** Those that followed each body, under the name they began with. */
  async successors(caller: Viewer, ids: readonly string[]): Promise<ActorRelationView[]> {
    return this.unitOfWork.read<ActorRelationView>(
      caller,
      `SELECT p.predecessor_id AS "actorId", p.actor_id AS "otherId", ${RELATION},
         register.name_on(p.actor_id, coalesce(p.from_date, current_date)) AS name
       FROM register.actor_predecessor p WHERE p.predecessor_id = ANY ($1::uuid[]) ORDER BY p.from_date, name`,
      [ids],
      'actor-successors',
    );
  }
}
