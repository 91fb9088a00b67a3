import type { PointVerdict, Verdict } from '@samsyn/consultation';
import type { BodyCaller } from '../../../platform/caller.ts';
import type { Transaction } from '../../../platform/db/index.ts';

/** A letter of the body's own, locked by nobody: it never changes. */
export interface OwnLetter {
  id: string;
  roundId: string;
  responseId: string;
  answerBy: Date;
}

export async function ownLetter(tx: Transaction, letterId: string): Promise<OwnLetter | null> {
  return tx.one<OwnLetter>(
    `SELECT id, round_id AS "roundId", response_id AS "responseId", answer_by AS "answerBy" FROM record.reply_letter WHERE id = $1`,
    [letterId],
    'own-reply-letter',
  );
}

/** What is being written of a point. */
export interface DraftWord extends PointVerdict {
  version: number;
  updatedAt: Date;
  updatedBy: string;
}

const DRAFTS = `
  SELECT comment_id AS "commentId", verdict, words, version, updated_at AS "updatedAt", updated_by_name AS "updatedBy"
  FROM workspace.reply_word WHERE letter_id = $1`;

/** What the body has written and not sent; locked, so that what is sent is what was read. */
export async function lockDrafts(tx: Transaction, letterId: string): Promise<DraftWord[]> {
  return tx.query<DraftWord>(`${DRAFTS} ORDER BY comment_id FOR UPDATE`, [letterId], 'reply-words-lock');
}

export async function draftsOf(tx: Transaction, letterId: string): Promise<DraftWord[]> {
  return tx.query<DraftWord>(DRAFTS, [letterId], 'reply-words');
}

const SAVE = `
  INSERT INTO workspace.reply_word AS w (organisation_id, letter_id, comment_id, verdict, words, updated_by_name)
  SELECT p.organisation_id, p.letter_id, p.comment_id, $3, $4, $6 FROM record.reply_point p WHERE p.letter_id = $1 AND p.comment_id = $2
    AND ($5::int = 0 OR EXISTS (SELECT FROM workspace.reply_word old WHERE old.letter_id = p.letter_id AND old.comment_id = p.comment_id))
  ON CONFLICT (letter_id, comment_id) DO UPDATE SET verdict = excluded.verdict, words = excluded.words, version = w.version + 1,
    updated_at = clock_timestamp(), updated_by_name = excluded.updated_by_name WHERE w.version = $5
  RETURNING comment_id AS "commentId", verdict, words, version, updated_at AS "updatedAt", updated_by_name AS "updatedBy"`;

/** Writes the word if nobody changed it since. Null: nothing was written. */
export async function saveDraft(
  tx: Transaction,
  caller: BodyCaller,
  letterId: string,
  { commentId, verdict, words, expectedVersion }: PointVerdict & { expectedVersion: number },
): Promise<DraftWord | null> {
  const values = [letterId, commentId, verdict, words, expectedVersion, caller.displayName];
  return tx.one<DraftWord>(SAVE, values, 'reply-word-save');
}

export interface SentWord {
  commentId: string;
  verdict: Verdict;
  words: string;
  givenAt: Date;
  givenBy: string;
}

/** All that was sent of the letter's points, the newest first. */
export async function sentWords(tx: Transaction, letterId: string): Promise<SentWord[]> {
  return tx.query<SentWord>(
    `SELECT comment_id AS "commentId", verdict, words, given_at AS "givenAt", given_by_name AS "givenBy" FROM record.reply_verdict
     WHERE letter_id = $1 ORDER BY comment_id, number DESC`,
    [letterId],
    'reply-verdicts-sent',
  );
}

const SEND = `
  INSERT INTO record.reply_verdict (letter_id, comment_id, organisation_id, round_id, verdict, words, given_by, given_by_name)
  SELECT p.letter_id, p.comment_id, p.organisation_id, p.round_id, s.verdict, s.words, $3, $4
  FROM record.reply_point p JOIN jsonb_to_recordset($2::jsonb) AS s ("commentId" uuid, verdict text, words text) ON s."commentId" = p.comment_id
  WHERE p.letter_id = $1`;

/** Puts what was written on record, and takes it out of what is being written. */
export async function sendDrafts(
  tx: Transaction,
  caller: BodyCaller,
  letterId: string,
  { changed, done }: { changed: readonly PointVerdict[]; done: readonly string[] },
): Promise<void> {
  await tx.query(SEND, [letterId, JSON.stringify(changed), caller.userId, caller.displayName], 'reply-verdicts-send');
  await tx.query(
    'DELETE FROM workspace.reply_word WHERE letter_id = $1 AND comment_id = ANY ($2::uuid[])',
    [letterId, done],
    'reply-words-done',
  );
}
