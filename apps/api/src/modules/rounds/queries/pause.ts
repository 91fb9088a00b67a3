import { pausedProblem } from '@samsyn/consultation';
import type { Transaction } from '../../../platform/db/index.ts';
import { refuseAll, type Refusal } from '../../../platform/refusals.ts';

export interface PauseView {
  at: Date;
  /** What the bodies are told. */
  reason: string;
}

/** Of a statement that writes in an answer (`r`, its row): that its round goes on. Few rounds are paused; most often there is no row at all. */
export const NOT_PAUSED =
  'NOT EXISTS (SELECT FROM office.round_pause p WHERE p.round_id = r.round_id AND p.ended_at IS NULL)';

const PAUSE = 'SELECT paused_at AS at, reason FROM office.round_pause WHERE round_id = $1 AND ended_at IS NULL';

export async function pauseOf(tx: Transaction, roundId: string): Promise<PauseView | null> {
  return tx.one<PauseView>(PAUSE, [roundId], 'round-pause');
}

/** The refusal, where the round is paused: nothing is written or submitted in it until it goes on. */
export async function pausedIn(tx: Transaction, roundId: string): Promise<Refusal | null> {
  const pause = await pauseOf(tx, roundId);
  return pause === null ? null : refuseAll([pausedProblem(pause.reason)]);
}
