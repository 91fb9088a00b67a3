import type { ResponseState } from '@samsyn/consultation';
import type { EditorDocument } from '@samsyn/editor/text';
import type { Transaction } from '../../../platform/db/index.ts';
import { NOT_PAUSED } from '../../rounds/index.ts';
import type { TextPlace } from './ticket.repository.ts';

/** The text as it lies in its ordinary column. */
export interface Column {
  responseId: string;
  /** Of the answer: only an opened or drafted one is written in. */
  state: ResponseState;
  /** The round is paused: nobody writes in it. */
  isPaused: boolean;
  version: number;
  text: EditorDocument | null;
  updatedAt: Date;
  updatedBy: string;
}

/** The row beside it. */
export interface LiveRow {
  generation: number;
  revision: number;
  state: Buffer | null;
  textVersion: number;
}

export type Where = Pick<TextPlace, 'roundId' | 'commentId'>;

const MINE = `r.round_id = $1 AND r.organisation_id = (SELECT register.acting_organisation())`;
const PAUSED = `NOT (${NOT_PAUSED}) AS "isPaused"`;
const GENERAL = `
  SELECT r.id AS "responseId", r.state, r.version, r.general_text AS text, r.updated_at AS "updatedAt", r.updated_by_name AS "updatedBy",
    ${PAUSED}
  FROM workspace.response r WHERE ${MINE}`;
// The same lock as an autosave takes: a submission under way is waited for, and what it left is then seen.
const RESPONSE_OF_COMMENT = `SELECT r.id AS "responseId", r.state, ${PAUSED} FROM workspace.response r WHERE ${MINE} FOR KEY SHARE`;
const COMMENT = `
  SELECT c.version, c.body AS text, c.updated_at AS "updatedAt", c.updated_by_name AS "updatedBy"
  FROM workspace.comment c WHERE c.id = $1 AND c.response_id = $2 AND c.deleted_at IS NULL`;

/** The column, locked until the transaction ends; null where the answer or the comment is not there (any more). */
export async function lockColumn(tx: Transaction, { roundId, commentId }: Where): Promise<Column | null> {
  if (commentId === null) return tx.one<Column>(`${GENERAL} FOR UPDATE`, [roundId], 'writing-lock-general');
  const response = await tx.one<Pick<Column, 'responseId' | 'state' | 'isPaused'>>(
    RESPONSE_OF_COMMENT,
    [roundId],
    'writing-lock-response',
  );
  if (response === null) return null;
  const values = [commentId, response.responseId];
  const comment = await tx.one<Omit<Column, 'responseId' | 'state' | 'isPaused'>>(
    `${COMMENT} FOR UPDATE`,
    values,
    'writing-lock-comment',
  );
  return comment && { ...response, ...comment };
}

const KEY = `organisation_id = (SELECT register.acting_organisation()) AND kind = $1 AND document_id = $2`;
const MAKE = `
  INSERT INTO workspace.live_text (organisation_id, response_id, kind, document_id)
  VALUES ((SELECT register.acting_organisation()), $3, $1, $2) ON CONFLICT DO NOTHING`;
const LOCK = `SELECT generation, revision, state, text_version AS "textVersion" FROM workspace.live_text WHERE ${KEY} FOR UPDATE`;
const KEEP = `
  UPDATE workspace.live_text SET state = $3, revision = revision + 1, text_version = $4, updated_at = clock_timestamp() WHERE ${KEY}
  RETURNING revision`;

const keyOf = (responseId: string, commentId: string | null): [string, string] =>
  commentId === null ? ['GENERAL', responseId] : ['COMMENT', commentId];

/** The row beside the column, made when there is none, locked until the transaction ends. */
export async function lockLive(tx: Transaction, responseId: string, commentId: string | null): Promise<LiveRow> {
  const key = keyOf(responseId, commentId);
  const there = await tx.one<LiveRow>(LOCK, key, 'writing-lock-live');
  if (there !== null) return there;
  await tx.query(MAKE, [...key, responseId], 'writing-make-live');
  const made = await tx.one<LiveRow>(LOCK, key, 'writing-lock-live');
  if (made === null) throw new Error('a live text was not made');
  return made;
}

/** Keeps a state that says what the column says in `textVersion`; the revision it then is. */
export async function keepState(
  tx: Transaction,
  place: Pick<TextPlace, 'responseId' | 'commentId'>,
  state: Uint8Array,
  textVersion: number,
): Promise<number> {
  const values = [...keyOf(place.responseId, place.commentId), state, textVersion];
  const kept = await tx.one<{ revision: number }>(KEEP, values, 'writing-keep-state');
  if (kept === null) throw new Error('a live text is gone');
  return kept.revision;
}

// The rest of the comment, and the stance, are saved apart: their own version stays where it was (fields_version).
const SNAPSHOT = `version = t.version + 1, fields_version = coalesce(t.fields_version, t.version), updated_at = clock_timestamp(), updated_by_name = $3`;
const WRITTEN = `RETURNING t.version, t.updated_at AS "updatedAt"`;
const WRITE_GENERAL = `UPDATE workspace.response t SET general_text = $2, state = 'DRAFTING', ${SNAPSHOT} WHERE t.id = $1 ${WRITTEN}`;
const WRITE_COMMENT = `
  UPDATE workspace.comment t SET body = $2, ${SNAPSHOT} WHERE t.organisation_id = (SELECT register.acting_organisation()) AND t.id = $1 ${WRITTEN}`;

/** Writes the words into the locked column, as a save does; `text` is null when a general text has no words. */
export async function writeColumn(
  tx: Transaction,
  { responseId, commentId }: Pick<TextPlace, 'responseId' | 'commentId'>,
  text: EditorDocument | null,
  by: string,
): Promise<{ version: number; updatedAt: Date }> {
  const [statement, name] =
    commentId === null ? [WRITE_GENERAL, 'writing-write-general'] : [WRITE_COMMENT, 'writing-write-comment'];
  const words = text === null ? null : JSON.stringify(text);
  const written = await tx.one<{ version: number; updatedAt: Date }>(
    statement,
    [commentId ?? responseId, words, by],
    name,
  );
  if (written === null) throw new Error('a locked text is gone');
  return written;
}

/** Where a text stands, without a lock. */
export const STANDING = `
  SELECT r.state AS "answerState", ${PAUSED}, l.generation, l.revision, l.text_version AS "textVersion", coalesce(c.version, r.version) AS version,
    ($3::uuid IS NULL OR c.id IS NOT NULL) AS "isThere"
  FROM workspace.response r
  JOIN workspace.live_text l ON l.organisation_id = r.organisation_id AND l.kind = $1 AND l.document_id = $2
  LEFT JOIN workspace.comment c ON c.organisation_id = r.organisation_id AND c.id = $3 AND c.response_id = r.id AND c.deleted_at IS NULL
  WHERE r.id = $4`;

export interface Standing {
  answerState: ResponseState;
  isPaused: boolean;
  generation: number;
  revision: number;
  textVersion: number;
  version: number;
  isThere: boolean;
}

export function standingValues({ responseId, commentId }: Pick<TextPlace, 'responseId' | 'commentId'>) {
  return [...keyOf(responseId, commentId), commentId, responseId];
}
