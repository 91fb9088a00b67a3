import type { DeltaGroup } from '@samsyn/consultation';
import type { Transaction } from '../../../platform/db/index.ts';
import { counts, DECIDED, IS_DECIDED } from '../../consolidation/index.ts';
import { standingNow } from '../../rounds/index.ts';

/** A comment of the earlier round that counts. */
export interface EarlierPointRow {
  commentId: string;
  organisationId: string;
  ordinal: number;
  /** The units of the earlier version that it is about; none: the draft as a whole. */
  units: string[];
  /** Where it stands in the new version, a unit of it; null: nothing is left, or it is on the whole. */
  placeId: string | null;
  disposition: string | null;
  reason: string | null;
}

// A comment on a chapter is about all in it; a part that was given another provision is about that too. A person's word on an unsure place
// goes before what was worked out.
const POINTS = `
  SELECT c.id AS "commentId", c.organisation_id AS "organisationId", row_number() OVER (ORDER BY c.provision_ordinal, c.number, c.id)::int AS ordinal,
    CASE WHEN ${IS_DECIDED} THEN a.disposition END AS disposition, CASE WHEN ${IS_DECIDED} THEN coalesce(a.reason, '') END AS reason,
    ARRAY(SELECT u.provision_id FROM record.provision p JOIN record.provision u ON u.version_id = p.version_id AND u.unit_id = u.provision_id
        AND (u.provision_id = p.unit_id OR p.unit_id IS NULL AND u.ordinal BETWEEN p.ordinal AND p.last_ordinal)
      WHERE p.version_id = c.version_id AND p.provision_id IN (SELECT c.provision_id UNION SELECT s.provision_id FROM office.comment_part s
        WHERE s.comment_id = c.original_id AND s.joined_at IS NULL AND s.version_id = c.version_id)) AS units,
    (SELECT coalesce(at.unit_id, at.provision_id) FROM record.comment_place k
       LEFT JOIN LATERAL (SELECT true AS made, x.provision_id FROM office.place_judgement x WHERE x.version_id = k.version_id AND x.comment_id = k.comment_id
         ORDER BY x.ordinal DESC LIMIT 1) j ON true
       JOIN record.provision at ON at.version_id = k.version_id AND at.provision_id = CASE WHEN j.made THEN j.provision_id ELSE k.provision_id END
     WHERE k.version_id = $2 AND k.comment_id = c.id AND k.part_id IS NULL AND k.segment <= 1 ORDER BY k.segment LIMIT 1) AS "placeId"
  FROM record.comment c ${DECIDED} WHERE c.round_id = $1 AND ${counts('c.response_id')} ORDER BY ordinal`;

/** All comments of a round that count, with where each stands in a later version. */
export async function earlierPoints(tx: Transaction, roundId: string, toVersionId: string): Promise<EarlierPointRow[]> {
  return tx.query<EarlierPointRow>(POINTS, [roundId, toVersionId], 'delta-points');
}

/** A body of the earlier round: asked then, or answered unasked. */
export interface EarlierBodyRow {
  organisationId: string;
  name: string;
  mailbox: string | null;
  /** It, or who has followed it, is on the list of the new round. */
  asked: boolean;
  /** It is no more, and nobody has followed it. */
  gone: boolean;
  /** Who it is now: itself, or who has followed it. */
  now: string[];
}

export interface EarlierRound {
  id: string;
  title: string;
  slug: string;
  registrationNumber: string;
  versionId: string;
  number: number;
}

export interface DeltaBody extends EarlierBodyRow {
  group: DeltaGroup;
  /** How many comments on provisions. */
  points: number;
}

// The list as it is picked, or as it was sent.
const BODIES = `
  WITH ${standingNow('$1')},
  asked_now AS (SELECT rr.actor_id AS id FROM office.round_recipient rr WHERE rr.round_id = $2 UNION SELECT i.organisation_id FROM record.invitation i WHERE i.round_id = $2),
  bodies AS (
    SELECT i.organisation_id AS id, i.name_as_sent AS name, x.mailbox, ARRAY(SELECT s.id FROM standing_now s WHERE s.was = i.organisation_id) AS now
    FROM record.invitation i JOIN record.reached x ON x.invitation_id = i.id WHERE i.round_id = $1
    UNION ALL
    SELECT s.organisation_id, max(s.organisation_name), NULL, ARRAY[s.organisation_id] FROM record.response s
    WHERE s.round_id = $1 AND ${counts('s.id')} AND NOT EXISTS (SELECT FROM record.invitation i WHERE i.round_id = $1 AND i.organisation_id = s.organisation_id)
    GROUP BY s.organisation_id)
  SELECT b.id AS "organisationId", b.name, b.mailbox, b.now, cardinality(b.now) = 0 AS gone, b.now && ARRAY(SELECT id FROM asked_now) AS asked
  FROM bodies b ORDER BY b.name, b.id`;

export async function earlierBodies(tx: Transaction, earlierId: string, roundId: string): Promise<EarlierBodyRow[]> {
  return tx.query<EarlierBodyRow>(BODIES, [earlierId, roundId], 'delta-bodies');
}
