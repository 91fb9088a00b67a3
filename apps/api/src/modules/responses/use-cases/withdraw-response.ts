import { Injectable } from '@nestjs/common';
import { legalActProblem, type RoundState, withdrawalProblems } from '@samsyn/consultation';
import type { BodyCaller } from '../../../platform/caller.ts';
import { type Transaction, UnitOfWork } from '../../../platform/db/index.ts';
import { recordEvent } from '../../../platform/events/index.ts';
import { found, refuseAll, type Refusal } from '../../../platform/refusals.ts';
import { absenceIn } from '../../rounds/index.ts';
import { readMyResponse } from '../queries/my-response.ts';
import { askedRound, type AskedRound, lockResponse, type ResponseRow } from '../store/response.store.ts';
import { isWithdrawnByKey, newestSubmission, recordWithdrawal } from '../store/withdrawal.store.ts';
import type { BegunSupplement } from './begin-supplement.ts';
import { identityToConfirm, mustConfirm } from './confirm-identity.ts';
import { eventFacts, recordFormalAct, signingBy } from './formal-act.ts';
import { RecordSubmission } from './record-submission.ts';
import { GatherSignOff } from './sign-off-ground.ts';

export interface WithdrawInput {
  roundId: string;
  /** Which of the body's submissions, as the person was shown it. */
  number: number;
  reason: string;
  idempotencyKey: string;
}

/**
 * Takes a submitted answer back. It stays on record as it was, marked: the withdrawal is a row beside it, with person, time and reason. From
 * then on it counts nowhere; the body may answer anew, under a new number. Who may is whom the body's chain lets submit.
 */
@Injectable()
export class WithdrawResponse {
  constructor(
    private readonly db: UnitOfWork,
    private readonly ground: GatherSignOff,
    private readonly recording: RecordSubmission,
  ) {}

  async run(caller: BodyCaller, input: WithdrawInput): Promise<BegunSupplement | Refusal> {
    return this.db.inTransaction<BegunSupplement | Refusal>(caller, async (tx) => {
      const round = await askedRound(tx, input.roundId);
      if (round === null) return absenceIn(tx, input.roundId);
      const response = found(await lockResponse(tx, input.roundId));
      if (!(await isWithdrawnByKey(tx, round.id, input.idempotencyKey))) {
        const refused = await this.withdraw(tx, caller, { round, response }, input);
        if (refused !== null) return refused;
      }
      return { __typename: 'MyResponse', ...found(await readMyResponse(tx, caller, round.id)) };
    });
  }

  private async withdraw(
    tx: Transaction,
    caller: BodyCaller,
    { round, response }: { round: AskedRound; response: ResponseRow },
    { number, reason, idempotencyKey }: WithdrawInput,
  ): Promise<Refusal | null> {
    const ground = await this.ground.run(tx, caller, response);
    const notYours = legalActProblem('WITHDRAW', ground.facts, ground.person);
    if (notYours !== null) return refuseAll([notYours]);
    const newest = await newestSubmission(tx, round.id);
    const problems = withdrawalProblems({
      roundState: round.state as RoundState,
      number,
      newest: newest?.number ?? null,
      withdrawn: newest?.withdrawn ?? false,
      reason,
    });
    if (problems.length > 0 || newest === null) return refuseAll(problems);
    if (mustConfirm(caller, round)) return identityToConfirm('innan du återkallar svaret');
    const signing = signingBy(ground, null);
    const recorded = await recordWithdrawal(tx, {
      responseId: newest.id,
      roundId: round.id,
      organisationId: caller.organisationId,
      reason: reason.trim(),
      idempotencyKey,
      by: { id: caller.userId, name: caller.displayName, role: signing.role, onBehalfOf: signing.onBehalfOf },
    });
    const { contentHash } = newest;
    await recordFormalAct(tx, caller, { kind: 'WITHDRAWN', response, ground, signing, contentHash });
    await recordEvent(tx, {
      kind: 'RESPONSE_WITHDRAWN',
      by: caller,
      roundId: round.id,
      objectType: 'response',
      objectId: newest.id,
      data: {
        number,
        receiptNumber: newest.receiptNumber,
        withdrawalNumber: recorded.number,
        ...eventFacts(signing),
      },
    });
    await this.recording.writeLetters(tx, newest.id, 'WITHDRAWAL');
    tx.afterCommit(() => this.recording.tell(caller, round.id, [newest.id, response.id]));
    return null;
  }
}
