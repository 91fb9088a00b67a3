import { storedKeys } from '../../../lib/stored.ts';
import type { AnswerStore } from '../sync/answer-store.ts';

const PATIENCE = 8_000;

/** Sends what waits and gives it some seconds; false when something is still unsent (no contact, a conflict, a refusal). */
export async function everythingSaved(store: AnswerStore): Promise<boolean> {
  store.flush();
  const start = Date.now();
  const waits = (): boolean => (store.unsent && store.summary.sync === 'saving') || answersWait(store.roundId);
  while (waits() && Date.now() - start < PATIENCE) {
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  return !store.unsent && !answersWait(store.roundId);
}

/** Whether answers to the questions of the round lie in this browser unsaved: their page sends them. */
function answersWait(roundId: string): boolean {
  return storedKeys('samsyn.fragesvar/').some((name) => name.includes(`/${roundId}/`));
}
