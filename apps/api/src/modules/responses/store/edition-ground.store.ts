import type { Transaction } from '../../../platform/db/index.ts';

// By name, so that no file is ever read whole to be left out again.
const ATTACHED_ROWS = `SELECT f.id, f.title, f.uploaded_at, f.uploaded_by_name FROM workspace.attachment f WHERE f.response_id = r.id`;

/** Keeps the answer as it lies, for the edition that has just been begun on it. */
export async function keepGround(tx: Transaction, responseId: string): Promise<void> {
  const all = (table: string): string =>
    `coalesce((SELECT jsonb_agg(to_jsonb(one)) FROM workspace.${table} one WHERE one.response_id = r.id), '[]'::jsonb)`;
  await tx.query(
    `INSERT INTO workspace.edition_ground (organisation_id, response_id, edition, answer, comments, marks, alternatives, answers,
       attachments)
     SELECT r.organisation_id, r.id, r.edition, jsonb_build_object('overall_stance', r.overall_stance, 'endorses_actor_id', r.endorses_actor_id,
         'endorses_response_id', r.endorses_response_id, 'general_text', r.general_text), ${all('comment')}, ${all('provision_mark')}, ${all('alternative')}, ${all('question_answer')},
       coalesce((SELECT jsonb_agg(to_jsonb(one)) FROM (${ATTACHED_ROWS}) one), '[]'::jsonb)
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

const ATTACHED_FROM = `FROM workspace.edition_ground g
    CROSS JOIN LATERAL jsonb_to_recordset(g.attachments) was (id uuid, title text, uploaded_at timestamptz, uploaded_by_name text)`;
const ATTACHED = `${ATTACHED_FROM} WHERE g.response_id = $1`;

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
  // What a supplement begins with was submitted: its bytes are on record.
  unattached: `DELETE FROM workspace.attachment WHERE response_id = $1 AND id NOT IN (SELECT was.id ${ATTACHED})`,
  titles: `UPDATE workspace.attachment f SET title = was.title ${ATTACHED} AND f.response_id = $1 AND f.id = was.id AND f.title <> was.title`,
  attached: `INSERT INTO workspace.attachment (organisation_id, id, response_id, round_id, title, file_name, media_type, size, sha256, bytes, plain,
      uploaded_by_name, uploaded_at)
    SELECT given.organisation_id, was.id, $1, given.round_id, was.title, given.file_name, given.media_type, given.size, given.sha256, given.bytes,
      given.plain, was.uploaded_by_name, was.uploaded_at
    ${ATTACHED_FROM} CROSS JOIN LATERAL (SELECT f.* FROM record.attachment f JOIN record.response r ON r.id = f.response_id
        WHERE f.attachment_id = was.id ORDER BY r.number DESC LIMIT 1) given
    WHERE g.response_id = $1 AND NOT EXISTS (SELECT FROM workspace.attachment here WHERE here.response_id = $1 AND here.id = was.id)`,
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
