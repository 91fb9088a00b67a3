import type { AuthorityCaller } from '../../../platform/caller.ts';
import type { UnitOfWork } from '../../../platform/db/index.ts';
import { counts } from '../store/counting.ts';

/** A round as it stands for whoever counts or compares all that came in: what is equal here is equal in all of it. */
export interface RoundState {
  versionId: string;
  /** How many comments count. */
  comments: number;
  /** Which answers count: a number of their own for each set of them, for what is submitted never changes. */
  answers: string;
  /** How many times what is assessed has changed, and what is read. */
  assessed: number;
  read: number;
}

const changes = (about: 'ASSESSED' | 'READ'): string =>
  `(SELECT coalesce(sum(n.changes), 0)::bigint FROM office.round_change n WHERE n.round_id = r.id AND n.about = '${about}')`;

const STATE = `
  SELECT r.version_id AS "versionId", coalesce(sum(s.comments), 0)::int AS comments, md5(coalesce(string_agg(s.id::text, ' ' ORDER BY s.id), '')) AS answers,
    ${changes('ASSESSED')} AS assessed, ${changes('READ')} AS read
  FROM office.round r LEFT JOIN record.response s ON s.round_id = r.id AND ${counts('s.id')}
  WHERE r.id = $1 AND r.state <> 'PREPARING' GROUP BY r.id`;

/** Null where the round is not there, or has not been sent. To be asked before what is remembered by it is read: that is then as new, or newer. */
export async function roundState(db: UnitOfWork, caller: AuthorityCaller, roundId: string): Promise<RoundState | null> {
  const [state] = await db.read<RoundState>(caller, STATE, [roundId], 'round-state');
  return state ?? null;
}

/** What to remember something under that was worked out from all comments of a round. */
export const commentsKey = (roundId: string, { versionId, answers }: RoundState): string =>
  `${roundId} ${versionId} ${answers}`;
