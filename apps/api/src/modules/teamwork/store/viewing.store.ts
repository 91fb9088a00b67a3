import type { Transaction } from '../../../platform/db/index.ts';

/** Notes that the acting person has looked at the provisions of the round's version; ids of others are passed over. False: no answer there. */
export async function markViewed(
  tx: Transaction,
  roundId: string,
  provisionIds: readonly string[],
  personId: string,
): Promise<boolean> {
  const [present] = await tx.query(
    `WITH mine AS (SELECT w.organisation_id, w.id, w.version_id FROM workspace.response w WHERE w.round_id = $1), seen AS (
       INSERT INTO workspace.viewing AS v (organisation_id, response_id, person_id, provision_id)
       SELECT mine.organisation_id, mine.id, $3, p.provision_id FROM mine JOIN record.provision p ON p.version_id = mine.version_id
       WHERE p.provision_id = ANY($2::uuid[])
       ON CONFLICT (response_id, person_id, provision_id) DO UPDATE SET seen_at = clock_timestamp()
     )
     SELECT 1 AS there FROM mine`,
    [roundId, [...provisionIds], personId],
    'viewing-mark',
  );
  return present !== undefined;
}
