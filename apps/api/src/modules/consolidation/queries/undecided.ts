import type { Transaction } from '../../../platform/db/index.ts';
import { counts, DECIDED, IS_DECIDED } from '../store/counting.ts';

/** A comment that counts and that has not been decided on: proposed by one and validated by another. */
export interface UndecidedComment {
  commentId: string;
  number: number;
  organisationName: string;
  /** Where it is read in the compilation; null: of the draft as a whole. */
  address: string | null;
  path: string | null;
  total: number;
}

const NAMED = 50;
const UNDECIDED = `
  SELECT c.id AS "commentId", c.number, c.organisation_name AS "organisationName", p.address, p.path, (count(*) OVER ())::int AS total
  FROM record.comment c JOIN office.round r ON r.id = c.round_id
    LEFT JOIN record.provision p ON p.version_id = r.version_id AND p.provision_id = coalesce(c.unit_id, c.provision_id) ${DECIDED}
  WHERE c.round_id = $1 AND ${IS_DECIDED} IS NOT TRUE AND ${counts('c.response_id')}
  ORDER BY p.ordinal NULLS FIRST, c.organisation_name, c.number LIMIT ${NAMED}`;

/** What is left to decide in a round before it is consolidated: the first of them in reading order, each with the number of all. */
export async function undecidedIn(tx: Transaction, roundId: string): Promise<UndecidedComment[]> {
  return tx.query<UndecidedComment>(UNDECIDED, [roundId], 'undecided-comments');
}
