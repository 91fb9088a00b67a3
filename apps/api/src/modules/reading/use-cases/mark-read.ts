import { Injectable } from '@nestjs/common';
import type { AuthorityCaller } from '../../../platform/caller.ts';
import { UnitOfWork } from '../../../platform/db/index.ts';
import { Live } from '../../../platform/live/index.ts';

/** More are never read at one time: a page of the list. */
export const MARK_MOST = 200;

// What is not an item of the round is passed over; what was read before keeps its time.
const MARK = `
  INSERT INTO office.reading (words_id, user_id, round_id, user_name)
  SELECT DISTINCT i.words_id, $3::uuid, i.round_id, $4 FROM record.reading_item i WHERE i.round_id = $1 AND i.id = ANY ($2::uuid[])
  ON CONFLICT DO NOTHING RETURNING words_id`;

/** Puts on record that a person has read what was submitted. It is never taken back: who has read has read. */
@Injectable()
export class MarkRead {
  constructor(
    private readonly db: UnitOfWork,
    private readonly live: Live,
  ) {}

  /** How many were read for the first time by this person. */
  async run(caller: AuthorityCaller, roundId: string, ids: readonly string[]): Promise<number> {
    return this.db.inTransaction(caller, async (tx) => {
      const marked = await tx.query(
        MARK,
        [roundId, ids.slice(0, MARK_MOST), caller.userId, caller.displayName],
        'mark-read',
      );
      if (marked.length > 0)
        tx.afterCommit(() =>
          this.live.changed({ roundId, topic: 'reading', ids: [roundId], audience: { side: 'AUTHORITY' } }),
        );
      return marked.length;
    });
  }
}
