import type { ResponseState } from '@samsyn/consultation';
import { refuse, type Refusal } from '../../../platform/refusals.ts';
import { type Lock, lockWords } from '../../signing/index.ts';

/** What a person gets who writes in an answer that may not be written in: who has it now, and that the own words are still there. */
export function closedToWriting({ state, lock }: { state: ResponseState; lock: Lock | null }): Refusal {
  if (state === 'SUBMITTED') {
    return refuse(
      'ALREADY_SUBMITTED',
      'Svaret är inlämnat och kan inte längre ändras. Det du skrev finns kvar här så att du kan kopiera det.',
    );
  }
  const words = lock === null ? 'Texten är låst: svaret är skickat vidare.' : lockWords(lock);
  return refuse('ANSWER_LOCKED', `${words} Det du skrev finns kvar här.`);
}
