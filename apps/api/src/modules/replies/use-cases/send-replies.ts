import { Injectable } from '@nestjs/common';
import { replyMoment, stockholmDayOf, usualReplyDay } from '@samsyn/consultation';
import type { AuthorityCaller } from '../../../platform/caller.ts';
import { type Transaction, UnitOfWork } from '../../../platform/db/index.ts';
import { recordEvent } from '../../../platform/events/index.ts';
import { Jobs } from '../../../platform/jobs/index.ts';
import { Live } from '../../../platform/live/index.ts';
import { found, refuseAll, type Refusal, type Stale, stale } from '../../../platform/refusals.ts';
import { databaseNow, lockRound } from '../../rounds/index.ts';
import { type Recipient, recipientsOf, withoutLetter } from '../queries/recipients.ts';
import { repliesView, replyHindering } from '../queries/replies.query.ts';
import { dispositionOf, replyContent, replyHead } from '../queries/reply-content.ts';
import type { RoundRepliesView } from '../queries/reply-view.ts';
import { insertLetter } from '../store/letter.store.ts';
import { addReplyMail } from '../store/mail.store.ts';
import { planOf, type ReplyPlan } from '../store/plan.store.ts';
import { REPLY_MAIL } from './send-reply-mail.ts';

interface Ground {
  roundId: string;
  head: Awaited<ReturnType<typeof replyHead>>;
  plan: ReplyPlan;
  answerBy: Date;
}

/**
 * Sends each body that said something its letter: frozen as it then reads, and mailed by a job of its own. Asked for again it sends to those
 * who have none yet, and to nobody twice: an answer has one letter.
 */
@Injectable()
export class SendReplies {
  constructor(
    private readonly db: UnitOfWork,
    private readonly jobs: Jobs,
    private readonly live: Live,
  ) {}

  async run(
    caller: AuthorityCaller,
    { roundId, expectedVersion }: { roundId: string; expectedVersion: number },
  ): Promise<RoundRepliesView | Stale | Refusal> {
    return this.db.inTransaction<RoundRepliesView | Stale | Refusal>(caller, async (tx) => {
      const round = found(await lockRound(tx, roundId));
      const plan = await planOf(tx, roundId);
      if (plan.version !== expectedVersion)
        return stale({
          version: plan.version,
          changedAt: plan.updatedAt ?? new Date(0),
          changedBy: plan.updatedBy ?? '',
        });
      const recipients = await recipientsOf(tx, roundId);
      const problems = await replyHindering(tx, { roundId, state: round.state, plan, recipients });
      if (problems.length > 0) return refuseAll(problems);
      const today = stockholmDayOf((await databaseNow(tx)).getTime());
      const answerBy = new Date(replyMoment(plan.answerBy ?? usualReplyDay(today)));
      const ground = { roundId, head: await replyHead(tx, roundId), plan, answerBy };
      const to = withoutLetter(recipients);
      for (const recipient of to) await this.send(tx, caller, ground, recipient);
      const data = { letters: to.length, after: stockholmDayOf(answerBy.getTime()) };
      await recordEvent(tx, {
        kind: 'REPLIES_SENT',
        by: caller,
        roundId,
        objectType: 'round',
        objectId: roundId,
        data,
      });
      this.tell(tx, roundId, to);
      return found(await repliesView(tx, caller, roundId));
    });
  }

  private async send(tx: Transaction, caller: AuthorityCaller, ground: Ground, recipient: Recipient): Promise<void> {
    const { organisationId, responseId, outcome, name, channel, address } = recipient;
    const { roundId, answerBy } = ground;
    if (responseId === null) return;
    const content = await replyContent(tx, roundId, ground, recipient);
    const points = content.points.map((point) => ({
      commentId: point.commentId,
      ordinal: point.ordinal,
      disposition: dispositionOf(point),
    }));
    const place = { roundId, organisationId, responseId, outcome, name, channel, address };
    const id = await insertLetter(tx, caller, { ...place, content, answerBy, points });
    if (id === null || channel === 'POST') return;
    await addReplyMail(tx, id);
    await this.jobs.add(tx, REPLY_MAIL, { letter: id }, { key: `reply ${id}` });
  }

  private tell(tx: Transaction, roundId: string, to: readonly Recipient[]): void {
    tx.afterCommit(() => {
      this.live.changed({ roundId, topic: 'board', ids: [roundId], audience: { side: 'AUTHORITY' } });
      for (const { organisationId } of to)
        this.live.changed({ roundId, topic: 'response', ids: [roundId], audience: { organisationId } });
    });
  }
}
