import type { Standing } from './answer-views.ts';
import type { Autosave, SyncState } from './autosave.ts';
import type { SavedAnswer } from './saved-answer.ts';
import type { AnswerValue } from './values.ts';

/** What of an answer the texts that are written together need. */
export interface AnswerParts {
  autosave: Autosave<AnswerValue>;
  saved: SavedAnswer;
  /** `savedAt`: when the server stored it. */
  changed: (key: string, savedAt?: string) => void;
}

/** The texts that are written together, as the answer knows them: their code comes with the first (features/writing). */
export interface LiveSide {
  unsent: boolean;
  has: (key: string) => boolean;
  isFragile: boolean;
  late: number;
  outgoing: (key: string, value: AnswerValue) => AnswerValue;
  over: (key: string, value: AnswerValue) => AnswerValue;
  standing: <T>(key: string, own: Standing<T>) => Standing<T>;
  with: (own: SyncState) => SyncState;
}

/** A value with the text that is written together in place of its own. */
export function liveOver<V extends AnswerValue>(live: LiveSide | undefined, key: string, value: V): V {
  return (live?.over(key, value) as V | undefined) ?? value;
}

/** How a value stands, its text included. */
export function liveStanding<T>(live: LiveSide | undefined, key: string, own: Standing<T>): Standing<T> {
  return live?.standing(key, own) ?? own;
}
