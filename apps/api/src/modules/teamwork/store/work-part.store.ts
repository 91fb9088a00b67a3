import type { WorkPartPlan } from '@samsyn/consultation';
import type { Transaction } from '../../../platform/db/index.ts';

export interface WorkPartRow extends WorkPartPlan {
  id: string;
  assigneeName: string | null;
  doneAt: Date | null;
  doneByName: string | null;
  version: number;
  updatedAt: Date;
  updatedBy: string;
  removedAt: Date | null;
  provisionIds: string[];
  questionIds: string[];
}

/** The answer that the work is on: as a body's colleagues reach it. */
export interface WorkRoom {
  responseId: string;
  versionId: string;
  state: string;
  /** The round's last day, Swedish. */
  lastDay: string;
}

/** The room of the body's answer in the round; null where the body has none. */
export async function workRoom(
  tx: Transaction,
  roundId: string,
  lock: '' | 'FOR UPDATE OF w' = '',
): Promise<WorkRoom | null> {
  return tx.one<WorkRoom>(
    `SELECT w.id AS "responseId", w.version_id AS "versionId", w.state, (r.deadline AT TIME ZONE 'Europe/Stockholm')::date::text AS "lastDay"
     FROM workspace.response w JOIN office.round r ON r.id = w.round_id WHERE w.round_id = $1 ${lock}`,
    [roundId],
    lock === '' ? 'work-room' : 'work-room-locked',
  );
}

const PART = `
  SELECT p.id, p.title, p.unit, p.assignee_id AS "assigneeId", p.assignee_name AS "assigneeName", p.due_on::text AS "dueOn", p.guidance,
    p.done_at AS "doneAt", p.done_by_name AS "doneByName", p.version, p.updated_at AS "updatedAt", p.updated_by_name AS "updatedBy",
    p.removed_at AS "removedAt", ARRAY(SELECT l.provision_id FROM workspace.work_place l WHERE l.part_id = p.id) AS "provisionIds",
    ARRAY(SELECT l.question_id FROM workspace.work_question l WHERE l.part_id = p.id) AS "questionIds"
  FROM workspace.work_part p WHERE p.id = $1 AND p.response_id = $2 FOR UPDATE`;

/** A part as it now stands, held until the transaction ends; also one that has been taken away. */
export async function lockPart(tx: Transaction, id: string, responseId: string): Promise<WorkPartRow | null> {
  return tx.one<WorkPartRow>(PART, [id, responseId], 'work-part-locked');
}

export interface PartToWrite extends WorkPartPlan {
  id: string;
  roundId: string;
  assigneeName: string | null;
}

/** Writes the part; false when its id is taken elsewhere. */
export async function writePart(tx: Transaction, room: WorkRoom, part: PartToWrite, by: string): Promise<boolean> {
  const { id, roundId, title, unit, assigneeId, assigneeName, dueOn, guidance } = part;
  const row = await tx.one(
    `INSERT INTO workspace.work_part AS p (organisation_id, id, response_id, round_id, title, unit, assignee_id, assignee_name, due_on, guidance, updated_by_name)
     VALUES ((SELECT register.acting_organisation()), $1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
     ON CONFLICT (organisation_id, id) DO UPDATE SET title = $4, unit = $5, assignee_id = $6, assignee_name = $7, due_on = $8, guidance = $9,
       version = p.version + 1, updated_at = clock_timestamp(), updated_by_name = $10, removed_at = NULL
       WHERE p.response_id = $2 RETURNING p.id`,
    [id, room.responseId, roundId, title, unit, assigneeId, assigneeName, dueOn, guidance, by],
    'work-part-write',
  );
  return row !== null;
}

/** The §§ of a part: those no longer named are let go, those named leave the part they were in. */
export async function writePlaces(
  tx: Transaction,
  room: WorkRoom,
  partId: string,
  provisionIds: readonly string[],
): Promise<void> {
  await tx.query(
    'DELETE FROM workspace.work_place WHERE response_id = $1 AND part_id = $2 AND NOT provision_id = ANY($3::uuid[])',
    [room.responseId, partId, [...provisionIds]],
    'work-places-let-go',
  );
  await tx.query(
    `INSERT INTO workspace.work_place (organisation_id, response_id, version_id, provision_id, part_id)
     SELECT (SELECT register.acting_organisation()), $1, $2, id, $3 FROM unnest($4::uuid[]) id
     ON CONFLICT (response_id, provision_id) DO UPDATE SET part_id = excluded.part_id`,
    [room.responseId, room.versionId, partId, [...new Set(provisionIds)]],
    'work-places-write',
  );
}

/** The questions of a part, in the same way. Those that the round does not put are passed over. */
export async function writeQuestions(
  tx: Transaction,
  { responseId }: WorkRoom,
  { id, roundId, questionIds }: { id: string; roundId: string; questionIds: readonly string[] },
): Promise<void> {
  await tx.query(
    'DELETE FROM workspace.work_question WHERE response_id = $1 AND part_id = $2 AND NOT question_id = ANY($3::text[])',
    [responseId, id, [...questionIds]],
    'work-questions-let-go',
  );
  await tx.query(
    `INSERT INTO workspace.work_question (organisation_id, response_id, question_id, part_id)
     SELECT (SELECT register.acting_organisation()), $1, one ->> 'id', $2
     FROM office.questionnaire q, jsonb_path_query(q.questions, '$.sections[*].questions[*]') one
     WHERE q.round_id = $3 AND one ->> 'id' = ANY($4::text[])
     ON CONFLICT (response_id, question_id) DO UPDATE SET part_id = excluded.part_id`,
    [responseId, id, roundId, [...new Set(questionIds)]],
    'work-questions-write',
  );
}

/** Says that a part is done, or that it is not after all. */
export async function setDone(tx: Transaction, id: string, by: string | null): Promise<void> {
  await tx.query(
    `UPDATE workspace.work_part SET done_at = CASE WHEN $2::text IS NULL THEN NULL ELSE coalesce(done_at, clock_timestamp()) END,
       done_by_name = CASE WHEN $2::text IS NULL THEN NULL ELSE coalesce(done_by_name, $2) END, version = version + 1 WHERE id = $1`,
    [id, by],
    'work-part-done',
  );
}

export async function removePart(tx: Transaction, room: WorkRoom, id: string, by: string): Promise<void> {
  await writePlaces(tx, room, id, []);
  await tx.query('DELETE FROM workspace.work_question WHERE part_id = $1', [id], 'work-questions-remove');
  await tx.query(
    `UPDATE workspace.work_part SET removed_at = clock_timestamp(), version = version + 1, updated_at = clock_timestamp(), updated_by_name = $2
     WHERE id = $1 AND removed_at IS NULL`,
    [id, by],
    'work-part-remove',
  );
}
