import type { AddedDecision, Signing } from '@samsyn/consultation';
import type { Transaction } from '../../../platform/db/index.ts';

/** Writes in what capacity the answer is submitted, beside it. */
export async function recordSigning(tx: Transaction, responseId: string, signing: Signing): Promise<void> {
  const { capacity, role, onBehalfOf, board, meetingOn, minutesSection, preliminary } = signing;
  await tx.query(
    `INSERT INTO record.signing (response_id, organisation_id, round_id, capacity, role, on_behalf_of, board, meeting_on, minutes_section, preliminary)
     SELECT r.id, r.organisation_id, r.round_id, $2, $3, $4, $5, $6, $7, $8 FROM record.response r WHERE r.id = $1`,
    [responseId, capacity, role, onBehalfOf, board, meetingOn, minutesSection, preliminary],
    'signing-record',
  );
}

/** The day it is in Stockholm by the database's clock. */
export async function dayToday(tx: Transaction): Promise<string> {
  const row = await tx.one<{ day: string }>(
    `SELECT (clock_timestamp() AT TIME ZONE 'Europe/Stockholm')::date::text AS day`,
    [],
    'day-today',
  );
  if (row === null) throw new Error('the database has no clock');
  return row.day;
}

/** The newest answer that the body has given in the round, held so that two decisions come one after the other. */
export async function preliminaryAnswer(
  tx: Transaction,
  roundId: string,
): Promise<{ id: string; preliminary: boolean; decisions: AddedDecision[] } | null> {
  // what is on record cannot be locked for writing; the body's own row can, and everything of the answer goes through it
  await tx.query('SELECT 1 AS held FROM workspace.response WHERE round_id = $1 FOR UPDATE', [roundId], 'decision-hold');
  return tx.one(
    `SELECT r.id, coalesce(s.preliminary, false) AS preliminary, ${DECISIONS} AS decisions
     FROM record.response r LEFT JOIN record.signing s ON s.response_id = r.id WHERE r.round_id = $1 ORDER BY r.number DESC LIMIT 1`,
    [roundId],
    'decision-answer',
  );
}

/** The decisions beside the answer `r`, as they were added. */
const DECISIONS = decisionsOf('r');

/** SQL: the decisions that were added to the answer of that alias, oldest first. */
export function decisionsOf(alias: string): string {
  return `coalesce((SELECT jsonb_agg(jsonb_build_object('board', d.board, 'meetingOn', d.meeting_on, 'minutesSection', d.minutes_section,
    'outcome', d.outcome) ORDER BY d.added_at) FROM record.board_decision d WHERE d.response_id = ${alias}.id), '[]'::jsonb)`;
}

/** SQL: in what capacity the answer of that alias was submitted; null where it is older than that being kept. */
export function signingOf(alias: string): string {
  return `(SELECT jsonb_build_object('capacity', s.capacity, 'role', s.role, 'onBehalfOf', s.on_behalf_of, 'board', s.board, 'meetingOn', s.meeting_on,
    'minutesSection', s.minutes_section, 'preliminary', s.preliminary) FROM record.signing s WHERE s.response_id = ${alias}.id)`;
}

export async function recordDecision(
  tx: Transaction,
  responseId: string,
  decision: AddedDecision,
  by: { userId: string; displayName: string },
): Promise<void> {
  const { board, meetingOn, minutesSection, outcome } = decision;
  await tx.query(
    `INSERT INTO record.board_decision (response_id, organisation_id, round_id, board, meeting_on, minutes_section, outcome, added_by, added_by_name)
     SELECT r.id, r.organisation_id, r.round_id, $2, $3, $4, $5, $6, $7 FROM record.response r WHERE r.id = $1`,
    [responseId, board, meetingOn, minutesSection, outcome, by.userId, by.displayName],
    'decision-record',
  );
}
