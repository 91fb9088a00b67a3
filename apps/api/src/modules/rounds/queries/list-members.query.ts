import { Injectable } from '@nestjs/common';
import type { ActorKind, ListRule } from '@samsyn/consultation';
import type { AuthorityCaller } from '../../../platform/caller.ts';
import { UnitOfWork } from '../../../platform/db/index.ts';
import { countyName, today } from '../../actors/index.ts';
import type { SendingLine } from './earlier-sendings.query.ts';

/** A body that a list means on a day, by its name of that day. */
export interface ListMemberView extends SendingLine {
  kind: ActorKind;
  county: string | null;
  mailbox: string | null;
}

const MEMBERS = `
  SELECT a.id AS "actorId", register.name_on(a.id, $2::date) AS name, a.kind, a.county_code AS county, a.mailbox
  FROM office.list_members($1::jsonb, $2::date) AS m (id) JOIN register.actor a ON a.id = m.id ORDER BY name, a.id`;
const RULE = 'SELECT office.rule_of_list(id) AS rule FROM office.distribution_list WHERE id = $1';
// Only on the one day and not on the other; the name is that of the day it belonged.
const ONLY = `
  SELECT m.id AS "actorId", register.name_on(m.id, $2::date) AS name FROM (
    SELECT * FROM office.list_members($1::jsonb, $2::date) EXCEPT SELECT * FROM office.list_members($1::jsonb, $3::date)
  ) AS m (id) ORDER BY name`;

/** Who a list means on a day, and how two days differ. */
@Injectable()
export class ListMembersQuery {
  constructor(private readonly db: UnitOfWork) {}

  async ofRule(caller: AuthorityCaller, rule: ListRule, on: string | null): Promise<ListMemberView[]> {
    return this.members(caller, rule, on);
  }

  /** Null where there is no such list. */
  async ofList(caller: AuthorityCaller, listId: string, on: string | null): Promise<ListMemberView[] | null> {
    const rule = await this.rule(caller, listId);
    return rule === null ? null : this.members(caller, rule, on);
  }

  async difference(
    caller: AuthorityCaller,
    listId: string,
    from: string,
    to: string,
  ): Promise<{ added: SendingLine[]; removed: SendingLine[] } | null> {
    const rule = await this.rule(caller, listId);
    if (rule === null) return null;
    const [added, removed] = await this.db.readAll(caller, [
      { text: ONLY, values: [JSON.stringify(rule), to, from] },
      { text: ONLY, values: [JSON.stringify(rule), from, to] },
    ]);
    return { added: added as SendingLine[], removed: removed as SendingLine[] };
  }

  private async rule(caller: AuthorityCaller, listId: string): Promise<unknown> {
    const [row] = await this.db.read<{ rule: unknown }>(caller, RULE, [listId], 'list-rule');
    return row?.rule ?? null;
  }

  private async members(caller: AuthorityCaller, rule: unknown, on: string | null): Promise<ListMemberView[]> {
    const values = [JSON.stringify(rule), on ?? today()];
    const rows = await this.db.read<ListMemberView>(caller, MEMBERS, values, 'list-members');
    return rows.map((row) => ({ ...row, county: countyName(row.county) }));
  }
}
