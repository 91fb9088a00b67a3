import { problem, type Problem } from '../problem.ts';
import type { AssessmentState, Settlement } from './states.ts';

export const WORD_MAX = 2_000;

export interface ToSettle {
  /** Null: nothing has been proposed. */
  state: AssessmentState | null;
  /** Who wrote what is now proposed. */
  proposedBy: string;
}

/** Why one person may not validate, or send back, a proposal as it stands; null when she may. */
export function settlingProblem(
  { state, proposedBy }: ToSettle,
  { by, outcome, word }: { by: string; outcome: Settlement; word: string },
): Problem | null {
  if (state === null)
    return problem('NOTHING_PROPOSED', 'Synpunkten har ingen bedömning att validera. Föreslå en åtgärd först.');
  if (proposedBy === by)
    return problem(
      'OWN_PROPOSAL',
      'Du har själv skrivit bedömningen. Den valideras, eller lämnas tillbaka, av någon annan.',
    );
  if (outcome === 'RETURNED') return returning(word);
  if (state === 'REMAINDER')
    return problem(
      'REMAINDER_UNDECIDED',
      'Synpunkten har egna ord som ingen har tagit ställning till. Bekräfta eller ändra bedömningen för dem först.',
    );
  if (state === 'VALIDATED') return problem('ALREADY_VALIDATED', 'Bedömningen är redan validerad.');
  if (state === 'RETURNED')
    return problem('RETURNED', 'Bedömningen är tillbakalämnad. Den ska ändras innan den kan valideras.');
  return null;
}

function returning(word: string): Problem | null {
  if (word.trim() === '') return problem('WORD_MISSING', 'Skriv vad som behöver ändras i bedömningen.', 'word');
  if (word.length > WORD_MAX)
    return problem('WORD_TOO_LONG', `Korta det du skrivit till högst ${WORD_MAX} tecken.`, 'word');
  return null;
}

/** Why a comment that only endorses a point is neither decided nor validated itself. */
export const INHERITED = problem(
  'INHERITED',
  'Instansen instämmer i en annan instans punkt utan eget tillägg och bedöms med den. Bedöm den punkten.',
);

/** Why what a decision was taken on is not changed any more. */
export const DECIDED_UPON = problem(
  'ROUND_DECIDED',
  'Remissen är beslutad. De bedömningar som låg till grund för beslutet ändras inte; rätta i stället beslutet på sidan Beslut.',
);
