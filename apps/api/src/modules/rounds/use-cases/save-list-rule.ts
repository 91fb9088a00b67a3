import { Injectable } from '@nestjs/common';
import { type ListRule, listRuleProblems } from '@samsyn/consultation';
import type { AuthorityCaller } from '../../../platform/caller.ts';
import { type Transaction, UnitOfWork } from '../../../platform/db/index.ts';
import { found, refuse, refuseAll, type Refusal, type Stale, stale } from '../../../platform/refusals.ts';
import { type DistributionListView, DistributionListsQuery } from '../queries/distribution-lists.query.ts';
import { NAME_MAX } from './change-recipients.ts';

export interface SaveListRuleInput {
  /** Null for a new one. */
  id: string | null;
  expectedVersion: number;
  name: string;
  rule: ListRule;
}
type Saved = { __typename: 'SavedList'; list: DistributionListView };

const LOCK = `SELECT version, saved_at AS "changedAt", saved_by_name AS "changedBy" FROM office.distribution_list WHERE id = $1 FOR UPDATE`;
const TAKEN = 'SELECT 1 FROM office.distribution_list WHERE lower(name) = lower($1) AND id IS DISTINCT FROM $2::uuid';
const WRITE = `
  INSERT INTO office.distribution_list AS l (id, name, rule, saved_by, saved_by_name) VALUES (coalesce($1::uuid, gen_random_uuid()), $2, $3::jsonb, $4, $5)
  ON CONFLICT (id) DO UPDATE SET name = $2, rule = $3::jsonb, saved_by = $4, saved_by_name = $5, saved_at = clock_timestamp(), version = l.version + 1
  RETURNING id`;

/** Keeps a list as a rule; a list of names becomes one when it is given a rule. */
@Injectable()
export class SaveListRule {
  constructor(
    private readonly db: UnitOfWork,
    private readonly lists: DistributionListsQuery,
  ) {}

  async run(caller: AuthorityCaller, input: SaveListRuleInput): Promise<Saved | Stale | Refusal> {
    const name = input.name.normalize('NFC').trim();
    const done = await this.db.inTransaction<string | Stale | Refusal>(caller, async (tx) => {
      if (input.id !== null) {
        const now = found(await this.lock(tx, input.id));
        if (now.version !== input.expectedVersion) return stale(now);
      }
      const problems = [...nameProblems(name), ...listRuleProblems(input.rule)];
      if (problems.length > 0) return refuseAll(problems);
      if ((await tx.one(TAKEN, [name, input.id])) !== null)
        return refuse('NAME_TAKEN', 'Det finns redan en lista med det namnet.', 'name');
      const values = [input.id, name, JSON.stringify(input.rule), caller.userId, caller.displayName];
      const { id } = found(await tx.one<{ id: string }>(WRITE, values, 'list-rule-write'));
      await tx.query('DELETE FROM office.distribution_list_member WHERE list_id = $1', [id]);
      return id;
    });
    if (typeof done !== 'string') return done;
    const [list] = await this.lists.run(caller, done);
    return { __typename: 'SavedList', list: found(list) };
  }

  /** Takes a saved list away. Rounds that were sent with it keep their own sändlista. */
  async remove(caller: AuthorityCaller, id: string): Promise<{ __typename: 'RemovedList'; id: string }> {
    await this.db.inTransaction(caller, async (tx) => {
      found(await this.lock(tx, id));
      await tx.query('DELETE FROM office.distribution_list_member WHERE list_id = $1', [id]);
      await tx.query('DELETE FROM office.distribution_list WHERE id = $1', [id]);
    });
    return { __typename: 'RemovedList', id };
  }

  private async lock(tx: Transaction, id: string) {
    return tx.one<{ version: number; changedAt: Date; changedBy: string }>(LOCK, [id], 'list-lock');
  }
}

function nameProblems(name: string) {
  if (name === '') return [{ code: 'NAME_MISSING', message: 'Ge listan ett namn.', field: 'name' }];
  if (name.length <= NAME_MAX) return [];
  return [{ code: 'NAME_TOO_LONG', message: `Korta namnet till högst ${NAME_MAX} tecken.`, field: 'name' }];
}
