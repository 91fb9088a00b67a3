import type { AuthorityCaller } from '../../../platform/caller.ts';
import type { Transaction } from '../../../platform/db/index.ts';

/** Somebody with the working copy before them. */
export interface Present {
  windowId: string;
  userId: string;
  name: string;
  /** The provision that is open there. */
  provisionId: string | null;
}

/** A window that has not been heard of for so long (seconds) is not there. Pages tell three times as often. */
const GONE_AFTER = 45;

/** Says that a window is there; true when others should be told of it. False and nothing written where there is no such draft. */
export async function noteHere(
  tx: Transaction,
  { userId, displayName }: AuthorityCaller,
  { draftId, windowId, provisionId }: { draftId: string; windowId: string; provisionId: string | null },
): Promise<boolean> {
  await tx.query(
    `DELETE FROM office.draft_presence WHERE draft_id = $1 AND seen_at < clock_timestamp() - make_interval(secs => $2)`,
    [draftId, GONE_AFTER],
    'presence-old',
  );
  const row = await tx.one<{ news: boolean }>(
    `WITH before AS (SELECT provision_id FROM office.draft_presence WHERE draft_id = $1 AND window_id = $2)
     INSERT INTO office.draft_presence AS p (draft_id, window_id, user_id, user_name, provision_id)
     SELECT d.id, $2, $3, $4, $5 FROM office.draft d WHERE d.id = $1
     ON CONFLICT (draft_id, window_id) DO UPDATE SET provision_id = excluded.provision_id, seen_at = clock_timestamp() WHERE p.user_id = excluded.user_id
     RETURNING NOT EXISTS (SELECT FROM before) OR (SELECT provision_id FROM before) IS DISTINCT FROM p.provision_id AS news`,
    [draftId, windowId, userId, displayName, provisionId],
    'presence-here',
  );
  return row?.news ?? false;
}

export async function noteGone(
  tx: Transaction,
  { userId }: AuthorityCaller,
  draftId: string,
  windowId: string,
): Promise<void> {
  await tx.query(
    'DELETE FROM office.draft_presence WHERE draft_id = $1 AND window_id = $2 AND user_id = $3',
    [draftId, windowId, userId],
    'presence-gone',
  );
}

/** Those that are there, each window by itself, a person's latest first. */
export async function presentIn(tx: Transaction, draftId: string): Promise<Present[]> {
  return tx.query<Present>(
    `SELECT window_id AS "windowId", user_id AS "userId", user_name AS name, provision_id AS "provisionId" FROM office.draft_presence
     WHERE draft_id = $1 AND seen_at >= clock_timestamp() - make_interval(secs => $2) ORDER BY user_name, seen_at DESC, window_id`,
    [draftId, GONE_AFTER],
    'presence',
  );
}
