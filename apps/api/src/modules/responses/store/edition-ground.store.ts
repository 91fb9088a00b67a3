import type { Transaction } from '../../../platform/db/index.ts';

/** Keeps the answer as it lies, for the edition that has just been begun on it. */
export async function keepGround(tx: Transaction, responseId: string): Promise<void> {
  const all = (table: string): string =>
    `coalesce((SELECT jsonb_agg(to_jsonb(one)) FROM workspace.${table} one WHERE one.response_id = r.id), '[]'::jsonb)`;
  await tx.query(
    `INSERT INTO workspace.edition_ground (organisation_id, response_id, edition, answer, comments, marks, alternatives, answers)
     SELECT r.organisation_id, r.id, r.edition, jsonb_build_object('overall_stance', r.overall_stance, 'endorses_actor_id', r.endorses_actor_id,
         'endorses_response_id', r.endorses_response_id, 'general_text', r.general_text), ${all('comment')}, ${all('provision_mark')}, ${all('alternative')}, ${all('question_answer')}
     FROM workspace.response r WHERE r.id = $1`,
    [responseId],
    'edition-ground-keep',
  );
}

export async function hasGround(tx: Transaction, responseId: string): Promise<boolean> {
  const text = 'SELECT 1 FROM workspace.edition_ground WHERE response_id = $1';
  return (await tx.one(text, [responseId], 'edition-ground-has')) !== null;
}

/** The edition has left: what it was begun on is not needed any more. */
export async function dropGround(tx: Transaction, responseId: string): Promise<void> {
  await tx.query('DELETE FROM workspace.edition_ground WHERE response_id = $1', [responseId], 'edition-ground-drop');
}

const GROUND = 'FROM workspace.edition_ground g WHERE g.response_id = $1';
const KEPT = `SELECT (kept ->> 'id')::uuid FROM workspace.edition_ground g, jsonb_array_elements(g.comments) kept WHERE g.response_id = $1`;
const FRESH = `SELECT c.id FROM workspace.comment c WHERE c.response_id = $1 AND c.id NOT IN (${KEPT})`;

// In the order it can be done: what hangs on a comment that goes, goes before it; the answer's own row closes it to writing and comes last.
const RESTORE: Readonly<Record<string, string>> = {
  forms: `DELETE FROM workspace.answer_form f USING workspace.edition_ground g WHERE f.response_id = $1 AND g.response_id = $1 AND f.uploaded_at >= g.begun_at`,
  notes: `DELETE FROM workspace.note n WHERE n.response_id = $1
    AND n.thread_id IN (SELECT t.thread_id FROM workspace.note t WHERE t.response_id = $1 AND t.comment_id IN (${FRESH}))`,
  alternatives: `DELETE FROM workspace.alternative WHERE response_id = $1`,
  texts: `DELETE FROM workspace.live_text WHERE response_id = $1 AND kind = 'COMMENT' AND document_id IN (${FRESH})`,
  fresh: `DELETE FROM workspace.comment WHERE response_id = $1 AND id NOT IN (${KEPT})`,
  comments: `UPDATE workspace.comment c SET provision_id = was.provision_id, target = was.target, segments = was.segments, kind = was.kind, body = was.body,
      proposed_wording = was.proposed_wording, proposed_reason = was.proposed_reason, endorses_comment_id = was.endorses_comment_id,
      deleted_at = was.deleted_at, updated_at = was.updated_at, updated_by_name = was.updated_by_name, version = c.version + 1, fields_version = NULL
    FROM workspace.edition_ground g CROSS JOIN LATERAL jsonb_array_elements(g.comments) kept
      CROSS JOIN LATERAL jsonb_populate_record(NULL::workspace.comment, kept) was
    WHERE g.response_id = $1 AND c.organisation_id = g.organisation_id AND c.id = was.id AND to_jsonb(c) <> kept`,
  grouped: `INSERT INTO workspace.alternative SELECT was.* FROM workspace.edition_ground g
    CROSS JOIN LATERAL jsonb_populate_recordset(NULL::workspace.alternative, g.alternatives) was WHERE g.response_id = $1`,
  unmarked: `DELETE FROM workspace.provision_mark WHERE response_id = $1`,
  marks: `INSERT INTO workspace.provision_mark SELECT was.* FROM workspace.edition_ground g
    CROSS JOIN LATERAL jsonb_populate_recordset(NULL::workspace.provision_mark, g.marks) was WHERE g.response_id = $1`,
  unanswered: `DELETE FROM workspace.question_answer WHERE response_id = $1`,
  answers: `INSERT INTO workspace.question_answer SELECT was.* FROM workspace.edition_ground g
    CROSS JOIN LATERAL jsonb_populate_recordset(NULL::workspace.question_answer, g.answers) was WHERE g.response_id = $1`,
  answer: `UPDATE workspace.response r SET overall_stance = was.overall_stance, endorses_actor_id = was.endorses_actor_id,
      endorses_response_id = was.endorses_response_id, general_text = was.general_text, state = 'SUBMITTED', version = r.version + 1, fields_version = NULL,
      updated_at = clock_timestamp()
    FROM (SELECT was.* FROM (SELECT g.answer ${GROUND}) g, jsonb_populate_record(NULL::workspace.response, g.answer) was) was WHERE r.id = $1`,
};

/**
 * Puts the answer back as it lay when the edition was begun, and closes it: what was written only since is gone. The edition keeps its number,
 * so that nothing that is still on its way to it is ever taken into a later one; the generation of its live texts is closed by the database (0110).
 */
export async function restoreGround(tx: Transaction, responseId: string): Promise<void> {
  for (const [name, text] of Object.entries(RESTORE)) await tx.query(text, [responseId], `edition-ground-${name}`);
  await dropGround(tx, responseId);
}
