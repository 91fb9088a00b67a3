import { Injectable } from '@nestjs/common';
import type { AssessmentState } from '@samsyn/consultation';
import type { AuthorityCaller } from '../../../platform/caller.ts';
import { type Transaction, UnitOfWork } from '../../../platform/db/index.ts';
import { recordEvent } from '../../../platform/events/index.ts';
import { Live } from '../../../platform/live/index.ts';
import { found, stale, type Refusal, type Stale } from '../../../platform/refusals.ts';
import { counts, refuseDecidedUpon } from '../../consolidation/index.ts';

/** What a tag is used for: told before it is taken out of use. */
export interface TagUse {
  id: string;
  version: number;
  texts: number;
  parts: number;
  /** Rules of who answers for what that go by it. */
  rules: number;
  /** Saved views that pick it out. */
  views: number;
  /** The theme has been assessed. */
  assessed: boolean;
}

export interface RemovedTag {
  __typename: 'RemovedTag';
  id: string;
  texts: number;
}

const USE = `
  SELECT t.id, t.version,
    (SELECT count(DISTINCT i.id)::int FROM office.text_tag g JOIN record.reading_item i ON i.words_id = g.words_id
      WHERE g.tag_id = t.id AND i.round_id = $1 AND ${counts('i.response_id')}) AS texts,
    (SELECT count(*)::int FROM office.tagged g JOIN office.comment_part p ON p.id = g.words_id AND p.joined_at IS NULL WHERE g.tag_id = t.id) AS parts,
    (SELECT count(*)::int FROM office.responsibility_rule u WHERE u.tag_id = t.id AND u.ended_at IS NULL) AS rules,
    (SELECT count(*)::int FROM office.saved_view v WHERE v.round_id = $1 AND v.address LIKE '%etikett=' || t.id || '%') AS views,
    a.state IS NOT NULL AS assessed
  FROM office.tag t LEFT JOIN office.assessment a ON a.comment_id = t.id
  WHERE t.id = $2 AND t.round_id = $1 AND t.removed_at IS NULL`;
const NOW = `
  SELECT t.version, t.updated_at AS "changedAt", t.updated_by_name AS "changedBy", t.description IS NOT NULL AS theme, a.state FROM office.tag t
    LEFT JOIN office.assessment a ON a.comment_id = t.id WHERE t.id = $2 AND t.round_id = $1 AND t.removed_at IS NULL FOR UPDATE OF t`;
const REMOVE = `
  UPDATE office.tag SET removed_at = clock_timestamp(), removed_by_name = $2, updated_at = clock_timestamp(), updated_by_name = $2, version = version + 1 WHERE id = $1`;
const END_RULES = `UPDATE office.responsibility_rule SET ended_at = clock_timestamp(), ended_by_name = $2 WHERE tag_id = $1 AND ended_at IS NULL`;

interface TagNow {
  version: number;
  changedAt: Date;
  changedBy: string;
  theme: boolean;
  state: AssessmentState | null;
}

/** A tag or theme is taken out of use: what it was on, and what was made of it, stays on record and in the log. */
@Injectable()
export class RemoveTag {
  constructor(
    private readonly db: UnitOfWork,
    private readonly live: Live,
  ) {}

  async use(caller: AuthorityCaller, roundId: string, id: string): Promise<TagUse | null> {
    const [use] = await this.db.read<TagUse>(caller, USE, [roundId, id], 'tag-use');
    return use ?? null;
  }

  async run(
    caller: AuthorityCaller,
    { roundId, id, expectedVersion }: { roundId: string; id: string; expectedVersion: number },
  ): Promise<RemovedTag | Stale | Refusal> {
    return this.db.inTransaction<RemovedTag | Stale | Refusal>(caller, async (tx) => {
      const now = found(await tx.one<TagNow>(NOW, [roundId, id], 'tag-lock'));
      if (now.version !== expectedVersion) return stale(now);
      const late = await refuseDecidedUpon(tx, roundId, [now.state]);
      if (late !== null) return late;
      return this.remove(tx, caller, { roundId, id, theme: now.theme });
    });
  }

  private async remove(
    tx: Transaction,
    caller: AuthorityCaller,
    { roundId, id, theme }: { roundId: string; id: string; theme: boolean },
  ): Promise<RemovedTag> {
    const use = found(await tx.one<TagUse>(USE, [roundId, id], 'tag-use'));
    await tx.query(REMOVE, [id, caller.displayName], 'tag-remove');
    await tx.query(END_RULES, [id, caller.displayName], 'tag-rules');
    const about = { by: caller, roundId, objectType: 'theme', objectId: id };
    const kind = theme ? 'THEME_REMOVED' : 'TAG_REMOVED';
    await recordEvent(tx, { kind, ...about, data: { texts: use.texts } });
    const audience = { side: 'AUTHORITY' } as const;
    tx.afterCommit(() => this.live.changed({ roundId, topic: 'order', ids: [roundId], audience }));
    return { __typename: 'RemovedTag', id, texts: use.texts };
  }
}
