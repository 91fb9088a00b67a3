import { Injectable } from '@nestjs/common';
import type { ActorKind } from '@samsyn/consultation';
import type { Viewer } from '../../../platform/caller.ts';
import { UnitOfWork } from '../../../platform/db/index.ts';
import { fromCursor, type Page, pageSize, toPage } from '../../../platform/graphql/index.ts';
import { type ActorFilter, ASKED, filterValues, today } from './actor-filter.ts';
import { countyName } from './counties.ts';

/** A body as lists and pages show it. Names, sectors and relations are read when they are asked for. */
export interface ActorView {
  id: string;
  version: number;
  kind: ActorKind;
  name: string;
  shortName: string | null;
  organisationNumber: string | null;
  county: string | null;
  countyCode: string | null;
  municipalityCode: string | null;
  civilDefenceRegion: string | null;
  healthCareRegion: string | null;
  mailbox: string | null;
  matchedName: string | null;
  ended: string | null;
}

export interface ActorPage extends Page<ActorView> {
  /** Never more than TOTAL_MOST. */
  total: number;
}

type Row = ActorView & { rank: number; total: number };

const TOTAL_MOST = 1_000;

const COLUMNS = `id, version, kind, name, organisation_number AS "organisationNumber", county_code AS "countyCode",
  municipality_code AS "municipalityCode", civil_defence_region AS "civilDefenceRegion", health_care_region AS "healthCareRegion",
  mailbox, ended_on AS ended, rank, CASE WHEN lower(hit) <> lower(name) THEN hit END AS "matchedName",
  (SELECT n.name FROM register.actor_name n WHERE n.actor_id = asked.id AND n.kind = 'SHORT'
     AND coalesce(n.valid_from, '-infinity') <= $1::date AND coalesce(n.valid_to, 'infinity') >= $1::date
   ORDER BY n.valid_from DESC NULLS LAST, n.id LIMIT 1) AS "shortName"`;

const FIND = `
  WITH ${ASKED}
  SELECT ${COLUMNS}, (SELECT count(*) FROM (SELECT FROM asked LIMIT ${TOTAL_MOST}) counted)::int AS total
  FROM asked WHERE $8::int IS NULL OR (rank, name, id) > ($8::int, $9::text, $10::uuid)
  ORDER BY rank, name, id LIMIT $11`;

const ONE = `WITH asked AS (SELECT a.*, register.name_on(a.id, $1::date) AS name, 0 AS rank, NULL::text AS hit FROM register.actor a WHERE a.id = $2)
  SELECT ${COLUMNS} FROM asked`;

/** Bodies by any name they ever had, by kind, sector and county; best fit first, then by name. */
@Injectable()
export class FindActors {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async run(caller: Viewer, filter: ActorFilter, first: number, after: string | null): Promise<ActorPage> {
    const size = pageSize(first);
    const [rank = null, name = null, id = null] = fromCursor(after, 3) ?? [];
    const values = [...filterValues(filter), rank, name, id, size + 1];
    const rows = await this.unitOfWork.read<Row>(caller, FIND, values, 'find-actors');
    const page = toPage(rows.map(toView), size, (row) => [row.rank, row.name, row.id]);
    return { ...page, total: rows[0]?.total ?? 0 };
  }

  async one(caller: Viewer, id: string): Promise<ActorView | null> {
    const [row] = await this.unitOfWork.read<Row>(caller, ONE, [today(), id], 'one-actor');
    return row ? toView(row) : null;
  }
}

function toView(row: Row): Row {
  return { ...row, county: countyName(row.countyCode) };
}
