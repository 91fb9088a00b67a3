import type { Transaction } from '../../../platform/db/index.ts';
import type { Live } from '../../../platform/live/index.ts';

/** Open pages of the round hear, after the commit, that it is not as it was: each body's, and the authority's. */
export async function tellBodies(tx: Transaction, live: Live, roundId: string): Promise<void> {
  const bodies = await tx.query<{ organisationId: string }>(
    'SELECT organisation_id AS "organisationId" FROM record.invitation WHERE round_id = $1',
    [roundId],
  );
  tx.afterCommit(() => {
    live.changed({ roundId, topic: 'board', ids: [roundId], audience: { side: 'AUTHORITY' } });
    for (const { organisationId } of bodies)
      live.changed({ roundId, topic: 'response', ids: [roundId], audience: { organisationId } });
  });
}
