import { Injectable } from '@nestjs/common';
import type { ListRule } from '@samsyn/consultation';
import type { AuthorityCaller } from '../../../platform/caller.ts';
import { UnitOfWork } from '../../../platform/db/index.ts';
import { today } from '../../actors/index.ts';

export interface DistributionListView {
  id: string;
  name: string;
  version: number;
  /** How many bodies it means today. */
  size: number;
  savedAt: Date;
  savedBy: string;
  /** Null of a list of names. */
  rule: ListRule | null;
  /** What the rounds and bodies that the rule names are called. */
  named: { id: string; name: string }[];
}

const LISTS = `
  SELECT l.id, l.name, l.version, l.saved_at AS "savedAt", l.saved_by_name AS "savedBy", l.rule,
    (SELECT count(*)::int FROM office.list_members(office.rule_of_list(l.id), $1::date)) AS size,
    coalesce((SELECT json_agg(json_build_object('id', r.id, 'name', r.title)) FROM office.round r
      WHERE r.id IN (SELECT (c ->> 'roundId')::uuid FROM jsonb_path_query(l.rule, '$.*[*] ? (@.type() == "object")') c)), '[]'::json) AS rounds,
    coalesce((SELECT json_agg(json_build_object('id', a.id, 'name', register.name_on(a.id, $1::date))) FROM register.actor a
      WHERE a.id IN (SELECT (c #>> '{}')::uuid FROM jsonb_path_query(l.rule, '$.*[*] ? (@.type() == "string")') c)), '[]'::json) AS actors
  FROM office.distribution_list l WHERE $2::uuid IS NULL OR l.id = $2 ORDER BY l.name LIMIT 500`;

type Named = { id: string; name: string }[];
type Row = Omit<DistributionListView, 'named'> & { rounds: Named; actors: Named };

@Injectable()
export class DistributionListsQuery {
  constructor(private readonly db: UnitOfWork) {}

  /** The saved lists by name, each with how many it means today. */
  async run(caller: AuthorityCaller, id: string | null = null): Promise<DistributionListView[]> {
    const rows = await this.db.read<Row>(caller, LISTS, [today(), id], 'distribution-lists');
    return rows.map(({ rounds, actors, ...list }) => ({ ...list, named: [...rounds, ...actors] }));
  }
}
