import { Injectable } from '@nestjs/common';
import { isDay } from '@samsyn/consultation';
import type { AuthorityCaller } from '../../../platform/caller.ts';
import { type Transaction, UnitOfWork } from '../../../platform/db/index.ts';
import { recordEvent } from '../../../platform/events/index.ts';
import { Live } from '../../../platform/live/index.ts';
import { refuse, type Refusal } from '../../../platform/refusals.ts';

export interface Given {
  __typename: 'TextsGiven';
  texts: number;
}

export interface GiveTexts {
  roundId: string;
  ids: readonly string[];
  /** Null: nobody. */
  userId: string | null;
  dueOn: string | null;
}

export interface RuleInput {
  roundId: string;
  provisionId: string | null;
  tagId: string | null;
  actorId: string | null;
  userId: string;
  dueOn: string | null;
}

const OFFICER = 'SELECT name FROM office.officer WHERE id = $1';
const WORDS = 'SELECT DISTINCT i.words_id FROM record.reading_item i WHERE i.round_id = $1 AND i.id = ANY ($2::uuid[])';
const GIVE = `
  INSERT INTO office.responsible AS q (words_id, round_id, user_id, user_name, due_on, made_by_name)
  SELECT w.words_id, $1, $3, $4, $5, $6 FROM (${WORDS}) w
  ON CONFLICT (words_id) DO UPDATE SET user_id = excluded.user_id, user_name = excluded.user_name, due_on = excluded.due_on,
    rule_id = NULL, since = now(), made_by_name = excluded.made_by_name RETURNING words_id`;
const TAKE = `DELETE FROM office.responsible q USING (${WORDS}) w WHERE q.words_id = w.words_id RETURNING q.words_id`;
const ADD_RULE = `
  INSERT INTO office.responsibility_rule (round_id, version_id, provision_id, tag_id, actor_id, user_id, user_name, due_on, made_by_name, made_at)
  SELECT r.id, p.version_id, p.provision_id, t.id, b.id, $5, $6, $7, $8, clock_timestamp() FROM office.round r
    LEFT JOIN record.provision p ON p.version_id = r.version_id AND p.provision_id = $2
    LEFT JOIN office.tag t ON t.round_id = r.id AND t.id = $3 AND t.removed_at IS NULL LEFT JOIN register.actor b ON b.id = $4
  WHERE r.id = $1 AND num_nonnulls(p.provision_id, t.id, b.id) = 1 RETURNING id`;
const END_RULE = `UPDATE office.responsibility_rule SET ended_at = clock_timestamp(), ended_by_name = $3 WHERE id = $2 AND round_id = $1 AND ended_at IS NULL RETURNING id`;

// What was given by hand stays; what an earlier rule gave is given by the latest that fits.
const APPLY = `
  INSERT INTO office.responsible AS q (words_id, round_id, user_id, user_name, due_on, rule_id, made_by_name)
  SELECT DISTINCT ON (i.words_id) i.words_id, i.round_id, u.user_id, u.user_name, u.due_on, u.id, u.made_by_name
  FROM record.reading_item i JOIN office.responsibility_rule u ON u.id = office.rule_for(i.round_id, i.words_id, i.provision_ordinal, i.organisation_id)
  WHERE i.round_id = $1 AND ($2::uuid[] IS NULL OR i.words_id = ANY ($2::uuid[])) ORDER BY i.words_id, u.made_at DESC
  ON CONFLICT (words_id) DO UPDATE SET user_id = excluded.user_id, user_name = excluded.user_name, due_on = excluded.due_on,
    rule_id = excluded.rule_id, since = now(), made_by_name = excluded.made_by_name
    WHERE q.rule_id IS NOT NULL AND q.rule_id <> excluded.rule_id RETURNING words_id`;

/** Gives what falls under a rule to whom it says; of all texts, or of some. How many changed hands. */
export async function applyRules(tx: Transaction, roundId: string, words: readonly string[] | null): Promise<number> {
  return (await tx.query(APPLY, [roundId, words], 'responsibility-apply')).length;
}

/** Who answers for which texts, and by when: by hand, or by a rule that holds for what comes in later too. */
@Injectable()
export class Responsibility {
  constructor(
    private readonly db: UnitOfWork,
    private readonly live: Live,
  ) {}

  async give(caller: AuthorityCaller, { roundId, ids, userId, dueOn }: GiveTexts): Promise<Given | Refusal> {
    const wrong = wrongDay(dueOn);
    if (wrong !== null) return wrong;
    return this.db.inTransaction<Given | Refusal>(caller, async (tx) => {
      const name = userId === null ? null : await officerName(tx, userId);
      if (userId !== null && name === null) return unknownOfficer();
      const given =
        userId === null
          ? await tx.query(TAKE, [roundId, ids], 'responsibility-take')
          : await tx.query(GIVE, [roundId, ids, userId, name, dueOn, caller.displayName], 'responsibility-give');
      return this.told(tx, caller, { roundId, texts: given.length, dueOn });
    });
  }

  async addRule(caller: AuthorityCaller, rule: RuleInput): Promise<Given | Refusal> {
    const wrong = wrongDay(rule.dueOn);
    if (wrong !== null) return wrong;
    const { roundId, provisionId, tagId, actorId, userId, dueOn } = rule;
    return this.db.inTransaction<Given | Refusal>(caller, async (tx) => {
      const name = await officerName(tx, userId);
      if (name === null) return unknownOfficer();
      const values = [roundId, provisionId, tagId, actorId, userId, name, dueOn, caller.displayName];
      if ((await tx.one(ADD_RULE, values, 'responsibility-rule')) === null)
        return refuse('RULE_INVALID', 'Välj en del av förslaget, ett tema eller en instans.');
      return this.told(tx, caller, { roundId, texts: await applyRules(tx, roundId, null), dueOn });
    });
  }

  /** It holds for nothing more; what it gave stays where it is. */
  async endRule(caller: AuthorityCaller, roundId: string, id: string): Promise<number> {
    return this.db.inTransaction(caller, async (tx) => {
      const ended = await tx.query(END_RULE, [roundId, id, caller.displayName], 'responsibility-end');
      if (ended.length > 0) tx.afterCommit(() => this.tell(roundId));
      return ended.length;
    });
  }

  private async told(
    tx: Transaction,
    caller: AuthorityCaller,
    { roundId, texts, dueOn }: { roundId: string; texts: number; dueOn: string | null },
  ): Promise<Given> {
    if (texts > 0) {
      const about = { by: caller, roundId, objectType: 'round', objectId: roundId };
      await recordEvent(tx, { ...about, kind: 'TEXTS_GIVEN', data: { texts, ...(dueOn === null ? {} : { dueOn }) } });
    }
    tx.afterCommit(() => this.tell(roundId));
    return { __typename: 'TextsGiven', texts };
  }

  private tell(roundId: string): void {
    this.live.changed({ roundId, topic: 'order', ids: [roundId], audience: { side: 'AUTHORITY' } });
  }
}

async function officerName(tx: Transaction, userId: string): Promise<string | null> {
  return (await tx.one<{ name: string }>(OFFICER, [userId], 'responsibility-officer'))?.name ?? null;
}

const unknownOfficer = (): Refusal =>
  refuse('OFFICER_UNKNOWN', 'Välj någon som arbetar med det som kommit in.', 'userId');

const wrongDay = (day: string | null): Refusal | null =>
  day === null || isDay(day) ? null : refuse('DAY_INVALID', 'Skriv dagen som år, månad och dag: 2026-12-01.', 'dueOn');
