import type { RoundState } from './codes.ts';
import { isMailAddress } from './mail-address.ts';
import { problem, type Problem } from './problem.ts';
import { receivesAnswers } from './round.ts';

/** How long a reason may be: to ask for more time, to refuse it, to move the day, to pause. */
export const REASON_MAX = 2000;

function reasonProblems(reason: string, missing: string): Problem[] {
  if (reason.trim() === '') return [problem('REASON_MISSING', missing, 'reason')];
  if (reason.trim().length <= REASON_MAX) return [];
  return [problem('REASON_TOO_LONG', `Korta skälet till högst ${REASON_MAX} tecken.`, 'reason')];
}

/** A day that is given must lie ahead, and after the one that holds already. Moments in ms. */
function untilProblems(until: number, after: number, now: number): Problem[] {
  if (!Number.isFinite(until)) return [problem('UNTIL_MISSING', 'Välj en dag.', 'until')];
  if (until <= now) return [problem('UNTIL_PASSED', 'Dagen har redan passerat. Välj en dag framåt i tiden.', 'until')];
  if (until <= after) return [problem('UNTIL_NOT_LATER', 'Välj en dag efter den svarsdag som gäller nu.', 'until')];
  return [];
}

export interface ExtensionAsked {
  roundState: RoundState;
  /** The round says that no more time is given. */
  noExtensions: boolean;
  /** The body's last moment as it stands, earlier extensions counted. */
  ownDeadline: number;
  /** It has asked already and waits for the answer. */
  isWaiting: boolean;
  until: number;
  reason: string;
}

/** What hinders a body from asking for more time, all at once; an empty list: it may ask. */
export function extensionProblems(asked: ExtensionAsked, now: number): Problem[] {
  if (asked.roundState !== 'OPEN')
    return [
      problem('ROUND_NOT_OPEN', 'Anstånd kan begäras bara medan remissen är öppen. Ett sent svar tas ändå emot.'),
    ];
  if (asked.noExtensions)
    return [
      problem('NO_EXTENSIONS', 'I den här remissen medges inte anstånd. Ett svar efter svarsdagen tas emot och märks.'),
    ];
  if (asked.isWaiting) return [problem('ALREADY_ASKED', 'Ni har redan begärt anstånd. Vänta på myndighetens besked.')];
  return [
    ...untilProblems(asked.until, asked.ownDeadline, now),
    ...reasonProblems(asked.reason, 'Skriv varför ni behöver mer tid.'),
  ];
}

export interface ExtensionDecided {
  roundState: RoundState;
  isDecided: boolean;
  ownDeadline: number;
  /** Null where it is refused. */
  until: number | null;
  reason: string;
}

/** What hinders a request from being granted or refused so, all at once. A refusal is never without a reason. */
export function extensionDecisionProblems(decided: ExtensionDecided, now: number): Problem[] {
  if (decided.isDecided) return [problem('ALREADY_DECIDED', 'Begäran är redan besvarad.')];
  if (!receivesAnswers(decided.roundState)) return [problem('ROUND_NOT_RECEIVING', 'Remissen tar inte emot svar.')];
  if (decided.until === null) return reasonProblems(decided.reason, 'Ange varför anstånd inte medges.');
  const tooLong = decided.reason.trim() === '' ? [] : reasonProblems(decided.reason, '');
  return [...untilProblems(decided.until, decided.ownDeadline, now), ...tooLong];
}

export interface ExtensionGiven {
  roundState: RoundState;
  ownDeadline: number;
  /** The body has asked and waits for the answer. */
  isWaiting: boolean;
  until: number;
  reason: string;
}

/**
 * What hinders the authority from giving a body more time unasked, all at once. That the round says that none is given is no hindrance: the
 * words are about requests, which the authority then need not answer; what it finds right of its own accord it may still promise.
 */
export function extensionGiftProblems(given: ExtensionGiven, now: number): Problem[] {
  if (!receivesAnswers(given.roundState)) return [problem('ROUND_NOT_RECEIVING', 'Remissen tar inte emot svar.')];
  if (given.isWaiting)
    return [problem('ALREADY_ASKED', 'Instansen har själv begärt anstånd. Besvara begäran i stället.', 'body')];
  return [
    ...untilProblems(given.until, given.ownDeadline, now),
    ...reasonProblems(given.reason, 'Ange varför instansen får anstånd. Skälet står i brevet till den.'),
  ];
}

export interface DeadlineMoved {
  roundState: RoundState;
  before: number;
  after: number;
  reason: string;
}

/** What hinders the last day from being moved for all. Never to an earlier day: bodies plan by what they were told. */
export function moveProblems(moved: DeadlineMoved, now: number): Problem[] {
  if (moved.roundState !== 'OPEN') return [problem('NOT_OPEN', 'Svarsdagen kan flyttas bara medan remissen är öppen.')];
  return [
    ...untilProblems(moved.after, moved.before, now),
    ...reasonProblems(moved.reason, 'Ange varför svarsdagen flyttas. Skälet står i brevet till instanserna.'),
  ];
}

/** What hinders the round from being paused. */
export function pauseProblems(roundState: RoundState, isPaused: boolean, reason: string): Problem[] {
  if (isPaused) return [problem('ALREADY_PAUSED', 'Remissen är redan pausad.')];
  if (!receivesAnswers(roundState)) return [problem('NOT_OPEN', 'Bara en utskickad remiss kan pausas.')];
  return reasonProblems(reason, 'Ange varför remissen pausas. Instanserna ser skälet.');
}

/** What a body is told that writes or submits while the round is paused; its words are still in the browser. */
export function pausedProblem(reason: string): Problem {
  return problem(
    'ROUND_PAUSED',
    `Remissen är pausad (${reason.trim().replace(/[.\s]+$/u, '')}). Det du har skrivit finns kvar här i webbläsaren och sparas när remissen fortsätter.`,
  );
}

export interface Resending {
  roundState: RoundState;
  hasAnswered: boolean;
  address: string;
}

/** What hinders an invitation from being sent once more, all at once. */
export function resendingProblems({ roundState, hasAnswered, address }: Resending): Problem[] {
  if (roundState !== 'OPEN' && roundState !== 'CLOSED')
    return [problem('NOT_OPEN', 'Inbjudan kan skickas om bara medan remissen är utskickad och inte sammanställd.')];
  if (hasAnswered) return [problem('HAS_ANSWERED', 'Instansen har redan svarat.')];
  if (!isMailAddress(address))
    return [problem('ADDRESS_ODD', 'Skriv en e-postadress, till exempel registrator@region.se.', 'address')];
  return [];
}
