import type { AccountRow, FormChoice, FormRead } from '@samsyn/documents';
import type { Transaction } from '../../../platform/db/index.ts';

/** What was decided of a row, and the row as it then stood. */
export interface FormDecision {
  choice: FormChoice;
  at: string;
  by: string;
  row: AccountRow;
  /** The comment that was made of it. */
  commentId: string | null;
}

/** A form that came back, as it was read. */
export interface AnswerFormRow {
  id: string;
  responseId: string;
  roundId: string;
  fileName: string;
  form: FormRead;
  /** The version the form was made from, where it is not the round's. */
  fromVersionId: string | null;
  places: Record<string, { to: string | null; sure: boolean }> | null;
  decisions: Record<string, FormDecision>;
  uploadedAt: Date;
  uploadedBy: string;
}

export interface NewAnswerForm extends Pick<
  AnswerFormRow,
  'responseId' | 'roundId' | 'fileName' | 'form' | 'fromVersionId' | 'places'
> {
  organisationId: string;
  size: number;
  sha256: Buffer;
  uploadedBy: string;
}

const COLUMNS = `f.id, f.response_id AS "responseId", f.round_id AS "roundId", f.file_name AS "fileName", f.form, f.from_version_id AS "fromVersionId",
  f.places, f.decisions, f.uploaded_at AS "uploadedAt", f.uploaded_by_name AS "uploadedBy"`;

/** Keeps what was read out of a form; its id. */
export async function keepAnswerForm(tx: Transaction, form: NewAnswerForm): Promise<string> {
  const row = await tx.one<{ id: string }>(
    `INSERT INTO workspace.answer_form (organisation_id, response_id, round_id, file_name, size, sha256, form, from_version_id, places, uploaded_by_name)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) RETURNING id`,
    [
      form.organisationId,
      form.responseId,
      form.roundId,
      form.fileName,
      form.size,
      form.sha256,
      JSON.stringify(form.form),
      form.fromVersionId,
      form.places === null ? null : JSON.stringify(form.places),
      form.uploadedBy,
    ],
    'answer-form-keep',
  );
  if (row === null) throw new Error('the form was not kept');
  return row.id;
}

/** The form that came in last; the earlier ones stay, but nobody works with them. */
export async function latestAnswerForm(tx: Transaction, roundId: string): Promise<AnswerFormRow | null> {
  return tx.one<AnswerFormRow>(
    `SELECT ${COLUMNS} FROM workspace.answer_form f WHERE f.round_id = $1 ORDER BY f.uploaded_at DESC, f.id LIMIT 1`,
    [roundId],
    'answer-form-latest',
  );
}

/** Writes down what was decided of some rows, beside what was decided before. */
export async function noteDecisions(
  tx: Transaction,
  formId: string,
  decisions: Readonly<Record<string, FormDecision>>,
): Promise<void> {
  await tx.query(
    'UPDATE workspace.answer_form SET decisions = decisions || $2::jsonb WHERE id = $1',
    [formId, JSON.stringify(decisions)],
    'answer-form-decisions',
  );
}
