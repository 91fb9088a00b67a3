import { Injectable } from '@nestjs/common';
import { isWritable, legalActProblem, otherOrderProblems, type RoundState } from '@samsyn/consultation';
import type { BodyCaller } from '../../../platform/caller.ts';
import { UnitOfWork } from '../../../platform/db/index.ts';
import { found, refuseAll, type Refusal } from '../../../platform/refusals.ts';
import { closedToWriting } from '../../comments/index.ts';
import { absenceIn, pausedIn } from '../../rounds/index.ts';
import { lockIn } from '../../signing/index.ts';
import { LiveTexts } from '../../writing/index.ts';
import { answerText, codeOf } from '../queries/answer-text.ts';
import { receiptById, receiptByKey, receiptOf, type ReceiptView } from '../queries/receipt.ts';
import { emptyAnswer, holdsText } from '../store/empty-answer.store.ts';
import { askedRound, type AskedRound, lockResponse, type ResponseRow } from '../store/response.store.ts';
import { identityToConfirm, mustConfirm } from './confirm-identity.ts';
import { recordFormalAct, signingBy } from './formal-act.ts';
import { codeBefore } from './outgoing-answer.ts';
import { RecordSubmission } from './record-submission.ts';
import { GatherSignOff } from './sign-off-ground.ts';

export interface SubmitElsewhereInput {
  roundId: string;
  expectedEdition: number;
  /** The person has been told that everything written here is taken away, and said yes. */
  empty: boolean;
  idempotencyKey: string;
}

/**
 * "Our answer is given in another order": what is subject to secrecy is not given here. A placeholder goes on record and nothing else is left:
 * what had been written is taken away in the same transaction, by the person's own word. Who may is whom the body's chain lets submit; of the
 * way there the one step stays that says who did it.
 */
@Injectable()
export class SubmitElsewhere {
  constructor(
    private readonly db: UnitOfWork,
    private readonly ground: GatherSignOff,
    private readonly recording: RecordSubmission,
    private readonly texts: LiveTexts,
  ) {}

  async run(caller: BodyCaller, input: SubmitElsewhereInput): Promise<ReceiptView | Refusal> {
    // what somebody is typing counts as written: nobody may lose it unasked
    await this.texts.flush(caller.organisationId, input.roundId);
    return this.db.inTransaction<ReceiptView | Refusal>(caller, async (tx) => {
      const round = await askedRound(tx, input.roundId);
      if (round === null) return absenceIn(tx, input.roundId);
      const response = found(await lockResponse(tx, input.roundId));
      const sentBefore = await receiptByKey(tx, round.id, input.idempotencyKey);
      if (sentBefore !== null) return sentBefore;
      const submitted = response.state === 'SUBMITTED' || response.edition !== input.expectedEdition;
      const last = submitted ? await receiptOf(tx, round.id, caller.organisationId) : null;
      if (last?.form === 'OTHER_ORDER') return last;
      const paused = await pausedIn(tx, round.id);
      if (paused !== null) return paused;
      const ground = await this.ground.run(tx, caller, response);
      const notYours = legalActProblem('ELSEWHERE', ground.facts, ground.person);
      if (notYours !== null) return refuseAll([notYours]);
      const problems = otherOrderProblems({
        roundState: round.state as RoundState,
        submitted,
        holdsText: await holdsText(tx, response),
        emptied: input.empty,
      });
      if (problems.length > 0) return refuseAll(problems);
      if (!isWritable(response.state)) return closedToWriting({ ...response, lock: await lockIn(tx, response) });
      if (mustConfirm(caller, round)) return identityToConfirm('innan du lämnar svaret');
      await emptyAnswer(tx, response.id);
      const contentHash = codeOf(placeholder(round, response, await codeBefore(tx, round.id)));
      // what is decided elsewhere is not for this tool to know: no board
      const signing = signingBy(ground, null);
      const { idempotencyKey } = input;
      const act = { round, response, answer: null, contentHash, idempotencyKey, signing };
      const id = await this.recording.run(tx, caller, act);
      await recordFormalAct(tx, caller, { kind: 'ELSEWHERE', response, ground, signing, contentHash });
      return found(await receiptById(tx, id));
    });
  }
}

/** The canonical text of an answer that is not here. */
function placeholder(round: AskedRound, { organisationId }: ResponseRow, previous: string | null): string {
  return answerText({
    form: 'OTHER_ORDER',
    previous,
    roundId: round.id,
    versionId: round.versionId,
    versionHash: round.versionHash,
    organisationId,
    overallStance: null,
    endorsesActorId: null,
    endorsesResponseId: null,
    generalText: null,
    stances: [],
    comments: [],
    questionsHash: null,
    answers: [],
  });
}
