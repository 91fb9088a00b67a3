import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { AuthorityCaller } from '../../../platform/caller.ts';
import { type Transaction, UnitOfWork } from '../../../platform/db/index.ts';
import { Live } from '../../../platform/live/index.ts';
import { found, refuse, refuseAll, stale, type Refusal, type Stale } from '../../../platform/refusals.ts';
import { draftById, type DraftView } from '../queries/draft.query.ts';
import { DraftRepository, type LockedDraft } from '../store/draft.repository.ts';
import { draftChange } from '../store/draft-change.ts';
import { applyOperation, type DraftOperation } from './apply-operation.ts';

/** Mends the structure of a draft by one step. Each step is kept, so that it can be undone. */
@Injectable()
export class EditDraft {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly drafts: DraftRepository,
    private readonly live: Live,
  ) {}

  async run(
    caller: AuthorityCaller,
    draftId: string,
    expectedVersion: number,
    operation: DraftOperation,
  ): Promise<DraftView | Stale | Refusal> {
    return this.unitOfWork.inTransaction<DraftView | Stale | Refusal>(caller, async (tx) => {
      const draft = found(await this.drafts.lock(tx, draftId));
      const hindrance = await hindranceTo(tx, draft, expectedVersion);
      if (hindrance) return hindrance;
      const applied = applyOperation(draft.statute, operation, randomUUID);
      if (!applied.ok) return refuseAll([applied.problem]);
      const reason = operation.reason?.trim();
      await this.drafts.change(
        tx,
        caller,
        draft,
        applied.statute,
        reason ? `${operation.kind}: ${reason}` : operation.kind,
      );
      tx.afterCommit(() => this.live.changed(draftChange(draftId)));
      return draftById(tx, draftId);
    });
  }
}

/** What stands in the way of any change to a draft: that it is published, or that somebody else changed it first. */
export async function hindranceTo(
  tx: Transaction,
  { row }: LockedDraft,
  expectedVersion: number,
): Promise<Stale | Refusal | null> {
  if (row.state === 'PUBLISHED') {
    return refuse('ALREADY_PUBLISHED', 'Utkastet är publicerat och kan inte ändras. Skapa ett nytt utkast.');
  }
  if (row.version === expectedVersion) return null;
  const now = { version: row.version, changedAt: row.updatedAt, changedBy: row.updatedByName };
  return stale(now, await draftById(tx, row.id));
}
