import type { AssessmentSeed, CommentSeed } from './types.ts';
import { readJson, readText } from './data.ts';

/** A round that is over: answered, decided, put together, and followed by a second version whose every change has its reason. */
export interface DecidedSeed {
  title: string;
  registrationNumber: string;
  subject: string;
  letter: string[];
  /** Days from now; negative: past. */
  deadlineDays: number;
  sentDaysFromDeadline: number;
  recipients: string[];
  answers: { actor: string; stance: string; comments: CommentSeed[] }[];
  decisions: Pick<AssessmentSeed, 'comment' | 'disposition' | 'reason'>[];
  /** What became of provisions, as it is to be confirmed by a person. */
  confirm: string[];
  /** Why a provision was changed: by which comments, given by their refs. `at` is its address in the second version, or in the first when it was repealed. */
  why: { at: string; kind?: 'INSERTED' | 'REPEALED'; comments: string[] }[];
  material: { yes: boolean; reason: string };
}

export function loadDecided(): DecidedSeed {
  return readJson<DecidedSeed>('demo/forrad/round.json');
}

/** Its text as it was sent out, and as it was changed after it: plain text, as taken out of Word. */
export function loadDecidedText(version: 1 | 2): string {
  return readText(`demo/forrad/version-${version}.txt`);
}
