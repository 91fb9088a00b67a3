import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { attachmentProblems, attachmentTitleProblems, titleOfFile } from '@samsyn/consultation';
import type { BodyCaller } from '../../../platform/caller.ts';
import { type Transaction, UnitOfWork } from '../../../platform/db/index.ts';
import { Live } from '../../../platform/live/index.ts';
import { found, notFound, refuseAll, type Refusal } from '../../../platform/refusals.ts';
import { notWritable } from '../../comments/index.ts';
import { absenceIn, pauseOf } from '../../rounds/index.ts';
import { lockIn } from '../../signing/index.ts';
import type { MyAttachmentsView } from '../queries/my-attachments.ts';
import { attachmentsOf, dropAttachment, keepAttachment, titleAttachment } from '../store/attachment.store.ts';
import { askedRound, lockResponse, type ResponseRow } from '../store/response.store.ts';
import { attachmentText, unreadable } from './attachment-text.ts';

export interface AttachmentToAdd {
  fileName: string;
  mediaType: string;
  bytes: Buffer;
}

/** The answer of a round, as the person knows it. */
export interface AnswerKnown {
  roundId: string;
  expectedEdition: number;
}

type Change = (tx: Transaction, response: ResponseRow) => Promise<Refusal | null>;

/** Adds, titles and takes away the files of an answer that is being written. All of it is the body's own until the answer is submitted. */
@Injectable()
export class ChangeAttachments {
  constructor(
    private readonly db: UnitOfWork,
    private readonly live: Live,
  ) {}

  /** Adds a file that has passed the intake. The same file sent again, as after a lost network, is one. */
  async add(
    caller: BodyCaller,
    answer: AnswerKnown,
    file: AttachmentToAdd,
    signal: AbortSignal,
  ): Promise<MyAttachmentsView | Refusal> {
    const { fileName, mediaType, bytes } = file;
    const useless = unreadable(bytes);
    if (useless !== null) return useless;
    const sha256 = createHash('sha256').update(bytes).digest();
    const room = async (tx: Transaction, response: ResponseRow): Promise<'HELD' | Refusal | null> => {
      const held = await attachmentsOf(tx, response.id);
      if (held.some((one) => one.sha256 === sha256.toString('hex') && one.fileName === fileName)) return 'HELD';
      const problems = attachmentProblems(held, bytes.length);
      return problems.length > 0 ? refuseAll(problems) : null;
    };
    // asked before the file is read, which takes its time, and once more when it has been
    const before = await this.change(caller, answer, async (tx, response) => {
      const full = await room(tx, response);
      return full === 'HELD' ? null : full;
    });
    if (before.__typename === 'Refusal') return before;
    const plain = await attachmentText(bytes, fileName, signal);
    return this.change(caller, answer, async (tx, response) => {
      const full = await room(tx, response);
      if (full !== null) return full === 'HELD' ? null : full;
      const where = { organisationId: caller.organisationId, responseId: response.id, roundId: response.roundId };
      const named = { title: titleOfFile(fileName), fileName, mediaType };
      await keepAttachment(tx, { ...where, ...named, sha256, bytes, plain, uploadedBy: caller.displayName });
      this.tell(tx, caller, response);
      return null;
    });
  }

  async title(
    caller: BodyCaller,
    answer: AnswerKnown & { id: string; title: string },
  ): Promise<MyAttachmentsView | Refusal> {
    const problems = attachmentTitleProblems(answer.title);
    if (problems.length > 0) return refuseAll(problems);
    return this.change(caller, answer, async (tx, response) => {
      if (!(await titleAttachment(tx, response.id, answer.id, answer.title.trim()))) return notFound();
      this.tell(tx, caller, response);
      return null;
    });
  }

  /** Taken away twice it is once. */
  async remove(caller: BodyCaller, answer: AnswerKnown & { id: string }): Promise<MyAttachmentsView | Refusal> {
    return this.change(caller, answer, async (tx, response) => {
      await dropAttachment(tx, response.id, answer.id);
      this.tell(tx, caller, response);
      return null;
    });
  }

  /** With the answer locked, and open for writing in the edition that the person knows. */
  private async change(
    caller: BodyCaller,
    { roundId, expectedEdition }: AnswerKnown,
    change: Change,
  ): Promise<MyAttachmentsView | Refusal> {
    return this.db.inTransaction<MyAttachmentsView | Refusal>(caller, async (tx) => {
      if ((await askedRound(tx, roundId)) === null) return absenceIn(tx, roundId);
      const response = found(await lockResponse(tx, roundId));
      const lock = await lockIn(tx, response);
      const closed = notWritable({ ...response, lock, pause: await pauseOf(tx, roundId) }, expectedEdition);
      const refused = closed ?? (await change(tx, response));
      if (refused !== null) return refused;
      const files = await attachmentsOf(tx, response.id);
      return { __typename: 'MyAttachments', roundId, edition: response.edition, files };
    });
  }

  private tell(tx: Transaction, caller: BodyCaller, { id, roundId }: ResponseRow): void {
    const audience = { organisationId: caller.organisationId };
    tx.afterCommit(() => this.live.changed({ roundId, topic: 'attachments', ids: [id], audience }));
  }
}
