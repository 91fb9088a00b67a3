import type { Transaction } from '../../../platform/db/index.ts';
import { IS_DECIDED } from '../../consolidation/index.ts';

/** A comment, or a part of one, that was decided to be met, wholly or partly, in a round on the föreskrift's earlier versions. */
export interface MetCommentRow {
  /** The part's where it is one, else the comment's. */
  id: string;
  commentId: string;
  partId: string | null;
  roundId: string;
  number: number;
  organisationName: string;
  address: string | null;
  provisionId: string | null;
  unitId: string | null;
  disposition: string;
  reason: string;
  text: string;
  wording: string;
  /** An earlier version has accounted for it. */
  accounted: boolean;
}

// A comment in parts is met by its parts; what a body says again is one with the words said first. What no longer counts is not asked for.
const MET = `
  WITH ground AS (SELECT f.regulation_id, f.number FROM record.version f WHERE f.id = $1),
  asked AS MATERIALIZED (SELECT r.id, record.aside_of(r.id) AS aside FROM office.round r JOIN record.version v ON v.id = r.version_id
    JOIN ground g ON g.regulation_id = v.regulation_id AND v.number <= g.number WHERE r.state <> 'PREPARING')
  SELECT m.id, m."commentId", m."partId", m."roundId", m.number, m."organisationName", m.address, m."provisionId", m."unitId", m.disposition, m.reason,
    m.text, m.wording, EXISTS (SELECT FROM record.change_reason w JOIN record.version wv ON wv.id = w.version_id JOIN ground g ON g.regulation_id = wv.regulation_id
      WHERE w.comment_id = m."commentId" AND w.part_id IS NOT DISTINCT FROM m."partId") AS accounted
  FROM (
    SELECT coalesce(p.id, c.id) AS id, c.id AS "commentId", p.id AS "partId", c.round_id AS "roundId", c.number, c.organisation_name AS "organisationName",
      coalesce(at.address, c.address) AS address, coalesce(p.provision_id, c.provision_id) AS "provisionId", coalesce(at.unit_id, c.unit_id) AS "unitId",
      a.disposition, a.reason, CASE WHEN p.id IS NULL THEN c.body_text ELSE substr(c.body_text, p.start_at + 1, p.end_at - p.start_at) END AS text,
      coalesce(c.proposed_wording, '') AS wording, c.provision_ordinal, p.start_at
    FROM asked JOIN record.comment c ON c.round_id = asked.id AND c.response_id <> ALL (asked.aside)
      LEFT JOIN office.comment_part p ON p.comment_id = c.original_id AND p.joined_at IS NULL
      LEFT JOIN record.provision at ON at.version_id = p.version_id AND at.provision_id = p.provision_id
      JOIN office.assessment a ON a.comment_id = coalesce(p.id, c.original_id) AND ${IS_DECIDED} AND a.disposition IN ('ACCEPTED', 'PARTLY')
  ) m ORDER BY m.provision_ordinal, m."organisationName", m.number, m.start_at`;

/** Those of a version and the ones before it, in reading order. */
export async function metComments(tx: Transaction, versionId: string): Promise<MetCommentRow[]> {
  return tx.query<MetCommentRow>(MET, [versionId], 'met-comments');
}
