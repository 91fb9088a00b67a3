import { type ShortTime, shortTimes } from './calendar/answer-time.ts';
import { isDay } from './calendar/days.ts';
import { stockholmDayOf } from './calendar/moments.ts';
import { type Assurance, isAssured, type RoundState } from './codes.ts';
import { problem, type Problem } from './problem.ts';
import { questionnaireProblems } from './questions/check.ts';
import type { Questionnaire } from './questions/model.ts';

/** What a case officer states of a round. `deadline` is a moment (ms since 1970 UTC). */
export interface RoundFacts {
  title: string;
  registrationNumber: string;
  subject: string;
  deadline: number;
  /** What is demanded of those who are to read it; left out where nobody has chosen yet. */
  assurance?: Assurance;
}

export interface OpeningFacts extends RoundFacts {
  state: RoundState;
  recipients: number;
  hasCoverLetter: boolean;
  hasImpactAssessment: boolean;
  asksRegelradet: boolean;
  /** Why the time is short, where it is. */
  shortTimeReason: string | null;
  /** The questions it puts, and whether it has nothing but them. */
  questionnaire?: Questionnaire | null;
  questionsOnly?: boolean;
}

const TITLE_MAX = 300;

/** The problems of what was filled in, all at once; `now` in ms, `least` what the authority lets a round be content with. An empty list means that the round can be saved. */
export function roundProblems(facts: RoundFacts, now: number, least: Assurance = 'EMAIL'): Problem[] {
  const problems: Problem[] = [];
  if (facts.title.trim() === '') problems.push(problem('TITLE_MISSING', 'Ange en rubrik för remissen.', 'title'));
  if (facts.title.length > TITLE_MAX)
    problems.push(problem('TITLE_TOO_LONG', `Korta rubriken till högst ${TITLE_MAX} tecken.`, 'title'));
  if (facts.registrationNumber.trim() === '') {
    problems.push(problem('REGISTRATION_NUMBER_MISSING', 'Ange ärendets diarienummer.', 'registrationNumber'));
  }
  // FL 26 §: a remiss states what the opinion is to concern, and the last day.
  if (facts.subject.trim() === '') problems.push(problem('SUBJECT_MISSING', 'Ange vad yttrandet ska avse.', 'subject'));
  if (!Number.isFinite(facts.deadline)) problems.push(problem('DEADLINE_MISSING', 'Ange sista svarsdag.', 'deadline'));
  else if (facts.deadline <= now) {
    problems.push(
      problem('DEADLINE_PASSED', 'Sista svarsdag har redan passerat. Välj en dag framåt i tiden.', 'deadline'),
    );
  }
  if (facts.assurance !== undefined && !isAssured(facts.assurance, least)) {
    problems.push(
      problem(
        'ASSURANCE_BELOW',
        'Välj en högre säkerhet: remisser här kräver mer än så av den som läser.',
        'assurance',
      ),
    );
  }
  return problems;
}

/** What hinders the round from being sent out now, all at once. */
export function openingProblems(facts: OpeningFacts, now: number, least: Assurance = 'EMAIL'): Problem[] {
  if (facts.state !== 'PREPARING') return [problem('ALREADY_OPENED', 'Remissen är redan utskickad.')];
  const problems = [...roundProblems(facts, now, least), ...shortTimeProblems(facts, now)];
  if (facts.recipients === 0)
    problems.push(problem('NO_RECIPIENTS', 'Sändlistan är tom. Lägg till minst en remissinstans.', 'recipients'));
  if (!facts.hasCoverLetter)
    problems.push(problem('COVER_LETTER_MISSING', 'Skriv missivet eller lägg till det som handling.', 'coverLetter'));
  return [...problems, ...questionProblems(facts)];
}

function questionProblems({ questionnaire, questionsOnly }: OpeningFacts): Problem[] {
  const questions = questionnaire ?? { sections: [] };
  if (questions.sections.length > 0) return questionnaireProblems(questions);
  return questionsOnly === true
    ? [problem('QUESTIONS_MISSING', 'Remissen har inget förslag och inga frågor. Skriv frågorna.', 'questions')]
    : [];
}

const SHORT_REASON_MAX = 2000;

/** In what the round's time to answer is short were it sent at `sentAt` (moments in ms); nothing where there is no such day. */
export function shortTimesOf(
  { deadline, asksRegelradet }: Pick<OpeningFacts, 'deadline' | 'asksRegelradet'>,
  sentAt: number,
): ShortTime[] {
  const lastDay = Number.isFinite(deadline) ? stockholmDayOf(deadline) : '';
  return isDay(lastDay) ? shortTimes({ sentOn: stockholmDayOf(sentAt), lastDay, asksRegelradet }) : [];
}

/** A short time is a choice, and is given a reason: kept with the round and told in the log. */
export function shortTimeProblems(
  facts: Pick<OpeningFacts, 'deadline' | 'asksRegelradet' | 'shortTimeReason'>,
  sentAt: number,
): Problem[] {
  const reason = facts.shortTimeReason?.trim() ?? '';
  if (reason.length > SHORT_REASON_MAX)
    return [
      problem('SHORT_TIME_REASON_TOO_LONG', `Korta skälet till högst ${SHORT_REASON_MAX} tecken.`, 'shortTimeReason'),
    ];
  if (reason !== '' || facts.deadline <= sentAt || shortTimesOf(facts, sentAt).length === 0) return [];
  return [problem('SHORT_TIME_REASON_MISSING', 'Svarstiden är kort. Ange varför.', 'shortTimeReason')];
}

/** Said to the case officer before opening, but not in her way. */
export function openingAdvice(facts: OpeningFacts): Problem[] {
  const advice: Problem[] = [];
  if (!facts.hasImpactAssessment && facts.questionsOnly !== true) {
    advice.push(
      problem(
        'IMPACT_ASSESSMENT_MISSING',
        'Konsekvensutredningen saknas bland handlingarna (förordning 2024:183, 12 §).',
        'documents',
      ),
    );
  }
  return advice;
}

/** What hinders the round from being closed now. Closing before the last day asks for a reason. */
export function closingProblems(state: RoundState, deadline: number, now: number, reason: string | null): Problem[] {
  if (state !== 'OPEN') return [problem('NOT_OPEN', 'Bara en öppen remiss kan stängas.')];
  if (now < deadline && (reason ?? '').trim() === '') {
    return [problem('CLOSING_EARLY', 'Svarstiden har inte gått ut. Ange varför remissen stängs i förtid.', 'reason')];
  }
  return [];
}

/** Whether an answer may still come in. A late answer is received and marked, never refused; only an archived round is shut. */
export function receivesAnswers(state: RoundState): boolean {
  return state !== 'PREPARING' && state !== 'ARCHIVED';
}
