import type { ResponseState } from '@samsyn/consultation';
import { refuse, type Refusal } from '../../../platform/refusals.ts';

/** What a person gets who writes in an answer that may not be written in: what has become of it, and that the own words are still there. */
export function closedToWriting(state: ResponseState): Refusal {
  if (state === 'SUBMITTED') {
    return refuse(
      'ALREADY_SUBMITTED',
      'Svaret är inlämnat och kan inte längre ändras. Det du skrev finns kvar här så att du kan kopiera det.',
    );
  }
  const where =
    state === 'APPROVED'
      ? 'Svaret är godkänt och texten är låst. Den öppnas igen om svaret skickas tillbaka.'
      : 'Svaret är skickat för granskning och texten är låst. Den öppnas igen om svaret tas tillbaka eller skickas tillbaka.';
  return refuse('ANSWER_LOCKED', `${where} Det du skrev finns kvar här.`);
}
