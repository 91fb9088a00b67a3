import type { FrontField, ReviseCommand } from './command.ts';

/** Words that two have changed, each in another way. `theirs` is what stands there now. */
export interface WordsClash {
  /** Null of the title and the enacting clause, which have `front`. */
  provisionId: string | null;
  front: FrontField | null;
  /** Of a cell: its column, as it now stands (null: it is gone). */
  column: number | null;
  /** Where it stands now; where it stood, when it is gone. */
  address: string;
  base: string;
  theirs: string;
  mine: string;
}

/**
 * A command as it is to be carried out on the text as it now stands. `merged`: words of both now stand there. Not ok: somebody has changed the
 * very thing meanwhile; `clash` has the words, where it is about words.
 */
export type Rebased = { ok: true; command: ReviseCommand; merged: boolean } | { ok: false; clash: WordsClash | null };
