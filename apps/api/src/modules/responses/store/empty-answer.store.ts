import type { Transaction } from '../../../platform/db/index.ts';
import type { ResponseRow } from './response.store.ts';

/**
 * What lies in the workspace of an answer, in the order it can be taken away. A new table there belongs in this list, with a grant to delete:
 * test/other-order.int-spec.ts finds one that is missing.
 */
const HELD = [
  'workspace.edition_ground',
  'workspace.viewing',
  'workspace.alternative',
  'workspace.work_place',
  'workspace.work_question',
  'workspace.work_part',
  'workspace.note',
  'workspace.sign_off_step',
  'workspace.answer_form',
  'workspace.question_answer',
  'workspace.attachment',
  'workspace.provision_mark',
  'workspace.comment',
] as const;

/** What somebody wrote, or brought: a look at a § alone asks nobody whether it may go, nor what was given before. */
const UNASKED: ReadonlySet<string> = new Set([
  'workspace.edition_ground',
  'workspace.viewing',
  'workspace.work_place',
  'workspace.work_question',
]);
const WRITTEN = HELD.filter((table) => !UNASKED.has(table));

/** Takes away everything the body has written in the round, comments that were taken away before included. Not to be undone. */
export async function emptyAnswer(tx: Transaction, responseId: string): Promise<void> {
  await tx.query(`SELECT set_config('samsyn.emptying', 'on', true)`);
  await tx.query(
    `UPDATE workspace.response SET overall_stance = NULL, endorses_actor_id = NULL, endorses_response_id = NULL, general_text = NULL, version = version + 1
     WHERE id = $1`,
    [responseId],
  );
  // The history of the general text goes when the answer is closed (0110); its row stays, as the number that keeps older ones out.
  await tx.query(`DELETE FROM workspace.live_text WHERE response_id = $1 AND kind = 'COMMENT'`, [responseId]);
  for (const table of HELD) await tx.query(`DELETE FROM ${table} WHERE response_id = $1`, [responseId]);
  await tx.query(`SELECT set_config('samsyn.emptying', '', true)`);
}

/** Whether anything of that is there. */
export async function holdsText(tx: Transaction, { id, overallStance, generalText }: ResponseRow): Promise<boolean> {
  if (overallStance !== null || generalText !== null) return true;
  const any = WRITTEN.map((table) => `EXISTS (SELECT FROM ${table} WHERE response_id = $1)`).join(' OR ');
  const row = await tx.one<{ any: boolean }>(`SELECT ${any} AS any`, [id]);
  return row?.any ?? false;
}
