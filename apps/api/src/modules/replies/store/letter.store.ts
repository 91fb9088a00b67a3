import { createHash } from 'node:crypto';
import { canonicalJson } from '@samsyn/consultation';
import type { AuthorityCaller } from '../../../platform/caller.ts';
import type { Transaction } from '../../../platform/db/index.ts';

export interface LetterToSend {
  roundId: string;
  organisationId: string;
  responseId: string;
  outcome: string;
  name: string;
  channel: string;
  address: string | null;
  content: object;
  answerBy: Date;
  points: readonly { commentId: string; ordinal: number; disposition: string | null }[];
}

const INSERT = `
  INSERT INTO record.reply_letter (id, round_id, organisation_id, response_id, outcome, name_as_sent, channel, address, content, content_hash, points, answer_by,
    sent_by, sent_by_name)
  VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14) ON CONFLICT (response_id) DO NOTHING RETURNING id`;
const POINTS = `
  INSERT INTO record.reply_point (letter_id, organisation_id, round_id, comment_id, ordinal, disposition)
  SELECT $1, $2, $3, p."commentId", p.ordinal, p.disposition FROM jsonb_to_recordset($4::jsonb) AS p ("commentId" uuid, ordinal int, disposition text)`;

/** Puts a letter on record with its points; its id. Null where the answer has one already. */
export async function insertLetter(
  tx: Transaction,
  caller: AuthorityCaller,
  letter: LetterToSend,
): Promise<string | null> {
  const { roundId, organisationId, responseId, outcome, name, channel, address, content, answerBy, points } = letter;
  const id = crypto.randomUUID();
  const row = await tx.one<{ id: string }>(
    INSERT,
    [
      ...[id, roundId, organisationId, responseId, outcome, name, channel, address],
      ...[JSON.stringify(content), hashOf(content), points.length, answerBy, caller.userId, caller.displayName],
    ],
    'reply-letter-insert',
  );
  if (row === null) return null;
  if (points.length > 0)
    await tx.query(POINTS, [id, organisationId, roundId, JSON.stringify(points)], 'reply-points-insert');
  return id;
}

export const hashOf = (content: object): string => createHash('sha256').update(canonicalJson(content)).digest('hex');
