import { type AssessmentState, DECIDED_UPON } from '@samsyn/consultation';
import type { Transaction } from '../../../platform/db/index.ts';
import { type Refusal, refuseAll } from '../../../platform/refusals.ts';

/**
 * Refused where one of the assessments, as they stand, is what the round's decision was taken on. An answer that came after the decision may
 * still be assessed. The round is held until the transaction is over: no decision is taken on what is being changed.
 */
export async function refuseDecidedUpon(
  tx: Transaction,
  roundId: string,
  states: readonly (AssessmentState | null)[],
): Promise<Refusal | null> {
  if (!states.includes('VALIDATED')) return null;
  const round = await tx.one<{ state: string }>(
    'SELECT state FROM office.round WHERE id = $1 FOR SHARE',
    [roundId],
    'decided-upon',
  );
  return round?.state === 'DECIDED' || round?.state === 'ARCHIVED' ? refuseAll([DECIDED_UPON]) : null;
}
