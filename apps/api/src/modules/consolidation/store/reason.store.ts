import type { Disposition } from '@samsyn/consultation';

export interface EarlierReason {
  commentId: string;
  organisationName: string;
  number: number;
  disposition: Disposition;
  reason: string;
  /** How many comments have it. */
  times: number;
}

export interface ReasonTemplate {
  id: string;
  name: string;
  words: string;
  savedBy: string;
}

const MOST = 20;

/** Reasons given on the same provision, or on comments with a tag in common ($1: the comment); the most used first. */
export const EARLIER_REASONS = `
  WITH it AS (SELECT c.round_id, c.unit_id, c.original_id FROM record.comment c WHERE c.id = $1)
  SELECT * FROM (
    SELECT DISTINCT ON (a.reason, a.disposition) a.comment_id AS "commentId", c.organisation_name AS "organisationName", c.number, a.disposition, a.reason,
      (count(*) OVER (PARTITION BY a.reason, a.disposition))::int AS times
    FROM it JOIN office.assessment a ON a.round_id = it.round_id AND a.subject = 'COMMENT' AND a.disposition IS NOT NULL AND a.comment_id <> it.original_id
      JOIN record.comment c ON c.id = a.comment_id
    WHERE a.unit_id IS NOT DISTINCT FROM it.unit_id OR EXISTS (SELECT FROM office.tagged mine JOIN office.tagged their ON their.tag_id = mine.tag_id
      JOIN office.tag t ON t.id = mine.tag_id AND t.removed_at IS NULL WHERE mine.words_id = it.original_id AND their.words_id = a.comment_id)
    ORDER BY a.reason, a.disposition, a.updated_at) found
  ORDER BY times DESC, "organisationName", number LIMIT ${MOST}`;

export const TEMPLATES = `
  SELECT id, name, words, saved_by_name AS "savedBy" FROM office.reason_template WHERE removed_at IS NULL ORDER BY lower(name)`;
export const ADD_TEMPLATE = `
  INSERT INTO office.reason_template (name, words, saved_by_name) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING RETURNING id`;
export const REMOVE_TEMPLATE = `
  UPDATE office.reason_template SET removed_at = clock_timestamp() WHERE id = $1 AND removed_at IS NULL RETURNING id`;
