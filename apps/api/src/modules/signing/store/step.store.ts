import { type Chain, isWritable, type ResponseState, type Role, type SignOffStep } from '@samsyn/consultation';
import type { Transaction } from '../../../platform/db/index.ts';

/** One thing that was done on an answer's way. */
export interface StepRow {
  id: string;
  responseId: string;
  roundId: string;
  edition: number;
  number: number;
  kind: SignOffStep;
  chain: Chain;
  contentHash: string;
  remark: string | null;
  byUser: string;
  byName: string;
  byRole: Role;
  toUser: string | null;
  toName: string | null;
  onBehalfOfName: string | null;
  at: Date;
}

const COLUMNS = `s.id, s.response_id AS "responseId", s.round_id AS "roundId", s.edition, s.number, s.kind, s.chain, s.content_hash AS "contentHash", s.remark,
  s.by_user AS "byUser", s.by_name AS "byName", s.by_role AS "byRole", s.to_user AS "toUser", s.to_name AS "toName",
  s.on_behalf_of_name AS "onBehalfOfName", s.at`;

/** The steps of an answer, all editions, in the order they were taken. */
export async function stepsOf(tx: Transaction, responseId: string): Promise<StepRow[]> {
  return tx.query<StepRow>(
    `SELECT ${COLUMNS} FROM workspace.sign_off_step s WHERE s.response_id = $1 ORDER BY s.number`,
    [responseId],
    'sign-off-steps',
  );
}

export async function stepById(tx: Transaction, id: string): Promise<StepRow | null> {
  return tx.one<StepRow>(`SELECT ${COLUMNS} FROM workspace.sign_off_step s WHERE s.id = $1`, [id], 'sign-off-step');
}

export interface NewStep {
  organisationId: string;
  responseId: string;
  roundId: string;
  edition: number;
  kind: SignOffStep;
  chain: Chain;
  contentHash: string;
  by: { userId: string; displayName: string; role: Role };
  remark?: string | null;
  to?: { id: string; name: string } | null;
  onBehalfOf?: { id: string; name: string } | null;
}

/** Writes the step as the next of the answer; its time is the database's. To be called with the answer locked. */
export async function addStep(tx: Transaction, step: NewStep): Promise<void> {
  const { by, to = null, onBehalfOf = null } = step;
  await tx.query(
    `INSERT INTO workspace.sign_off_step (organisation_id, response_id, round_id, edition, number, kind, chain, content_hash, remark,
       by_user, by_name, by_role, to_user, to_name, on_behalf_of, on_behalf_of_name)
     SELECT $1, $2, $3, $4, 1 + coalesce((SELECT max(number) FROM workspace.sign_off_step WHERE response_id = $2), 0), $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15`,
    [
      ...[step.organisationId, step.responseId, step.roundId, step.edition, step.kind, step.chain, step.contentHash],
      step.remark ?? null,
      ...[by.userId, by.displayName, by.role],
      ...[to?.id ?? null, to?.name ?? null, onBehalfOf?.id ?? null, onBehalfOf?.name ?? null],
    ],
    'sign-off-step-add',
  );
}

/** The step that an answer's being locked comes from: the sending, and the approval if there is one. Null where it is open. */
export interface Lock {
  sent: StepRow;
  approved: StepRow | null;
}

/** What the newest steps of a locked answer come to. */
export function lockOf(steps: readonly StepRow[]): Lock | null {
  const sent = steps.findLast(({ kind }) => kind === 'SENT');
  const approved = steps.findLast(({ kind }) => kind === 'APPROVED') ?? null;
  if (sent === undefined) return null;
  return { sent, approved: approved !== null && approved.number > sent.number ? approved : null };
}

/** What locked the answer; null where it is open or has left. */
export async function lockIn(tx: Transaction, answer: { id: string; state: ResponseState }): Promise<Lock | null> {
  if (isWritable(answer.state) || answer.state === 'SUBMITTED') return null;
  return lockOf(await stepsOf(tx, answer.id));
}
