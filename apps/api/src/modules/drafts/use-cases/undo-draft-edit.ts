import { Injectable } from '@nestjs/common';
import type { AuthorityCaller } from '../../../platform/caller.ts';
import { UnitOfWork } from '../../../platform/db/index.ts';
import { Live } from '../../../platform/live/index.ts';
import { found, refuse, type Refusal, type Stale } from '../../../platform/refusals.ts';
import { draftById, type DraftView } from '../queries/draft.query.ts';
import { DraftRepository } from '../store/draft.repository.ts';
import { draftChange } from '../store/draft-change.ts';
import { hindranceTo } from './edit-draft.ts';

/** Takes the last mending of a draft back. */
@Injectable()
export class UndoDraftEdit {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly drafts: DraftRepository,
    private readonly live: Live,
  ) {}

  async run(caller: AuthorityCaller, draftId: string, expectedVersion: number): Promise<DraftView | Stale | Refusal> {
    return this.unitOfWork.inTransaction<DraftView | Stale | Refusal>(caller, async (tx) => {
      const draft = found(await this.drafts.lock(tx, draftId));
      const hindrance = await hindranceTo(tx, draft, expectedVersion);
      if (hindrance) return hindrance;
      if (draft.undoable === 0) return refuse('NOTHING_TO_UNDO', 'Det finns ingen ändring att ångra.');
      await this.drafts.undo(tx, caller, draft);
      tx.afterCommit(() => this.live.changed(draftChange(draftId)));
      return draftById(tx, draftId);
    });
  }
}
