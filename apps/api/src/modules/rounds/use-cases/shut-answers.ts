import { Injectable } from '@nestjs/common';
import { answersCanBeShut } from '@samsyn/consultation';
import type { AuthorityCaller } from '../../../platform/caller.ts';
import { UnitOfWork } from '../../../platform/db/index.ts';
import { Live } from '../../../platform/live/index.ts';
import { found, refuse, type Refusal, type Stale } from '../../../platform/refusals.ts';
import { roundById, type RoundView } from '../queries/round.query.ts';
import { lockRound, shutAnswers } from '../store/round.store.ts';
import { staleRound } from './update-round.ts';
import { visibilitySet } from './visibility-set.ts';

/**
 * Takes away from the bodies what they may read of one another, at any time: an answer may turn out to hold what must not be spread
 * (OSL). It cannot be opened again, nor wider than it was when they answered.
 */
@Injectable()
export class ShutAnswers {
  constructor(
    private readonly db: UnitOfWork,
    private readonly live: Live,
  ) {}

  async run(caller: AuthorityCaller, roundId: string, expectedVersion: number): Promise<RoundView | Stale | Refusal> {
    return this.db.inTransaction<RoundView | Stale | Refusal>(caller, async (tx) => {
      const round = found(await lockRound(tx, roundId));
      if (round.version !== expectedVersion) return staleRound(round);
      if (!answersCanBeShut(round.answersVisible, round.state))
        return refuse('NOT_VISIBLE', 'Instanserna ser inte varandras svar.');
      await shutAnswers(tx, caller, roundId);
      await visibilitySet(tx, caller, roundId, 'NEVER');
      tx.afterCommit(() =>
        this.live.changed({ roundId, topic: 'board', ids: [roundId], audience: { side: 'AUTHORITY' } }),
      );
      return found(await roundById(tx, caller, roundId));
    });
  }
}
