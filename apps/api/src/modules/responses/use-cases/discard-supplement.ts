import { Injectable } from '@nestjs/common';
import { discardProblems, isWritable } from '@samsyn/consultation';
import type { BodyCaller } from '../../../platform/caller.ts';
import { type Transaction, UnitOfWork } from '../../../platform/db/index.ts';
import { Live } from '../../../platform/live/index.ts';
import { found, refuse, refuseAll, type Refusal } from '../../../platform/refusals.ts';
import { absenceIn, pausedIn } from '../../rounds/index.ts';
import { addStep, lockIn, lockWords } from '../../signing/index.ts';
import { LiveTexts } from '../../writing/index.ts';
import { readMyResponse } from '../queries/my-response.ts';
import { hasGround, restoreGround } from '../store/edition-ground.store.ts';
import { askedRound, lockResponse, type ResponseRow } from '../store/response.store.ts';
import { newestSubmission } from '../store/withdrawal.store.ts';
import type { BegunSupplement } from './begin-supplement.ts';
import { GatherSignOff } from './sign-off-ground.ts';
import { idsOf } from './take-sign-off-step.ts';

/**
 * Throws a begun supplement away. What was given stands untouched; what was written only in the supplement is gone for all of the body. Nothing
 * is recorded and nobody outside is told; the body's own trace says who did it.
 */
@Injectable()
export class DiscardSupplement {
  constructor(
    private readonly db: UnitOfWork,
    private readonly ground: GatherSignOff,
    private readonly live: Live,
    private readonly texts: LiveTexts,
  ) {}

  /** `expectedEdition`: the begun one that the person has before her. Thrown away twice it is once. */
  async run(caller: BodyCaller, roundId: string, expectedEdition: number): Promise<BegunSupplement | Refusal> {
    // what somebody is typing goes with the rest, and is not stored afterwards
    await this.texts.flush(caller.organisationId, roundId);
    return this.db.inTransaction<BegunSupplement | Refusal>(caller, async (tx) => {
      if ((await askedRound(tx, roundId)) === null) return absenceIn(tx, roundId);
      const response = found(await lockResponse(tx, roundId));
      const refused = await this.discard(tx, caller, response, expectedEdition);
      if (refused !== null) return refused;
      return { __typename: 'MyResponse', ...found(await readMyResponse(tx, caller, roundId)) };
    });
  }

  private async discard(
    tx: Transaction,
    caller: BodyCaller,
    response: ResponseRow,
    expectedEdition: number,
  ): Promise<Refusal | null> {
    const { id, edition, state, roundId } = response;
    const given = await newestSubmission(tx, roundId);
    const problems = discardProblems({ edition, expectedEdition, given: given?.edition ?? null });
    if (problems.length > 0 || given === null) return refuseAll(problems);
    if (state === 'SUBMITTED') return null; // it has been thrown away
    const paused = await pausedIn(tx, roundId);
    if (paused !== null) return paused;
    if (!isWritable(state)) {
      const lock = await lockIn(tx, response);
      return refuse('ANSWER_LOCKED', lock === null ? 'Texten är låst: svaret är skickat vidare.' : lockWords(lock));
    }
    if (!(await hasGround(tx, id)))
      return refuse(
        'NO_GROUND',
        'Kompletteringen påbörjades innan den gick att kasta. Ändra tillbaka texten, eller låt den ligga: den lämnas inte in av sig själv.',
      );
    const { chain, standing } = await this.ground.run(tx, caller, response);
    await restoreGround(tx, id);
    await addStep(tx, {
      ...idsOf(response),
      kind: 'DISCARDED',
      chain,
      contentHash: given.contentHash,
      by: { userId: caller.userId, displayName: caller.displayName, role: standing.role },
    });
    const audience = { organisationId: caller.organisationId };
    tx.afterCommit(() => this.live.changed({ roundId, topic: 'response', ids: [id], audience }));
    return null;
  }
}
