import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../../platform/db/index.ts';
import type { AuthorityCaller } from '../../../platform/caller.ts';
import { recordEvent } from '../../../platform/events/index.ts';
import { Live } from '../../../platform/live/index.ts';
import { found, refuse, type Refusal, type Stale } from '../../../platform/refusals.ts';
import { staleAssessment } from '../store/assessment.store.ts';
import { lockStep, lockStepRows, putBack } from '../store/undoing.store.ts';
import type { TogetherDone } from './change-together.ts';
import { refuseDecidedUpon } from '../store/decided-upon.ts';

/** A step of one's own is undone as one, while nothing of it has been changed since. */
@Injectable()
export class UndoTogether {
  constructor(
    private readonly db: UnitOfWork,
    private readonly live: Live,
  ) {}

  async run(caller: AuthorityCaller, stepId: string): Promise<TogetherDone | Stale | Refusal> {
    return this.db.inTransaction(caller, async (tx): Promise<TogetherDone | Stale | Refusal> => {
      const { roundId, undoneAt } = found(await lockStep(tx, caller, stepId));
      if (undoneAt !== null) return refuse('ALREADY_UNDONE', 'Ändringen är redan ångrad.');
      const now = await lockStepRows(tx, stepId);
      const changed = now.find((row) => row.changed);
      if (changed !== undefined) return staleAssessment(changed);
      const late = await refuseDecidedUpon(
        tx,
        roundId,
        now.map(({ state }) => state),
      );
      if (late !== null) return late;
      const rows = await putBack(tx, stepId);
      for (const { commentId, version, disposition } of rows) {
        const about = { by: caller, roundId, objectType: 'comment', objectId: commentId };
        await recordEvent(tx, {
          kind: 'ASSESSMENT_UNDONE',
          data: { version, disposition, together: rows.length },
          ...about,
        });
      }
      const ids = rows.map(({ commentId }) => commentId);
      tx.afterCommit(() => this.live.changed({ roundId, topic: 'assessments', ids, audience: { side: 'AUTHORITY' } }));
      const remaining = rows.filter(({ state }) => state === 'REMAINDER').length;
      return { __typename: 'TogetherDone', stepId, changed: rows.length, remaining };
    });
  }
}
