import { Injectable } from '@nestjs/common';
import { type BoardFacts, signOffRuling } from '@samsyn/consultation';
import { UnitOfWork } from '../../../platform/db/index.ts';
import type { BodyCaller } from '../../../platform/caller.ts';
import { found, refuseAll, stale, type Refusal, type Stale } from '../../../platform/refusals.ts';
import { absenceIn, pausedIn } from '../../rounds/index.ts';
import { LiveTexts } from '../../writing/index.ts';
import { receiptById, receiptByKey, type ReceiptView } from '../queries/receipt.ts';
import { askedRound, lockResponse } from '../store/response.store.ts';
import { newestSubmission } from '../store/withdrawal.store.ts';
import { identityToConfirm, mustConfirm } from './confirm-identity.ts';
import { formalProblems, recordFormalAct, signingBy } from './formal-act.ts';
import { gatherAnswer } from './outgoing-answer.ts';
import { RecordSubmission } from './record-submission.ts';
import { GatherSignOff } from './sign-off-ground.ts';
import { anotherEdition, codeDiffers, notTheApproved, thrownAway } from './submission-refusals.ts';

export interface SubmitInput {
  roundId: string;
  expectedVersion: number;
  /** The edition that the person has before her. */
  expectedEdition: number;
  /** The control code that the person was shown. */
  expectedCode: string;
  idempotencyKey: string;
  /** What a board has decided or is to decide; null where no board does. */
  board: BoardFacts | null;
}

/**
 * The legal act: copies the answer from the body's workspace into the record, in one transaction. Whoever comes second (a double click, another
 * tab, a retry after a lost network) waits for the lock and gets the first one's receipt; a supplement that has been begun since changes
 * nothing in that.
 */
@Injectable()
export class SubmitResponse {
  constructor(
    private readonly db: UnitOfWork,
    private readonly ground: GatherSignOff,
    private readonly recording: RecordSubmission,
    private readonly texts: LiveTexts,
  ) {}

  async run(caller: BodyCaller, input: SubmitInput): Promise<ReceiptView | Stale | Refusal> {
    await this.texts.flush(caller.organisationId, input.roundId);
    return this.db.inTransaction(caller, async (tx) => {
      const round = await askedRound(tx, input.roundId);
      if (round === null) return absenceIn(tx, input.roundId);
      const response = found(await lockResponse(tx, input.roundId));
      const sentBefore = await receiptByKey(tx, round.id, input.idempotencyKey);
      if (sentBefore !== null) return sentBefore;
      if (response.edition !== input.expectedEdition) return anotherEdition();
      if (response.state === 'SUBMITTED') {
        const last = await newestSubmission(tx, round.id);
        return last?.edition === response.edition ? found(await receiptById(tx, last.id)) : thrownAway();
      }
      const paused = await pausedIn(tx, round.id);
      if (paused !== null) return paused;
      if (response.version !== input.expectedVersion) {
        return stale({ version: response.version, changedAt: response.updatedAt, changedBy: response.updatedBy });
      }
      const ground = await this.ground.run(tx, caller, response);
      const ruling = signOffRuling('SUBMIT', ground.facts, ground.person);
      if ('problem' in ruling) return refuseAll([ruling.problem]);
      if (mustConfirm(caller, round)) return identityToConfirm('innan du lämnar svaret');
      const answer = await gatherAnswer(tx, round, response);
      const problems = [...answer.problems, ...(await formalProblems(tx, ground, input.board))];
      if (problems.length > 0) return refuseAll(problems);
      if (answer.code !== input.expectedCode) return codeDiffers();
      if (ground.lock !== null && ground.lock.approved?.contentHash !== answer.code) return notTheApproved();
      const [signing, contentHash] = [signingBy(ground, input.board), answer.code];
      const { idempotencyKey } = input;
      const act = { round, response, answer, contentHash, idempotencyKey, signing };
      const id = await this.recording.run(tx, caller, act);
      await recordFormalAct(tx, caller, { kind: 'SUBMITTED', response, ground, signing, contentHash });
      return found(await receiptById(tx, id));
    });
  }
}
