import { Injectable } from '@nestjs/common';
import type { AuthorityCaller } from '../../../platform/caller.ts';
import { UnitOfWork } from '../../../platform/db/index.ts';
import { Live } from '../../../platform/live/index.ts';
import { found, refuse, type Refusal, stale, type Stale } from '../../../platform/refusals.ts';
import { draftChange, DraftRepository, undoneOf } from '../../drafts/index.ts';
import { restoreTaken } from '../../revisions/index.ts';
import { WorkingCopyQuery, type WorkingCopyView } from '../queries/working-copy.query.ts';

const NOTHING = 'Det finns inget ångrat att göra om. Texten kan ha ändrats efter att det ångrades.';

/**
 * Does again what was undone last, whoever undid it, by a new state that is the one it had made: with the wordings that were taken over in it. Not
 * when something else has been changed since.
 */
@Injectable()
export class RedoRevision {
  constructor(
    private readonly db: UnitOfWork,
    private readonly drafts: DraftRepository,
    private readonly copies: WorkingCopyQuery,
    private readonly live: Live,
  ) {}

  async run(
    caller: AuthorityCaller,
    draftId: string,
    expectedHead: number,
  ): Promise<WorkingCopyView | Stale | Refusal> {
    const base = await this.copies.baseOf(caller, draftId);
    return this.db.inTransaction<WorkingCopyView | Stale | Refusal>(caller, async (tx) => {
      const draft = found(await this.drafts.lock(tx, draftId));
      const { row } = draft;
      if (row.state === 'PUBLISHED') return refuse('ALREADY_PUBLISHED', 'Utkastet är publicerat och kan inte ändras.');
      if (row.version !== expectedHead)
        return stale({ version: row.version, changedAt: row.updatedAt, changedBy: row.updatedByName });
      const undone = undoneOf(await this.drafts.steps(tx, draftId));
      const statute = undone && (await this.drafts.stateAt(tx, draftId, undone.version));
      if (undone === undefined || statute == null) return refuse('NOTHING_TO_REDO', NOTHING);
      await this.drafts.change(tx, caller, draft, statute, 'REDO', { restores: undone.version });
      await restoreTaken(tx, { draftId, version: undone.version });
      tx.afterCommit(() => this.live.changed(draftChange(draftId)));
      return this.copies.after(tx, base, draftId);
    });
  }
}
