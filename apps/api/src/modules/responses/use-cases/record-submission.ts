import { randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { stanceColumn, type ResponseForm, type Signing } from '@samsyn/consultation';
import type { BodyCaller } from '../../../platform/caller.ts';
import type { Transaction } from '../../../platform/db/index.ts';
import { recordEvent } from '../../../platform/events/index.ts';
import { describeFault, LOG, type Log } from '../../../platform/log/index.ts';
import { Live } from '../../../platform/live/index.ts';
import { recordAnswers } from '../../questions/index.ts';
import { formatOf } from '../queries/answer-text.ts';
import { recordAttachments } from '../store/attachment.store.ts';
import { type LetterAbout, writeLetters } from '../store/receipt-letter.store.ts';
import type { AskedRound, ResponseRow } from '../store/response.store.ts';
import { recordSigning } from '../store/signing.store.ts';
import {
  closeEdition,
  namesToday,
  recordComments,
  recordResponse,
  recordStances,
  unitsOf,
} from '../store/submission.store.ts';
import { eventFacts } from './formal-act.ts';
import { stancesOf, type OutgoingAnswer } from './outgoing-answer.ts';

export interface Submission {
  round: AskedRound;
  response: ResponseRow;
  /** Null where the answer is given in another order: then there is nothing to copy. */
  answer: OutgoingAnswer | null;
  contentHash: string;
  idempotencyKey: string;
  /** In what capacity. */
  signing: Signing;
}

/** Puts a submission on record, with its event and its letters, in the transaction that decided on it. */
@Injectable()
export class RecordSubmission {
  constructor(
    private readonly live: Live,
    @Inject(LOG) private readonly log: Log,
  ) {}

  /** The id of what was recorded. */
  async run(tx: Transaction, caller: BodyCaller, act: Submission): Promise<string> {
    const { round, response, answer } = act;
    const endorses = answer !== null && answer.overallStance === 'ENDORSES_OTHER' ? response.endorsesActorId : null;
    const names = await namesToday(tx, caller.organisationId, endorses);
    const form: ResponseForm = answer === null ? 'OTHER_ORDER' : 'ANSWER';
    // The first answer bears the id it was written under; what comes after it is a record of its own.
    const id = response.edition === 1 ? response.id : randomUUID();
    const stamped = await recordResponse(tx, {
      id,
      roundId: round.id,
      versionId: round.versionId,
      organisationId: caller.organisationId,
      organisationName: names.name,
      edition: response.edition,
      form,
      format: formatOf(answer ?? { questionsHash: null }),
      overallStance: answer?.overallStance ?? null,
      questionsHash: answer?.questionsHash ?? null,
      endorsesActorId: endorses,
      endorsesName: endorses === null ? null : names.endorses,
      endorsesResponseId: endorses === null ? null : response.endorsesResponseId,
      generalText: answer === null ? null : response.generalText,
      generalPlain: answer?.generalPlain ?? '',
      comments: answer?.comments.length ?? 0,
      contentHash: act.contentHash,
      idempotencyKey: act.idempotencyKey,
      submittedBy: caller.userId,
      submittedByName: caller.displayName,
    });
    if (answer !== null) await this.copy(tx, id, act, { kind: names.kind, answer });
    await recordSigning(tx, id, act.signing);
    await closeEdition(tx, response.id);
    await recordEvent(tx, {
      kind: 'RESPONSE_SUBMITTED',
      by: caller,
      roundId: round.id,
      objectType: 'response',
      objectId: id,
      data: {
        receiptNumber: stamped.number,
        receivedAt: stamped.receivedAt.toISOString(),
        late: stamped.late,
        number: stamped.submission,
        form,
        contentHash: act.contentHash,
        comments: answer?.comments.length ?? 0,
        ...(answer === null || answer.questionsHash === null ? {} : { answers: answer.answers.length }),
        ...(answer === null || answer.attachments.length === 0 ? {} : { attachments: answer.attachments.length }),
        ...eventFacts(act.signing),
      },
    });
    await this.writeLetters(tx, id, 'SUBMISSION');
    tx.afterCommit(() => this.tell(caller, round.id, [id, response.id]));
    return id;
  }

  private async copy(
    tx: Transaction,
    id: string,
    { round, response }: Submission,
    { kind, answer }: { kind: string; answer: OutgoingAnswer },
  ): Promise<void> {
    const numbered = answer.comments.map((comment, index) => ({
      id: comment.id,
      number: index + 1,
      plain: answer.plainTexts[index] ?? '',
      endorses: answer.endorsed.get(comment.endorsesCommentId ?? '')?.organisationName ?? null,
    }));
    await recordComments(tx, id, numbered);
    await recordAnswers(tx, id, answer.answers);
    if (answer.attachments.length > 0) await recordAttachments(tx, id, response.id);
    // a stance is taken on a text: where there is none, there is no column of the matrix
    if (answer.overallStance === null) return;
    const letters = stanceColumn(await unitsOf(tx, round.versionId), stancesOf(answer));
    await recordStances(tx, id, response.id, { kind, letters });
  }

  /** In the submission's transaction and never in its way: where the letters cannot be written, the answer is received without them. */
  async writeLetters(tx: Transaction, responseId: string, about: LetterAbout): Promise<void> {
    await tx.query('SAVEPOINT letters');
    try {
      await writeLetters(tx, responseId, about);
    } catch (error) {
      await tx.query('ROLLBACK TO SAVEPOINT letters');
      this.log.error({ fault: describeFault(error) }, 'the receipt could not be put among the letters');
    }
  }

  /** To the authority that something came in or was withdrawn; to the body's own people that their answer is another. */
  tell(caller: BodyCaller, roundId: string, [recorded, written]: readonly [string, string]): void {
    this.live.changed({ roundId, ids: [recorded], topic: 'board', audience: { side: 'AUTHORITY' } });
    const audience = { organisationId: caller.organisationId };
    this.live.changed({ roundId, ids: [written], topic: 'response', audience });
  }
}
