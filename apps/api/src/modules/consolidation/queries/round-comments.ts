import type { AuthorityCaller } from '../../../platform/caller.ts';
import type { UnitOfWork } from '../../../platform/db/index.ts';
import { counts } from '../store/counting.ts';

/** A round's comments that count. What comes in is newer than all before it, and what no longer counts makes them fewer: two equal states hold the same comments. */
export interface CommentsState {
  versionId: string;
  comments: number;
  latest: Date | null;
}

const STATE = `
  SELECT r.version_id AS "versionId", count(c.id)::int AS comments, max(c.received_at) AS latest
  FROM office.round r LEFT JOIN record.comment c ON c.round_id = r.id AND ${counts('c.response_id')}
  WHERE r.id = $1 AND r.state <> 'PREPARING' GROUP BY r.id`;

/** Null where the round is not there, or has not been sent. */
export async function commentsState(
  db: UnitOfWork,
  caller: AuthorityCaller,
  roundId: string,
): Promise<CommentsState | null> {
  const [state] = await db.read<CommentsState>(caller, STATE, [roundId], 'comments-state');
  return state ?? null;
}

/** What to remember something under that was worked out from all comments of a round. */
export const commentsKey = (roundId: string, { comments, latest }: CommentsState): string =>
  `${roundId} ${comments} ${latest?.toISOString() ?? ''}`;
