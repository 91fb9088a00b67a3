import { Injectable } from '@nestjs/common';
import { SYSTEM } from '../../../platform/caller.ts';
import { UnitOfWork } from '../../../platform/db/index.ts';
import { Live } from '../../../platform/live/index.ts';
import { type LetterState, noteLetter } from '../store/letters.store.ts';

/** What became of a letter, written down and told to whoever has the round's page open. */
@Injectable()
export class LetterLedger {
  constructor(
    private readonly db: UnitOfWork,
    private readonly live: Live,
  ) {}

  async note(id: string, outcome: { state: LetterState; failure?: string | null }): Promise<void> {
    await this.db.inTransaction(SYSTEM, async (tx) => {
      const about = await noteLetter(tx, id, outcome);
      if (about === null) return;
      const { roundId, invitationId } = about;
      tx.afterCommit(() =>
        this.live.changed({ roundId, topic: 'board', ids: [invitationId], audience: { side: 'AUTHORITY' } }),
      );
    });
  }
}
