import { Injectable } from '@nestjs/common';
import type { AuthorityCaller } from '../../../platform/caller.ts';
import { UnitOfWork } from '../../../platform/db/index.ts';
import { Live } from '../../../platform/live/index.ts';
import { found, refuse, type Refusal, stale, type Stale } from '../../../platform/refusals.ts';
import { draftChange, DraftRepository, pathOf, UNDO } from '../../drafts/index.ts';
import { dropTaken } from '../../revisions/index.ts';
import { WorkingCopyQuery, type WorkingCopyView } from '../queries/working-copy.query.ts';

/**
 * Takes the last change of a working copy back, whoever made it, by a new state that puts the one before it back: others who were writing have
 * theirs carried over as after any change. Only what was seen as the last is undone.
 */
@Injectable()
export class UndoRevision {
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
      const path = pathOf(await this.drafts.steps(tx, draftId));
      const [before, last] = path.slice(-2);
      const statute = before && last ? await this.drafts.stateAt(tx, draftId, before.version) : null;
      if (before === undefined || last === undefined || statute === null)
        return refuse('NOTHING_TO_UNDO', 'Det finns ingen ändring att ångra.');
      await this.drafts.change(tx, caller, draft, statute, UNDO, { restores: before.version });
      await dropTaken(tx, caller, { draftId, version: last.version });
      tx.afterCommit(() => this.live.changed(draftChange(draftId)));
      return this.copies.after(tx, base, draftId);
    });
  }
}
