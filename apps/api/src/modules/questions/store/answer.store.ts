import { Injectable } from '@nestjs/common';
import type { FieldAnswer } from '@samsyn/consultation';
import type { BodyCaller } from '../../../platform/caller.ts';
import { type Transaction, UnitOfWork } from '../../../platform/db/index.ts';
import { NOT_PAUSED } from '../../rounds/index.ts';

export interface AnswerToSave extends FieldAnswer {
  roundId: string;
  /** 0 where nobody has written in the field. */
  expectedVersion: number;
  /** The edition of the answer that it was written in. */
  expectedEdition: number;
}

export interface DraftFieldAnswer extends FieldAnswer {
  version: number;
  updatedAt: Date;
  updatedBy: string;
}

// The response is locked as in an autosave of a comment: nothing is saved behind an answer that has already left.
const SAVE = `
  WITH mine AS (
    SELECT r.id FROM workspace.response r
    WHERE r.round_id = $1 AND r.organisation_id = (SELECT register.acting_organisation()) AND r.edition = $6
      AND r.state IN ('OPENED', 'DRAFTING') AND ${NOT_PAUSED}
    FOR KEY SHARE
  )
  INSERT INTO workspace.question_answer AS a (organisation_id, response_id, question_id, field, value, updated_by_name)
  SELECT (SELECT register.acting_organisation()), mine.id, $2, $3, $4, $7
  FROM mine WHERE $5::int = 0 OR EXISTS (SELECT FROM workspace.question_answer old WHERE old.response_id = mine.id AND old.question_id = $2 AND old.field = $3)
  ON CONFLICT (response_id, question_id, field) DO UPDATE SET value = excluded.value, version = a.version + 1, updated_at = clock_timestamp(),
    updated_by_name = excluded.updated_by_name
    WHERE a.version = $5
  RETURNING version, updated_at AS "updatedAt"`;

const ANSWERS = `
  SELECT a.question_id AS "questionId", a.field, a.value, a.version, a.updated_at AS "updatedAt", a.updated_by_name AS "updatedBy"
  FROM workspace.response r JOIN workspace.question_answer a ON a.response_id = r.id WHERE r.round_id = $1`;

/** What a body is writing. Everything asked here is asked as the body: other bodies' rows do not exist. */
@Injectable()
export class AnswerStore {
  constructor(private readonly db: UnitOfWork) {}

  /** Writes the field if nobody changed it since. Undefined: nothing was written. */
  async save(caller: BodyCaller, answer: AnswerToSave): Promise<{ version: number; updatedAt: Date } | undefined> {
    const { roundId, questionId, field, value, expectedVersion, expectedEdition } = answer;
    const values = [roundId, questionId, field, value, expectedVersion, expectedEdition, caller.displayName];
    const [written] = await this.db.write<{ version: number; updatedAt: Date }>(caller, SAVE, values, 'answer-save');
    return written;
  }

  /** Null where the body has no answer in the round. */
  async inRoom(caller: BodyCaller, roundId: string): Promise<DraftFieldAnswer[] | null> {
    const reads = [
      { text: 'SELECT id FROM workspace.response WHERE round_id = $1', values: [roundId], name: 'answers-room' },
      { text: ANSWERS, values: [roundId], name: 'answers-own' },
    ];
    const [room, answers] = (await this.db.readAll(caller, reads)) as [object[], DraftFieldAnswer[]];
    return room.length === 0 ? null : answers;
  }

  async all(caller: BodyCaller, roundId: string): Promise<DraftFieldAnswer[]> {
    return this.db.read<DraftFieldAnswer>(caller, ANSWERS, [roundId], 'answers-own');
  }
}

/** The fields of the body's answer in the round, as they lie. */
export async function draftAnswers(tx: Transaction, roundId: string): Promise<FieldAnswer[]> {
  return tx.query<DraftFieldAnswer>(ANSWERS, [roundId], 'answers-own');
}

/** Puts the answers on record beside the submission. */
export async function recordAnswers(
  tx: Transaction,
  responseId: string,
  answers: readonly FieldAnswer[],
): Promise<void> {
  await tx.query(
    `INSERT INTO record.question_answer (organisation_id, response_id, round_id, question_id, field, value)
     SELECT r.organisation_id, r.id, r.round_id, a.question_id, a.field, a.value
     FROM record.response r, unnest($2::text[], $3::text[], $4::text[]) AS a (question_id, field, value) WHERE r.id = $1`,
    [
      responseId,
      answers.map((one) => one.questionId),
      answers.map((one) => one.field),
      answers.map((one) => one.value),
    ],
    'submission-answers',
  );
}

/** What was given in a submission. */
export async function givenIn(tx: Transaction, responseId: string): Promise<FieldAnswer[]> {
  return tx.query<FieldAnswer>(
    `SELECT question_id AS "questionId", field, value FROM record.question_answer WHERE response_id = $1 ORDER BY question_id, field`,
    [responseId],
    'answers-given',
  );
}
