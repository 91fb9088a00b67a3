import { deadlineWords } from '../calendar/moments.ts';
import { type Problem, problem } from '../problem.ts';
import { VERDICTS, type Verdict } from './codes.ts';

export const VERDICT_WORDS_MOST = 2000;

/** What a body has said of a point, or is about to. */
export interface PointVerdict {
  commentId: string;
  /** Null: words alone, which are kept but cannot be sent. */
  verdict: Verdict | null;
  words: string;
}

/** Whether words of a body may still be changed; the last moment itself is in time. */
export const verdictsOpen = (until: number, now: number): boolean => now <= until;

/** What is wrong with a word on a point, as it is being written. */
export function verdictProblems({ words, commentId }: PointVerdict): Problem[] {
  return words.length > VERDICT_WORDS_MOST
    ? [problem('WORDS_TOO_MANY', `Skriv högst ${VERDICT_WORDS_MOST} tecken.`, commentId)]
    : [];
}

export interface VerdictsToSend {
  /** What is written and differs from what was sent. */
  written: readonly PointVerdict[];
  until: number;
  now: number;
}

/** What hinders the body's word from being sent; all at once. The field is the point's comment. */
export function verdictSendingProblems({ written, until, now }: VerdictsToSend): Problem[] {
  if (!verdictsOpen(until, now))
    return [
      problem(
        'TIME_IS_OUT',
        `Ni kunde svara till och med ${deadlineWords(until, 'sv')}. Kontakta myndigheten om något är fel.`,
      ),
    ];
  if (written.length === 0)
    return [problem('NOTHING_TO_SEND', 'Ange för minst en punkt om den är tillgodosedd, delvis eller inte.')];
  return written.flatMap((one) => [
    ...verdictProblems(one),
    ...(one.verdict === null
      ? [problem('VERDICT_MISSING', 'Ange om punkten är tillgodosedd, delvis eller inte.', one.commentId)]
      : []),
  ]);
}

/** What the bodies have said of the points they were written to about. The parts are the whole: each point is in one of them. */
export type VerdictTally = Record<Verdict | 'UNANSWERED', number> & { points: number };

export function tallyOf(points: number, said: Readonly<Partial<Record<Verdict, number>>>): VerdictTally {
  const [MET, PARTLY, NOT] = VERDICTS.map((verdict) => said[verdict] ?? 0) as [number, number, number];
  return { MET, PARTLY, NOT, UNANSWERED: points - MET - PARTLY - NOT, points };
}
