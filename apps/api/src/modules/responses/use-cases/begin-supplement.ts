import { Injectable } from '@nestjs/common';
import { type RoundState, supplementProblems } from '@samsyn/consultation';
import type { BodyCaller } from '../../../platform/caller.ts';
import { UnitOfWork } from '../../../platform/db/index.ts';
import { Live } from '../../../platform/live/index.ts';
import { found, refuseAll, type Refusal } from '../../../platform/refusals.ts';
import { absenceIn, pausedIn } from '../../rounds/index.ts';
import { type MyResponseView, readMyResponse } from '../queries/my-response.ts';
import { keepGround } from '../store/edition-ground.store.ts';
import { askedRound, beginEdition, lockResponse } from '../store/response.store.ts';
import { newestSubmission } from '../store/withdrawal.store.ts';

export type BegunSupplement = MyResponseView & { __typename: 'MyResponse' };

/**
 * Opens the next edition of a submitted answer, with the submitted words in it. Nothing is recorded and nobody outside is told: that a
 * supplement is begun is the body's own affair, as all it writes. Two who begin at once begin the same one.
 */
@Injectable()
export class BeginSupplement {
  constructor(
    private readonly db: UnitOfWork,
    private readonly live: Live,
  ) {}

  /** `expectedEdition`: the submitted one that the person has before her. */
  async run(caller: BodyCaller, roundId: string, expectedEdition: number): Promise<BegunSupplement | Refusal> {
    return this.db.inTransaction<BegunSupplement | Refusal>(caller, async (tx) => {
      const round = await askedRound(tx, roundId);
      if (round === null) return absenceIn(tx, roundId);
      const response = found(await lockResponse(tx, roundId));
      const submitted = response.state === 'SUBMITTED';
      // what the person has before her is followed already: by what a colleague has begun, or has begun and submitted
      const newest = submitted ? ((await newestSubmission(tx, roundId))?.edition ?? 0) : response.edition;
      if (newest <= expectedEdition) {
        const paused = await pausedIn(tx, roundId);
        if (paused !== null) return paused;
        const problems = supplementProblems({ roundState: round.state as RoundState, submitted });
        if (problems.length > 0) return refuseAll(problems);
        await beginEdition(tx, response.id, caller.displayName);
        await keepGround(tx, response.id);
        const audience = { organisationId: caller.organisationId };
        tx.afterCommit(() => this.live.changed({ roundId, topic: 'response', ids: [response.id], audience }));
      }
      return { __typename: 'MyResponse', ...found(await readMyResponse(tx, caller, roundId)) };
    });
  }
}
