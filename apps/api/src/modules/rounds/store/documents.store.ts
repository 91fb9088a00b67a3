import { type Questionnaire, REGELRADET } from '@samsyn/consultation';
import type { Transaction } from '../../../platform/db/index.ts';

export interface NewDocument {
  roundId: string;
  kind: string;
  title: string;
  content: unknown;
  uploadId: string | null;
}

export async function insertDocument(tx: Transaction, document: NewDocument): Promise<void> {
  const content = document.content === null ? null : JSON.stringify(document.content);
  await tx.query(
    `INSERT INTO office.round_document (round_id, ordinal, kind, title, content, upload_id)
     SELECT $1, coalesce(max(ordinal), 0) + 1, $2, $3, $4, $5 FROM office.round_document WHERE round_id = $1`,
    [document.roundId, document.kind, document.title, content, document.uploadId],
  );
}

/** False where the round has no such document. */
export async function deleteDocument(tx: Transaction, roundId: string, documentId: string): Promise<boolean> {
  return (
    (
      await tx.query('DELETE FROM office.round_document WHERE round_id = $1 AND id = $2 RETURNING 1', [
        roundId,
        documentId,
      ])
    ).length > 0
  );
}

export interface OpeningCounts {
  recipients: number;
  documents: string[];
  /** The text it sends out has one as a part of its own. */
  hasImpact: boolean;
  asksRegelradet: boolean;
  /** The questions it puts; null where nobody has begun on any. */
  questionnaire: Questionnaire | null;
  questionsOnly: boolean;
}

/** What the rules of opening ask of lists and documents. */
export async function openingCounts(tx: Transaction, roundId: string): Promise<OpeningCounts> {
  const row = await tx.one<OpeningCounts>(
    `SELECT (SELECT count(*) FROM office.round_recipient WHERE round_id = $1) AS recipients,
       coalesce((SELECT array_agg(kind ORDER BY ordinal) FROM office.round_document WHERE round_id = $1), '{}') AS documents,
       EXISTS (SELECT FROM office.round_recipient rr WHERE rr.round_id = $1 AND register.name_on(rr.actor_id, current_date) = $2) AS "asksRegelradet",
       EXISTS (SELECT FROM office.round r JOIN record.provision p ON p.version_id = r.version_id WHERE r.id = $1 AND p.kind = 'IMPACT_ASSESSMENT') AS "hasImpact",
       (SELECT questions FROM office.questionnaire WHERE round_id = $1) AS questionnaire,
       (SELECT v.questions_only FROM office.round r JOIN record.version v ON v.id = r.version_id WHERE r.id = $1) AS "questionsOnly"`,
    [roundId, REGELRADET],
  );
  const none = { recipients: 0, documents: [], hasImpact: false, asksRegelradet: false };
  return row ?? { ...none, questionnaire: null, questionsOnly: false };
}
