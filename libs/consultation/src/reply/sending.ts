import { addDays, type Day, dayNumber, isDay } from '../calendar/days.ts';
import { deadlineMoment } from '../calendar/moments.ts';
import type { RoundState } from '../codes.ts';
import { type ConsolidationFacts, unfinished } from '../decision/consolidation.ts';
import { type Problem, problem } from '../problem.ts';

/** For how many days a body may say how its points were met, unless another day is stated. */
export const REPLY_DAYS = 21;
const DAYS_MOST = 366;

/** The last day for the bodies' word, when nobody has stated one. */
export function usualReplyDay(sentOn: Day): Day {
  return addDays(sentOn, REPLY_DAYS);
}

/** The last moment of it: the whole day counts, as with every last day. */
export function replyMoment(day: Day): number {
  return deadlineMoment(day);
}

/** What is wrong with the stated last day; null is the usual one. */
export function replyDayProblems(day: Day | null, today: Day): Problem[] {
  if (day === null) return [];
  if (!isDay(day)) return [problem('ANSWER_BY_INVALID', 'Ange en dag som finns.', 'answerBy')];
  const ahead = dayNumber(day) - dayNumber(today);
  if (ahead < 1)
    return [problem('ANSWER_BY_PASSED', 'Ange en dag framåt i tiden: instanserna ska hinna svara.', 'answerBy')];
  return ahead > DAYS_MOST ? [problem('ANSWER_BY_FAR', 'Ange en dag inom ett år.', 'answerBy')] : [];
}

export interface ReplySending extends Omit<ConsolidationFacts, 'state'> {
  state: RoundState;
  answerBy: Day | null;
  today: Day;
  /** Bodies that are to have a letter and have none yet. */
  left: number;
}

/** What hinders the letters from being sent: each says what was decided, so nothing may be undecided. */
export function replySendingProblems({ state, answerBy, today, left, ...facts }: ReplySending): Problem[] {
  if (state === 'PREPARING' || state === 'OPEN' || state === 'CLOSED')
    return [
      problem('NOT_CONSOLIDATED', 'Markera remissen som sammanställd först: svarsbreven återger det som är bestämt.'),
    ];
  if (state === 'ARCHIVED') return [problem('ROUND_ARCHIVED', 'Remissen är arkiverad, så inga svarsbrev skickas.')];
  const problems = [...unfinished(facts), ...replyDayProblems(answerBy, today)];
  if (problems.length === 0 && left === 0)
    return [problem('NOBODY_LEFT', 'Alla som ska ha svarsbrev har redan fått det.')];
  return problems;
}
