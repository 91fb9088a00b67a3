import type { AnswerStore } from '../sync/answer-store.ts';

const PATIENCE = 8_000;

/** Sends what waits and gives it some seconds; false when something is still unsent (no contact, a conflict, a refusal). */
export async function everythingSaved(store: AnswerStore): Promise<boolean> {
  store.flush();
  const start = Date.now();
  while (store.unsent && store.summary.sync === 'saving' && Date.now() - start < PATIENCE) {
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  return !store.unsent;
}
