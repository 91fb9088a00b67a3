import { readingOthers, type Transaction } from '../../../platform/db/index.ts';

/** A point of another body that is endorsed, as it was read. */
export interface EndorsedPoint {
  commentId: string;
  responseId: string;
  organisationId: string;
  organisationName: string;
  number: number;
  provisionId: string | null;
  address: string | null;
  text: string;
  proposedWording: string | null;
}

const POINT = `c.id AS "commentId", c.response_id AS "responseId", c.organisation_id AS "organisationId", c.organisation_name AS "organisationName", c.number,
  c.provision_id AS "provisionId", c.address, c.body_text AS text, c.proposed_wording AS "proposedWording"`;

/** The endorsed points by the ids of their comments. One that may not be read (any more) is not among them. */
export async function endorsedPoints(tx: Transaction, ids: readonly string[]): Promise<Map<string, EndorsedPoint>> {
  if (ids.length === 0) return new Map();
  const rows = await readingOthers(tx, async () =>
    tx.query<EndorsedPoint>(`SELECT ${POINT} FROM record.comment c WHERE c.id = ANY($1::uuid[])`, [[...ids]]),
  );
  return new Map(rows.map((row) => [row.commentId, row]));
}
