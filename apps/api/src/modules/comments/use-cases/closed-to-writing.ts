import { isWritable, pausedProblem, type ResponseState } from '@samsyn/consultation';
import { refuse, refuseAll, type Refusal } from '../../../platform/refusals.ts';
import type { PauseView } from '../../rounds/index.ts';
import { type Lock, lockWords } from '../../signing/index.ts';

/** Why nothing can be written in the answer by somebody who knows it as that edition; null where it can. */
export function notWritable(
  answer: { state: ResponseState; edition: number; lock: Lock | null; pause: PauseView | null },
  expectedEdition: number,
): Refusal | null {
  if (!isWritable(answer.state)) return closedToWriting(answer);
  if (answer.edition !== expectedEdition) return otherEdition();
  return answer.pause === null ? null : refuseAll([pausedProblem(answer.pause.reason)]);
}

/** What was written belongs to an answer that has left: it is never put into the next one behind anybody's back. */
function otherEdition(): Refusal {
  return refuse(
    'OTHER_EDITION',
    'Svaret har lämnats in, eller kompletteringen kastats, sedan du skrev detta, och en ny komplettering är påbörjad. Det du skrev finns kvar här: läs igenom det och spara igen om det ska in i den.',
  );
}

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
