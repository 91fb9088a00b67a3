import { Injectable } from '@nestjs/common';
import { verdictsOpen } from '@samsyn/consultation';
import type { BodyCaller } from '../../../platform/caller.ts';
import { type Transaction, UnitOfWork } from '../../../platform/db/index.ts';
import { databaseNow } from '../../rounds/index.ts';
import { draftsOf, sentWords, type DraftWord, type SentWord } from '../store/word.store.ts';
import type { OwnReplyView, ReplyWordView } from './reply-view.ts';

type Row = Omit<OwnReplyView, '__typename' | 'open' | 'words'>;

// Which letters: the database's policies (0191).
const OWN = `
  SELECT l.id, l.round_id AS "roundId", l.content, l.content_hash AS "contentHash", l.outcome, l.sent_at AS "sentAt", l.answer_by AS "answerBy"
  FROM record.reply_letter l`;

/** The letters a body has had, and what it says of them. */
@Injectable()
export class OwnRepliesQuery {
  constructor(private readonly db: UnitOfWork) {}

  /** The newest first: an answer that was followed by another has a letter each. */
  async run(caller: BodyCaller, roundId: string): Promise<OwnReplyView[]> {
    return this.db.inTransaction(caller, async (tx) => {
      const rows = await tx.query<Row>(
        `${OWN} WHERE l.round_id = $1 ORDER BY l.sent_at DESC`,
        [roundId],
        'own-replies',
      );
      const views: OwnReplyView[] = [];
      for (const row of rows) views.push(await viewOf(tx, row));
      return views;
    });
  }

  async one(caller: BodyCaller, letterId: string): Promise<OwnReplyView | null> {
    return this.db.inTransaction(caller, async (tx) => ownReply(tx, letterId));
  }
}

export async function ownReply(tx: Transaction, letterId: string): Promise<OwnReplyView | null> {
  const row = await tx.one<Row>(`${OWN} WHERE l.id = $1`, [letterId], 'own-reply');
  return row === null ? null : viewOf(tx, row);
}

async function viewOf(tx: Transaction, row: Row): Promise<OwnReplyView> {
  const drafts = new Map((await draftsOf(tx, row.id)).map((one) => [one.commentId, one]));
  const sent = byComment(await sentWords(tx, row.id));
  const now = (await databaseNow(tx)).getTime();
  return {
    ...{ __typename: 'OwnReply', ...row },
    open: verdictsOpen(row.answerBy.getTime(), now),
    words: row.content.points.map(({ commentId }) =>
      wordView(commentId, drafts.get(commentId), sent.get(commentId) ?? []),
    ),
  };
}

function byComment(words: readonly SentWord[]): Map<string, SentWord[]> {
  const all = new Map<string, SentWord[]>();
  for (const word of words) {
    const same = all.get(word.commentId);
    if (same === undefined) all.set(word.commentId, [word]);
    else same.push(word);
  }
  return all;
}

function wordView(commentId: string, draft: DraftWord | undefined, all: readonly SentWord[]): ReplyWordView {
  const [last] = all;
  return {
    commentId,
    verdict: draft === undefined ? (last?.verdict ?? null) : draft.verdict,
    words: draft === undefined ? (last?.words ?? '') : draft.words,
    version: draft?.version ?? 0,
    updatedAt: draft?.updatedAt ?? null,
    updatedBy: draft?.updatedBy ?? null,
    sent: all.map(({ verdict, words, givenAt, givenBy }) => ({ verdict, words, givenAt, givenBy })),
  };
}
