import type { AnswerVisibility, RoundState, SubmissionStanding } from './codes.ts';
import { problem, type Problem } from './problem.ts';
import { receivesAnswers } from './round.ts';

/** One submission of a body in a round, as far as its standing goes. */
export interface SubmissionFacts {
  number: number;
  withdrawn: boolean;
}

/** How each submission stands. The newest is the body's answer; earlier ones are followed by it; a withdrawn one stays withdrawn. */
export function submissionStanding(
  { number, withdrawn }: SubmissionFacts,
  all: readonly SubmissionFacts[],
): SubmissionStanding {
  if (withdrawn) return 'WITHDRAWN';
  return all.some((other) => other.number > number) ? 'SUPERSEDED' : 'CURRENT';
}

/** Whether the bodies of a round may read one another's submitted answers now. The database has the same rule (migration 0114). */
export function answersAreVisible(rule: AnswerVisibility, state: RoundState): boolean {
  if (rule === 'ON_SUBMISSION') return state !== 'PREPARING';
  return rule === 'AFTER_CLOSE' && state !== 'PREPARING' && state !== 'OPEN';
}

/** A chosen rule binds from the day the round is sent: it can be shut, never opened wider, for bodies have answered on its terms. */
export function mayChangeVisibility(state: RoundState, to: AnswerVisibility): boolean {
  return state === 'PREPARING' || (to === 'NEVER' && state !== 'ARCHIVED');
}

/** Whether there is something to shut: in a round that has been sent. While it is prepared the rule is chosen with the rest. */
export function answersCanBeShut(rule: AnswerVisibility, state: RoundState): boolean {
  return rule !== 'NEVER' && state !== 'PREPARING' && mayChangeVisibility(state, 'NEVER');
}

export interface EditionFacts {
  roundState: RoundState;
  /** Whether the edition that lies in the workspace has been submitted. */
  submitted: boolean;
}

/** What hinders a body from beginning the next edition of its answer. */
export function supplementProblems({ roundState, submitted }: EditionFacts): Problem[] {
  if (!receivesAnswers(roundState)) return [problem('ROUND_NOT_RECEIVING', 'Remissen tar inte emot svar.')];
  return submitted
    ? []
    : [problem('NOTHING_SUBMITTED', 'Ni har ett svar som inte är inlämnat än. Ändra i det i stället.')];
}

export interface DiscardFacts {
  /** The edition that lies in the workspace, and the one that the person has before her. */
  edition: number;
  expectedEdition: number;
  /** The edition of what was submitted last; null where nothing was. */
  given: number | null;
}

/** What hinders a begun supplement from being thrown away. */
export function discardProblems({ edition, expectedEdition, given }: DiscardFacts): Problem[] {
  if (given === null || edition === 1)
    return [problem('NOTHING_BEGUN', 'Det finns ingen påbörjad komplettering att kasta.')];
  if (given >= expectedEdition)
    return [problem('ALREADY_SUBMITTED', 'Kompletteringen är redan inlämnad. Ladda om sidan för att se den.')];
  return edition === expectedEdition
    ? []
    : [
        problem(
          'OTHER_EDITION',
          'Kompletteringen är redan kastad, och en ny är påbörjad. Ladda om sidan för att se den. Ingenting är kastat nu.',
        ),
      ];
}

export interface WithdrawalFacts {
  roundState: RoundState;
  /** The number that is to be withdrawn, and the body's newest; null where it has none. */
  number: number;
  newest: number | null;
  withdrawn: boolean;
  reason: string;
}

const REASON_MAX = 2_000;

/** What hinders an answer from being withdrawn. Only the newest can be: the earlier ones are followed by it already. */
export function withdrawalProblems(facts: WithdrawalFacts): Problem[] {
  if (!receivesAnswers(facts.roundState))
    return [problem('ROUND_NOT_RECEIVING', 'Remissen är arkiverad. Kontakta myndigheten.')];
  if (facts.newest === null) return [problem('NOTHING_SUBMITTED', 'Det finns inget inlämnat svar att återkalla.')];
  if (facts.number !== facts.newest)
    return [problem('NOT_THE_NEWEST', 'Ett nyare svar har lämnats in. Ladda om sidan och återkalla det i stället.')];
  if (facts.withdrawn) return [problem('ALREADY_WITHDRAWN', 'Svaret är redan återkallat.')];
  if (facts.reason.trim() === '')
    return [problem('REASON_MISSING', 'Skriv varför svaret återkallas. Skälet bevaras med svaret.', 'reason')];
  return facts.reason.length > REASON_MAX
    ? [problem('REASON_TOO_LONG', `Korta skälet till högst ${REASON_MAX} tecken.`, 'reason')]
    : [];
}

export interface OtherOrderFacts extends EditionFacts {
  /** Whether anything has been written: text, comments, stances, marks, Word forms. */
  holdsText: boolean;
  /** The person has been told that all of it is taken away, and said yes. */
  emptied: boolean;
}

/** What hinders a body from saying that its answer is given in another order. Nothing may be left in the tool when it does. */
export function otherOrderProblems({ roundState, submitted, holdsText, emptied }: OtherOrderFacts): Problem[] {
  if (submitted)
    return [problem('ALREADY_SUBMITTED', 'Svaret är redan inlämnat. Påbörja en komplettering om det ska ersättas.')];
  if (!receivesAnswers(roundState)) return [problem('ROUND_NOT_RECEIVING', 'Remissen tar inte emot svar.')];
  return holdsText && !emptied
    ? [
        problem(
          'DRAFT_NOT_EMPTY',
          'Det finns text i svaret. Bekräfta att allt ni har skrivit här tas bort: det går inte att få tillbaka.',
          'empty',
        ),
      ]
    : [];
}
