import { Injectable } from '@nestjs/common';
import type { KnownActor } from '@samsyn/consultation';
import type { AuthorityCaller } from '../../../platform/caller.ts';
import { type Transaction, UnitOfWork } from '../../../platform/db/index.ts';
import { today } from './actor-filter.ts';
import { countyName } from './counties.ts';

/** A body as a file of the register has it: what can be read in again, and what is there to be read. */
export interface RegisterRow extends KnownActor {
  shortName: string | null;
  sectors: string[];
}

// The name is the latest, also where it is to come: a file that is read in after a rename was decided does not undo it.
const ROWS = `
  SELECT a.id, a.key, coalesce(n.name, a.key) AS name, n.valid_from AS "nameFrom", a.ended_on AS "endedOn", a.kind, a.county_code AS county,
    a.organisation_number AS "organisationNumber", a.mailbox,
    ARRAY(SELECT DISTINCT o.name FROM register.actor_name o WHERE o.actor_id = a.id AND o.name IS DISTINCT FROM n.name) AS "otherNames",
    (SELECT s.name FROM register.actor_name s WHERE s.actor_id = a.id AND s.kind = 'SHORT' AND coalesce(s.valid_to, 'infinity') >= $1::date
      ORDER BY s.valid_from DESC NULLS LAST, s.id LIMIT 1) AS "shortName",
    ARRAY(SELECT DISTINCT s.sector FROM register.actor_sector s WHERE s.actor_id = a.id AND s.role <> 'LISTED'
      AND $1::date BETWEEN coalesce(s.valid_from, '-infinity') AND coalesce(s.valid_to, 'infinity') ORDER BY s.sector) AS sectors
  FROM register.actor a LEFT JOIN LATERAL (SELECT o.name, o.valid_from FROM register.actor_name o
    WHERE o.actor_id = a.id AND o.kind = 'OFFICIAL' ORDER BY o.valid_from DESC NULLS LAST LIMIT 1) n ON true
  ORDER BY a.kind, name, a.id`;

/** The whole register, one row a body, those that have ended too. */
@Injectable()
export class KnownActors {
  constructor(private readonly db: UnitOfWork) {}

  async run(caller: AuthorityCaller): Promise<RegisterRow[]> {
    return (await this.db.read<RegisterRow>(caller, ROWS, [today()], 'known-actors')).map(named);
  }

  async in(tx: Transaction): Promise<RegisterRow[]> {
    return (await tx.query<RegisterRow>(ROWS, [today()], 'known-actors')).map(named);
  }
}

function named(row: RegisterRow): RegisterRow {
  return { ...row, county: countyName(row.county) };
}
