import { Injectable } from '@nestjs/common';
import {
  may,
  replySendingProblems,
  type RoundState,
  stockholmDayOf,
  tallyOf,
  type Verdict,
} from '@samsyn/consultation';
import type { AuthorityCaller } from '../../../platform/caller.ts';
import { type Transaction, UnitOfWork } from '../../../platform/db/index.ts';
import { leftToDo, nameOf } from '../../decisions/index.ts';
import { databaseNow } from '../../rounds/index.ts';
import { planOf, type ReplyPlan } from '../store/plan.store.ts';
import { type Recipient, recipientsOf, withoutLetter } from './recipients.ts';
import { replyContent, replyHead } from './reply-content.ts';
import type { ReplyContent, ReplyLetterView, RoundRepliesView } from './reply-view.ts';

const ROUND = `SELECT state, slug FROM office.round WHERE id = $1 AND state <> 'PREPARING'`;

/** The letters to the bodies of a round: what they say, who gets one, and what the bodies said of them. */
@Injectable()
export class RepliesQuery {
  constructor(private readonly db: UnitOfWork) {}

  /** Null where there is no such round, or it has not been sent out. */
  async run(caller: AuthorityCaller, roundId: string): Promise<RoundRepliesView | null> {
    return this.db.inTransaction(caller, async (tx) => repliesView(tx, caller, roundId));
  }

  /** One body's letter: as it was sent, or as it would be. Null where it gets none. */
  async letter(
    caller: AuthorityCaller,
    asked: { roundId: string; organisationId: string },
  ): Promise<ReplyLetterView | null> {
    return this.db.inTransaction(caller, async (tx) => letterView(tx, asked));
  }

  async roundBySlug(caller: AuthorityCaller, slug: string): Promise<string | null> {
    const [row] = await this.db.read<{ id: string }>(caller, 'SELECT id FROM office.round WHERE slug = $1', [slug]);
    return row?.id ?? null;
  }
}

export async function repliesView(
  tx: Transaction,
  caller: AuthorityCaller,
  roundId: string,
): Promise<RoundRepliesView | null> {
  const round = await tx.one<{ state: RoundState }>(ROUND, [roundId], 'replies-round');
  if (round === null) return null;
  const plan = await planOf(tx, roundId);
  const recipients = await recipientsOf(tx, roundId);
  const sent = recipients.filter(({ letterId }) => letterId !== null);
  return {
    ...{ __typename: 'RoundReplies', roundId, state: round.state, ...plan, recipients },
    left: withoutLetter(recipients).length,
    sent: sent.length,
    tally: sumOf(sent),
    blocking: await replyHindering(tx, { roundId, state: round.state, plan, recipients }),
    mayWrite: may(caller, 'reply.write') && round.state !== 'ARCHIVED',
  };
}

/** What hinders the letters from being sent now. */
export async function replyHindering(
  tx: Transaction,
  at: { roundId: string; state: RoundState; plan: ReplyPlan; recipients: readonly Recipient[] },
): Promise<RoundRepliesView['blocking']> {
  const { undecided: count, comments, waiting, unsorted } = await leftToDo(tx, at.roundId);
  const first = comments.map((comment) => ({ id: comment.commentId, name: nameOf(comment) }));
  const today = stockholmDayOf((await databaseNow(tx)).getTime());
  const { state, plan, recipients } = at;
  const facts = { state, undecided: { count, first }, waiting, unsorted, answerBy: plan.answerBy, today };
  return replySendingProblems({ ...facts, left: withoutLetter(recipients).length });
}

function sumOf(sent: readonly Recipient[]): RoundRepliesView['tally'] {
  const of = (verdict: Verdict): number => sent.reduce((sum, { tally }) => sum + (tally?.[verdict] ?? 0), 0);
  const points = sent.reduce((sum, one) => sum + one.points, 0);
  return tallyOf(points, { MET: of('MET'), PARTLY: of('PARTLY'), NOT: of('NOT') });
}

const SENT = `SELECT content, content_hash AS "contentHash", sent_at AS "sentAt", answer_by AS "answerBy" FROM record.reply_letter WHERE id = $1`;
type SentRow = Pick<ReplyLetterView, 'contentHash' | 'sentAt' | 'answerBy'> & { content: ReplyContent };

async function letterView(
  tx: Transaction,
  { roundId, organisationId }: { roundId: string; organisationId: string },
): Promise<ReplyLetterView | null> {
  const round = await tx.one<{ slug: string }>(ROUND, [roundId], 'replies-round');
  const [recipient] = round === null ? [] : await recipientsOf(tx, roundId, organisationId);
  if (round === null || recipient === undefined) return null;
  const { outcome, letterId } = recipient;
  const head = { __typename: 'ReplyLetter', organisationId, outcome, roundSlug: round.slug } as const;
  if (letterId !== null) {
    const sent = await tx.one<SentRow>(SENT, [letterId], 'reply-letter-sent');
    return sent === null ? null : { ...head, id: letterId, ...sent };
  }
  if (withoutLetter([recipient]).length === 0) return null;
  const ground = { head: await replyHead(tx, roundId), plan: await planOf(tx, roundId) };
  const content = await replyContent(tx, roundId, ground, recipient);
  return { ...head, id: null, content, contentHash: null, sentAt: null, answerBy: null };
}
