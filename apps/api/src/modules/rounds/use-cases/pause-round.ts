import { Injectable } from '@nestjs/common';
import { pauseProblems } from '@samsyn/consultation';
import type { AuthorityCaller } from '../../../platform/caller.ts';
import { UnitOfWork } from '../../../platform/db/index.ts';
import { recordEvent } from '../../../platform/events/index.ts';
import { Live } from '../../../platform/live/index.ts';
import { found, refuse, refuseAll, type Refusal, type Stale } from '../../../platform/refusals.ts';
import { pauseOf } from '../queries/pause.ts';
import { roundById, type RoundView } from '../queries/round.query.ts';
import { lockRound, pause, resume, touch } from '../store/round.store.ts';
import { RoundLetters } from './round-letters.ts';
import { tellBodies } from './tell-bodies.ts';
import { staleRound } from './update-round.ts';

/**
 * Stops the round for a while, and lets it go on: bodies read, and write and submit nothing in between, and get a
 * letter about both. The last day stands where it stood;
 * moving it is another act.
 */
@Injectable()
export class PauseRound {
  constructor(
    private readonly db: UnitOfWork,
    private readonly live: Live,
    private readonly letters: RoundLetters,
  ) {}

  async pause(
    caller: AuthorityCaller,
    { roundId, expectedVersion, reason }: { roundId: string; expectedVersion: number; reason: string },
  ): Promise<RoundView | Stale | Refusal> {
    return this.db.inTransaction<RoundView | Stale | Refusal>(caller, async (tx) => {
      const round = found(await lockRound(tx, roundId));
      if (round.version !== expectedVersion) return staleRound(round);
      const problems = pauseProblems(round.state, (await pauseOf(tx, roundId)) !== null, reason);
      if (problems.length > 0) return refuseAll(problems);
      const pauseId = await pause(tx, caller, roundId, reason.trim());
      await touch(tx, caller, roundId);
      const about = { roundId, objectType: 'round', objectId: roundId };
      await recordEvent(tx, { kind: 'ROUND_PAUSED', by: caller, ...about, data: { pauseId } });
      await this.letters.toAll(tx, roundId, { kind: 'ROUND_PAUSED', about: pauseId });
      await tellBodies(tx, this.live, roundId);
      return found(await roundById(tx, caller, roundId));
    });
  }

  async resume(
    caller: AuthorityCaller,
    roundId: string,
    expectedVersion: number,
  ): Promise<RoundView | Stale | Refusal> {
    return this.db.inTransaction<RoundView | Stale | Refusal>(caller, async (tx) => {
      const round = found(await lockRound(tx, roundId));
      if (round.version !== expectedVersion) return staleRound(round);
      const pauseId = await resume(tx, roundId);
      if (pauseId === null) return refuse('NOT_PAUSED', 'Remissen är inte pausad.');
      await touch(tx, caller, roundId);
      await recordEvent(tx, { kind: 'ROUND_RESUMED', by: caller, roundId, objectType: 'round', objectId: roundId });
      await this.letters.toAll(tx, roundId, { kind: 'ROUND_RESUMED', about: pauseId });
      await tellBodies(tx, this.live, roundId);
      return found(await roundById(tx, caller, roundId));
    });
  }
}
