import { Injectable } from '@nestjs/common';
import {
  type PointVerdict,
  type Problem,
  tallyOf,
  type Verdict,
  verdictProblems,
  verdictSendingProblems,
} from '@samsyn/consultation';
import type { BodyCaller } from '../../../platform/caller.ts';
import { type Transaction, UnitOfWork } from '../../../platform/db/index.ts';
import { recordEvent } from '../../../platform/events/index.ts';
import { Live } from '../../../platform/live/index.ts';
import { found, refuseAll, type Refusal, type Stale, stale } from '../../../platform/refusals.ts';
import { databaseNow } from '../../rounds/index.ts';
import { ownReply } from '../queries/own-replies.query.ts';
import type { OwnReplyView } from '../queries/reply-view.ts';
import {
  draftsOf,
  type DraftWord,
  lockDrafts,
  type OwnLetter,
  ownLetter,
  saveDraft,
  sendDrafts,
  sentWords,
} from '../store/word.store.ts';

export interface WordSaved {
  __typename: 'SavedReplyWord';
  commentId: string;
  version: number;
  updatedAt: Date;
}

export interface WordToSave extends PointVerdict {
  letterId: string;
  expectedVersion: number;
}

export interface SeenWord {
  commentId: string;
  expectedVersion: number;
}

/**
 * A body says of each of its points whether it was met. What it writes is its own until it sends it; what it has sent stands on record, and
 * another word after it stands beside it until the last day.
 */
@Injectable()
export class WriteReplyWord {
  constructor(
    private readonly db: UnitOfWork,
    private readonly live: Live,
  ) {}

  async save(caller: BodyCaller, input: WordToSave): Promise<WordSaved | Stale | Refusal> {
    return this.db.inTransaction<WordSaved | Stale | Refusal>(caller, async (tx) => {
      const letter = found(await ownLetter(tx, input.letterId));
      const problems = [...(await late(tx, letter)), ...verdictProblems(input)];
      if (problems.length > 0) return refuseAll(problems);
      const saved = await saveDraft(tx, caller, letter.id, input);
      if (saved !== null) {
        this.tellBody(tx, caller, letter, [input.commentId]);
        return savedWord(saved);
      }
      const now = (await draftsOf(tx, letter.id)).find(({ commentId }) => commentId === input.commentId);
      if (now?.verdict === input.verdict && now.words === input.words) return savedWord(now);
      return now === undefined ? gone(tx, letter, input.commentId) : staleWord(now);
    });
  }

  /** What was seen is what is sent: where somebody has written since, nothing is. */
  async send(
    caller: BodyCaller,
    { letterId, words }: { letterId: string; words: readonly SeenWord[] },
  ): Promise<OwnReplyView | Stale | Refusal> {
    return this.db.inTransaction<OwnReplyView | Stale | Refusal>(caller, async (tx) => {
      const letter = found(await ownLetter(tx, letterId));
      const drafts = new Map((await lockDrafts(tx, letterId)).map((one) => [one.commentId, one]));
      const seen = words.map(({ commentId, expectedVersion }) => ({ now: drafts.get(commentId), expectedVersion }));
      const other = seen.find(({ now, expectedVersion }) => now !== undefined && now.version !== expectedVersion)?.now;
      if (other !== undefined) return staleWord(other);
      const written = seen.flatMap(({ now }) => (now === undefined ? [] : [now]));
      const sent = new Map((await sentWords(tx, letterId)).toReversed().map((one) => [one.commentId, one]));
      const changed = written.filter((one) => !isSame(one, sent.get(one.commentId)));
      const until = letter.answerBy.getTime();
      const problems = verdictSendingProblems({ written: changed, until, now: (await databaseNow(tx)).getTime() });
      if (problems.length > 0) return refuseAll(problems);
      await sendDrafts(tx, caller, letterId, { changed, done: written.map(({ commentId }) => commentId) });
      await this.tell(tx, caller, letter, changed);
      return found(await ownReply(tx, letterId));
    });
  }

  private async tell(
    tx: Transaction,
    caller: BodyCaller,
    letter: OwnLetter,
    changed: readonly PointVerdict[],
  ): Promise<void> {
    const { roundId, responseId } = letter;
    const many = (verdict: Verdict): number => changed.filter((one) => one.verdict === verdict).length;
    const { MET, PARTLY, NOT } = tallyOf(changed.length, {
      MET: many('MET'),
      PARTLY: many('PARTLY'),
      NOT: many('NOT'),
    });
    const data = { met: MET, partly: PARTLY, not: NOT };
    await recordEvent(tx, {
      kind: 'REPLY_ANSWERED',
      by: caller,
      roundId,
      objectType: 'response',
      objectId: responseId,
      data,
    });
    const ids = changed.map(({ commentId }) => commentId);
    tx.afterCommit(() => this.live.changed({ roundId, topic: 'board', ids, audience: { side: 'AUTHORITY' } }));
    this.tellBody(tx, caller, letter, ids);
  }

  private tellBody(tx: Transaction, caller: BodyCaller, { roundId }: OwnLetter, ids: readonly string[]): void {
    const { organisationId } = caller;
    tx.afterCommit(() => this.live.changed({ roundId, topic: 'reply', ids: [...ids], audience: { organisationId } }));
  }
}

const isSame = (one: PointVerdict, other: PointVerdict | undefined): boolean =>
  other !== undefined && other.verdict === one.verdict && other.words === one.words;

const savedWord = ({ commentId, version, updatedAt }: DraftWord): WordSaved => ({
  ...{ __typename: 'SavedReplyWord', commentId, version, updatedAt },
});

function staleWord({ version, updatedAt, updatedBy, verdict, words }: DraftWord): Stale {
  return stale({ version, changedAt: updatedAt, changedBy: updatedBy }, { verdict, words });
}

/** It was sent meanwhile, so that nothing is being written any more; a point that is none of the letter's is not there. */
async function gone(tx: Transaction, letter: OwnLetter, commentId: string): Promise<Stale> {
  const last = found((await sentWords(tx, letter.id)).find((one) => one.commentId === commentId));
  const { verdict, words, givenAt, givenBy } = last;
  return stale({ version: 0, changedAt: givenAt, changedBy: givenBy }, { verdict, words });
}

/** Nothing is written when nothing can be sent. */
async function late(tx: Transaction, { answerBy }: OwnLetter): Promise<Problem[]> {
  const now = (await databaseNow(tx)).getTime();
  const any = { commentId: '', verdict: 'MET', words: '' } as const;
  return verdictSendingProblems({ written: [any], until: answerBy.getTime(), now });
}
