import type { Transaction } from '../../../platform/db/index.ts';

export type ReplyMailState = 'QUEUED' | 'SENT' | 'NOT_CONFIGURED' | 'FAILED' | 'BOUNCED';

/** The mail with a letter, or that says where it is to be read. */
export interface ReplyMail {
  state: ReplyMailState;
  address: string;
  organisationName: string;
  channel: string;
  content: unknown;
  sentAt: Date;
  answerBy: Date;
  points: number;
  title: string;
  registrationNumber: string;
  slug: string;
  invited: boolean;
}

/** The letter's way out, put down with the letter. */
export async function addReplyMail(tx: Transaction, letterId: string): Promise<void> {
  await tx.query('INSERT INTO office.reply_mail (letter_id) VALUES ($1)', [letterId], 'reply-mail-add');
}

const MAIL = `
  SELECT m.state, l.address, l.name_as_sent AS "organisationName", l.channel, l.content, l.sent_at AS "sentAt", l.answer_by AS "answerBy", l.points, r.title,
    r.registration_number AS "registrationNumber", r.slug,
    EXISTS (SELECT FROM record.invitation i WHERE i.round_id = l.round_id AND i.organisation_id = l.organisation_id) AS invited
  FROM office.reply_mail m JOIN record.reply_letter l ON l.id = m.letter_id JOIN office.round r ON r.id = l.round_id WHERE m.letter_id = $1 FOR UPDATE OF m`;

export async function replyMailToSend(tx: Transaction, letterId: string): Promise<ReplyMail | null> {
  return tx.one<ReplyMail>(MAIL, [letterId]);
}

/** It is about to be handed to the mail server: a worker that is killed after this leaves a trace. */
export async function noteReplyAttempt(tx: Transaction, letterId: string): Promise<void> {
  await tx.query('UPDATE office.reply_mail SET attempts = attempts + 1 WHERE letter_id = $1', [letterId]);
}

/** What became of it; the round it is of. One that has come back stays so. */
export async function noteReplyMail(
  tx: Transaction,
  letterId: string,
  { state, failure = null }: { state: ReplyMailState; failure?: string | null },
): Promise<{ roundId: string } | null> {
  return tx.one<{ roundId: string }>(
    `UPDATE office.reply_mail m SET state = $2, failure = $3, sent_at = CASE WHEN $2 = 'SENT' THEN clock_timestamp() END,
       bounced_at = CASE WHEN $2 = 'BOUNCED' THEN clock_timestamp() END
     FROM record.reply_letter l WHERE m.letter_id = $1 AND l.id = m.letter_id AND m.bounced_at IS NULL RETURNING l.round_id AS "roundId"`,
    [letterId, state, failure],
  );
}
