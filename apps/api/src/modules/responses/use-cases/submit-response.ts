import { Inject, Injectable } from '@nestjs/common';
import { type BoardFacts, type Signing, signOffRuling, stanceColumn, type Stance } from '@samsyn/consultation';
import { UnitOfWork, type Transaction } from '../../../platform/db/index.ts';
import type { BodyCaller } from '../../../platform/caller.ts';
import { recordEvent } from '../../../platform/events/index.ts';
import { describeFault, LOG, type Log } from '../../../platform/log/index.ts';
import { Live } from '../../../platform/live/index.ts';
import { found, refuseAll, stale, type Refusal, type Stale } from '../../../platform/refusals.ts';
import { absenceIn } from '../../rounds/index.ts';
import { LiveTexts } from '../../writing/index.ts';
import { receiptOf, type ReceiptView } from '../queries/receipt.ts';
import { askedRound, lockResponse, type AskedRound, type ResponseRow } from '../store/response.store.ts';
import { namesToday, recordComments, recordResponse, recordStances, unitsOf } from '../store/submission.store.ts';
import { writeLetters } from '../store/receipt-letter.store.ts';
import { identityToConfirm, mustConfirm } from './confirm-identity.ts';
import { eventFacts, formalProblems, recordFormalAct, signingBy } from './formal-act.ts';
import { gatherAnswer, stancesOf, type OutgoingAnswer } from './outgoing-answer.ts';
import { GatherSignOff, type SignOffGround } from './sign-off-ground.ts';
import { codeDiffers, notTheApproved } from './submission-refusals.ts';

export interface SubmitInput {
  roundId: string;
  expectedVersion: number;
  /** The control code that the person was shown. */
  expectedCode: string;
  idempotencyKey: string;
  /** What a board has decided or is to decide; null where no board does. */
  board: BoardFacts | null;
}

/**
 * The legal act: copies the answer from the body's workspace into the record, in one transaction. Whoever comes second (a double click, another
 * tab, a retry after a lost network) waits for the lock and gets the first one's receipt.
 */
@Injectable()
export class SubmitResponse {
  constructor(
    private readonly db: UnitOfWork,
    private readonly ground: GatherSignOff,
    private readonly live: Live,
    private readonly texts: LiveTexts,
    @Inject(LOG) private readonly log: Log,
  ) {}

  async run(caller: BodyCaller, input: SubmitInput): Promise<ReceiptView | Stale | Refusal> {
    await this.texts.flush(caller.organisationId, input.roundId);
    return this.db.inTransaction(caller, async (tx) => {
      const round = await askedRound(tx, input.roundId);
      if (round === null) return absenceIn(tx, input.roundId);
      const response = found(await lockResponse(tx, input.roundId));
      if (response.state === 'SUBMITTED') return found(await receiptOf(tx, round.id, caller.organisationId));
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
      const signing = signingBy(ground, input.board);
      await this.record(tx, caller, { round, response, answer, ground, signing, idempotencyKey: input.idempotencyKey });
      await this.writeLetters(tx, response.id);
      tx.afterCommit(() => this.tell(caller, round, response));
      return found(await receiptOf(tx, round.id, caller.organisationId));
    });
  }

  private async record(tx: Transaction, caller: BodyCaller, act: Submission): Promise<void> {
    const { round, response, answer, ground, signing } = act;
    const names = await namesToday(tx, caller.organisationId, response.endorsesActorId);
    const contentHash = answer.code;
    const stamped = await recordResponse(tx, {
      id: response.id,
      roundId: round.id,
      versionId: round.versionId,
      organisationId: caller.organisationId,
      organisationName: names.name,
      overallStance: response.overallStance as Stance,
      endorsesActorId: response.overallStance === 'ENDORSES_OTHER' ? response.endorsesActorId : null,
      endorsesName: response.overallStance === 'ENDORSES_OTHER' ? names.endorses : null,
      generalText: response.generalText,
      generalPlain: answer.generalPlain,
      comments: answer.comments.length,
      contentHash,
      idempotencyKey: act.idempotencyKey,
      submittedBy: caller.userId,
      submittedByName: caller.displayName,
    });
    await recordComments(
      tx,
      response.id,
      answer.comments.map((comment, index) => ({
        id: comment.id,
        number: index + 1,
        plain: answer.plainTexts[index] ?? '',
      })),
    );
    const letters = stanceColumn(await unitsOf(tx, round.versionId), stancesOf(answer));
    await recordStances(tx, response.id, response.id, { kind: names.kind, letters });
    await recordFormalAct(tx, caller, { response, ground, signing, contentHash });
    await recordEvent(tx, {
      kind: 'RESPONSE_SUBMITTED',
      by: caller,
      roundId: round.id,
      objectType: 'response',
      objectId: response.id,
      data: {
        receiptNumber: stamped.number,
        receivedAt: stamped.receivedAt.toISOString(),
        late: stamped.late,
        contentHash,
        comments: answer.comments.length,
        ...eventFacts(signing),
      },
    });
  }

  /** In the submission's transaction and never in its way: where the letters cannot be written, the answer is received without them. */
  private async writeLetters(tx: Transaction, responseId: string): Promise<void> {
    await tx.query('SAVEPOINT letters');
    try {
      await writeLetters(tx, responseId);
    } catch (error) {
      await tx.query('ROLLBACK TO SAVEPOINT letters');
      this.log.error({ fault: describeFault(error) }, 'the receipt could not be put among the letters');
    }
  }

  private tell(caller: BodyCaller, round: AskedRound, response: ResponseRow): void {
    this.live.changed({ roundId: round.id, topic: 'board', ids: [response.id], audience: { side: 'AUTHORITY' } });
    this.live.changed({
      roundId: round.id,
      topic: 'response',
      ids: [response.id],
      audience: { organisationId: caller.organisationId },
    });
  }
}

interface Submission {
  round: AskedRound;
  response: ResponseRow;
  answer: OutgoingAnswer;
  ground: SignOffGround;
  signing: Signing;
  idempotencyKey: string;
}
