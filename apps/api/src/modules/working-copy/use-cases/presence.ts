import { Injectable } from '@nestjs/common';
import type { AuthorityCaller } from '../../../platform/caller.ts';
import { UnitOfWork } from '../../../platform/db/index.ts';
import { Live } from '../../../platform/live/index.ts';
import { draftChange } from '../../drafts/index.ts';
import { noteGone, noteHere, type Present, presentIn } from '../store/presence.store.ts';

/** Who has a working copy before them, and at which provision. It is forgotten by itself, and no ground for anything. */
@Injectable()
export class Presence {
  constructor(
    private readonly db: UnitOfWork,
    private readonly live: Live,
  ) {}

  /** Says that a window is there, and answers who else is. Others are told when it is new, or has gone to another provision. */
  async here(
    caller: AuthorityCaller,
    where: { draftId: string; windowId: string; provisionId: string | null },
  ): Promise<Present[]> {
    return this.db.inTransaction(caller, async (tx) => {
      if (await noteHere(tx, caller, where))
        tx.afterCommit(() => this.live.changed(draftChange(where.draftId, 'PRESENCE')));
      return presentIn(tx, where.draftId);
    });
  }

  async gone(caller: AuthorityCaller, draftId: string, windowId: string): Promise<Present[]> {
    return this.db.inTransaction(caller, async (tx) => {
      await noteGone(tx, caller, draftId, windowId);
      tx.afterCommit(() => this.live.changed(draftChange(draftId, 'PRESENCE')));
      return presentIn(tx, draftId);
    });
  }
}
