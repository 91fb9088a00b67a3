import type { Questionnaire } from '@samsyn/consultation';
import type { AuthorityCaller } from '../../../platform/caller.ts';
import type { Transaction } from '../../../platform/db/index.ts';

export interface QuestionnaireRow {
  questions: Questionnaire;
  contentHash: string;
}

/** The questions of a round, as far as the asker reaches it; null where it puts none. */
export async function questionnaireOf(tx: Transaction, roundId: string): Promise<QuestionnaireRow | null> {
  return tx.one<QuestionnaireRow>(
    `SELECT questions, content_hash AS "contentHash" FROM office.questionnaire WHERE round_id = $1 AND questions -> 'sections' <> '[]'`,
    [roundId],
    'questionnaire',
  );
}

export interface HeldQuestionnaire {
  version: number;
  contentHash: string;
  updatedAt: Date;
  updatedBy: string;
}

/** The round's state and its questions, held until the transaction ends; null where there is no such round. */
export async function lockQuestionnaire(
  tx: Transaction,
  roundId: string,
): Promise<{ state: string; now: HeldQuestionnaire | null } | null> {
  const round = await tx.one<{ state: string }>('SELECT state FROM office.round WHERE id = $1 FOR UPDATE', [roundId]);
  if (round === null) return null;
  const now = await tx.one<HeldQuestionnaire>(
    `SELECT version, content_hash AS "contentHash", updated_at AS "updatedAt", updated_by_name AS "updatedBy"
     FROM office.questionnaire WHERE round_id = $1`,
    [roundId],
  );
  return { state: round.state, now };
}

export async function writeQuestionnaire(
  tx: Transaction,
  caller: AuthorityCaller,
  { roundId, questions, contentHash }: QuestionnaireRow & { roundId: string },
): Promise<void> {
  await tx.query(
    `INSERT INTO office.questionnaire AS q (round_id, questions, content_hash, updated_by, updated_by_name) VALUES ($1, $2, $3, $4, $5)
     ON CONFLICT (round_id) DO UPDATE SET questions = excluded.questions, content_hash = excluded.content_hash, version = q.version + 1,
       updated_at = clock_timestamp(), updated_by = excluded.updated_by, updated_by_name = excluded.updated_by_name`,
    [roundId, JSON.stringify(questions), contentHash, caller.userId, caller.displayName],
    'questionnaire-write',
  );
}
