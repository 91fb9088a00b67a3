import { Injectable } from '@nestjs/common';
import type { AuthorityCaller } from '../../../platform/caller.ts';
import { type Transaction, uniqueViolation, UnitOfWork } from '../../../platform/db/index.ts';
import { Live } from '../../../platform/live/index.ts';
import { found, refuse, stale, type Refusal, type Stale } from '../../../platform/refusals.ts';
import { TAG } from '../queries/tags.query.ts';
import { applyRules } from './responsibility.ts';

export interface SaveTagInput {
  roundId: string;
  /** Null for a new one. */
  id: string | null;
  expectedVersion: number;
  name: string;
  /** With one it is a theme. */
  description: string;
}

type SavedTag = { __typename: 'Tag'; id: string; version: number; texts: number; assessment: null };

const NAME_MOST = 80;
const DESCRIPTION_MOST = 4000;
/** As many as can be ticked in a list. */
export const TEXTS_MOST = 200;

const ADD = `
  INSERT INTO office.tag AS t (round_id, name, description, updated_by_name) SELECT r.id, $2, $3, $4 FROM office.round r WHERE r.id = $1 RETURNING ${TAG}`;
const CHANGE = `
  UPDATE office.tag t SET name = $2, description = $3, updated_by_name = $4, updated_at = clock_timestamp(), version = version + 1
  WHERE t.id = $5 AND t.round_id = $1 AND t.removed_at IS NULL AND t.version = $6 RETURNING ${TAG}`;
const NOW = `SELECT version, updated_at AS "changedAt", updated_by_name AS "changedBy" FROM office.tag WHERE id = $1 AND removed_at IS NULL`;
/** Texts, by their words; and parts of them, by their own ids. */
const WORDS = `SELECT i.words_id FROM record.reading_item i WHERE i.round_id = $1 AND i.id = ANY ($2::uuid[])
  UNION SELECT p.id FROM office.comment_part p WHERE p.round_id = $1 AND p.id = ANY ($2::uuid[]) AND p.joined_at IS NULL`;
const PUT = `
  INSERT INTO office.tagged (tag_id, words_id, tagged_by_name) SELECT t.id, w.words_id, $4 FROM office.tag t CROSS JOIN (${WORDS}) w
  WHERE t.round_id = $1 AND t.removed_at IS NULL AND t.id = ANY ($3::uuid[]) ON CONFLICT DO NOTHING RETURNING words_id`;
const TAKE = `DELETE FROM office.tagged g USING (${WORDS}) w WHERE g.words_id = w.words_id AND g.tag_id = ANY ($3::uuid[]) RETURNING g.words_id`;

/** Tags and themes: made, renamed, and put on what came in. */
@Injectable()
export class Tags {
  constructor(
    private readonly db: UnitOfWork,
    private readonly live: Live,
  ) {}

  async save(
    caller: AuthorityCaller,
    { roundId, id, expectedVersion, ...given }: SaveTagInput,
  ): Promise<SavedTag | Stale | Refusal> {
    const name = given.name.trim();
    const description = given.description.trim();
    if (name === '' || name.length > NAME_MOST)
      return refuse('NAME_INVALID', `Skriv ett namn på högst ${NAME_MOST} tecken.`, 'name');
    if (description.length > DESCRIPTION_MOST)
      return refuse(
        'DESCRIPTION_TOO_LONG',
        `Korta beskrivningen till högst ${DESCRIPTION_MOST} tecken.`,
        'description',
      );
    try {
      return await this.db.inTransaction<SavedTag | Stale | Refusal>(caller, async (tx) => {
        const values = [roundId, name, description === '' ? null : description, caller.displayName];
        const saved =
          id === null
            ? await tx.one<SavedTag>(ADD, values, 'tag-add')
            : await tx.one<SavedTag>(CHANGE, [...values, id, expectedVersion], 'tag-change');
        if (saved === null) return id === null ? found<Refusal>(null) : await this.explain(tx, id);
        tx.afterCommit(() => this.tell(roundId));
        return { ...saved, __typename: 'Tag', texts: 0, assessment: null };
      });
    } catch (error) {
      if (uniqueViolation(error) !== null)
        return refuse('NAME_TAKEN', 'Det finns redan en etikett med det namnet.', 'name');
      throw error;
    }
  }

  private async explain(tx: Transaction, id: string): Promise<Stale> {
    const now = found(await tx.one<{ version: number; changedAt: Date; changedBy: string }>(NOW, [id], 'tag-now'));
    return stale(now);
  }

  /** Puts tags on texts and takes others off; what a theme's rule says of who answers for them holds at once. How many texts were changed. */
  async put(
    caller: AuthorityCaller,
    {
      roundId,
      ids,
      add,
      remove,
    }: { roundId: string; ids: readonly string[]; add: readonly string[]; remove: readonly string[] },
  ): Promise<number> {
    return this.db.inTransaction(caller, async (tx) => {
      const texts = ids.slice(0, TEXTS_MOST);
      const put = await tx.query<{ words_id: string }>(PUT, [roundId, texts, add, caller.displayName], 'tag-put');
      const taken = await tx.query<{ words_id: string }>(TAKE, [roundId, texts, remove], 'tag-take');
      if (put.length > 0)
        await applyRules(
          tx,
          roundId,
          put.map((row) => row.words_id),
        );
      tx.afterCommit(() => this.tell(roundId));
      return new Set([...put, ...taken].map((row) => row.words_id)).size;
    });
  }

  private tell(roundId: string): void {
    this.live.changed({ roundId, topic: 'order', ids: [roundId], audience: { side: 'AUTHORITY' } });
  }
}
