import type { ProblemLike } from '../../../lib/refusal.ts';

/** What the server said of one save. `current` of a stale one is what now lies there; null when it is gone. */
export type Outcome<V> =
  | { kind: 'saved'; version: number; at: string }
  | { kind: 'stale'; version: number; by: string; at: string; current: V | null }
  | { kind: 'refused'; problems: ProblemLike[] };

/** Sends one value; throws `ApiFault` when there was no answer. `leaving`: the page is being closed, the request must outlive it. */
export type Send<V> = (
  key: string,
  value: V,
  base: number,
  how: { leaving: boolean; edition: number },
) => Promise<Outcome<V>>;

/** One thing on its way to the server. */
export interface Pending<V> {
  value: V;
  base: number;
  /** What stood there when it was begun, where that is known. */
  before?: V | undefined;
  /** Which of the body's answers it was written in: what belongs to one that has left is never sent into the next. */
  edition: number;
  /** `waiting` for a pause in the typing, `sending`, `retrying` after a fault; `conflict` and `refused` wait for the person. */
  state: 'waiting' | 'sending' | 'retrying' | 'conflict' | 'refused';
  conflict?: Extract<Outcome<V>, { kind: 'stale' }>;
  problems?: ProblemLike[];
}
