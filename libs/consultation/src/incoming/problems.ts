import { deadlineMoment, isDay, stockholmDayOf } from '../calendar/index.ts';
import type { RoundState, Stance } from '../codes.ts';
import { problem, type Problem } from '../problem.ts';
import { receivesAnswers } from '../round.ts';
import { type Cut, type CutPassage, cutParagraphs } from './cuts.ts';

/** How an answer came to the authority. */
export const INCOMING_CHANNELS = ['POST', 'EMAIL', 'MEETING', 'HANDED_IN', 'OTHER'] as const;
export type IncomingChannel = (typeof INCOMING_CHANNELS)[number];

/** Stances that can be stated on a body's behalf: to endorse another's answer is an act of its own in the tool. */
export const INCOMING_STANCES = [
  'SUPPORTS',
  'SUPPORTS_WITH_CONDITIONS',
  'NO_OBJECTION',
  'OPPOSES',
  'ABSTAINS',
] as const;

const WORDS_MOST = 2000;

/** When an answer came in, as a person states it. Moments in ms. */
export interface ReceivedFacts {
  receivedOn: string;
  /** `14:30`; null where only the day is known. */
  receivedTime: string | null;
  reason: string;
  /** When the round was sent. */
  openedAt: number;
  /** The body's own last moment. */
  deadline: number;
  now: number;
}

/** The moment an answer counts as received: where only the day is known, its beginning, so that the whole of the last day is in time. */
export function receivedMoment(day: string, time: string | null): number {
  return deadlineMoment(day, time ?? '00:00');
}

/** What is wrong with when an answer is said to have come in, all at once. */
export function receivedProblems(facts: ReceivedFacts): Problem[] {
  const { receivedOn, receivedTime, reason, openedAt, deadline, now } = facts;
  if (!isDay(receivedOn))
    return [problem('RECEIVED_MISSING', 'Ange vilken dag svaret kom in till myndigheten.', 'receivedOn')];
  if (receivedTime !== null && !/^(?:[01]\d|2[0-3]):[0-5]\d$/u.test(receivedTime))
    return [problem('RECEIVED_TIME', 'Ange klockslaget som 14:30, eller lämna det tomt.', 'receivedTime')];
  const received = receivedMoment(receivedOn, receivedTime);
  const problems: Problem[] = [];
  if (received > now)
    problems.push(problem('RECEIVED_LATER', 'Svaret kan inte ha kommit in senare än nu.', 'receivedOn'));
  if (receivedOn < stockholmDayOf(openedAt))
    problems.push(
      problem('RECEIVED_BEFORE_SENT', 'Svaret kan inte ha kommit in innan remissen skickades ut.', 'receivedOn'),
    );
  // In time by the day that was written down, late by the clock: what the day rests on is said.
  if (received <= deadline && now > deadline && reason.trim() === '')
    problems.push(
      problem(
        'RECEIVED_REASON_MISSING',
        'Svarsdagen har passerat, men svaret anges ha kommit in i tid. Skriv vad dagen framgår av, till exempel ankomststämpeln eller mejlets datum.',
        'reason',
      ),
    );
  if (reason.length > WORDS_MOST)
    problems.push(problem('REASON_TOO_LONG', `Korta skälet till högst ${WORDS_MOST} tecken.`, 'reason'));
  return problems;
}

export interface RegistrationFacts {
  roundState: RoundState;
  received: ReceivedFacts;
  overallStance: Stance | null;
  cuts: readonly Cut[];
  passages: readonly CutPassage[];
  /** The § (or other unit) of each provision of the version; a provision that is none, or a chapter, has none. */
  unitOf: (provisionId: string) => string | null;
  isProvision: (provisionId: string) => boolean;
  /** The receipt of the answer the body itself has submitted and that counts; null where there is none. */
  ownReceipt: string | null;
  /** What is to count where the body has its own: the one that came in, or its own. Null: not said. */
  ownAnswer: 'REPLACED' | 'STANDS' | null;
}

/** What hinders an answer from being registered, all at once. An empty list: it may be. */
export function registrationProblems(facts: RegistrationFacts): Problem[] {
  if (!receivesAnswers(facts.roundState)) return [problem('ROUND_NOT_RECEIVING', 'Remissen tar inte emot svar.')];
  return [...receivedProblems(facts.received), ...cutProblems(facts), ...wholeProblems(facts)];
}

function wholeProblems({ overallStance, cuts, ownReceipt, ownAnswer }: RegistrationFacts): Problem[] {
  const problems: Problem[] = [];
  if (overallStance === null)
    problems.push(
      problem(
        'OVERALL_STANCE_MISSING',
        'Ange vilken inställning svaret har till förslaget som helhet.',
        'overallStance',
      ),
    );
  const says = cuts.some(({ use }) => use !== 'NOT_A_POINT');
  if (overallStance === 'ABSTAINS' && cuts.some(({ use }) => use === 'POINT'))
    problems.push(
      problem(
        'ABSTAINS_WITH_COMMENTS',
        'Svaret avstår men har synpunkter. Ändra inställningen eller synpunkterna.',
        'overallStance',
      ),
    );
  if ((overallStance === 'OPPOSES' || overallStance === 'SUPPORTS_WITH_CONDITIONS') && !says)
    problems.push(
      problem('NOTHING_SAID', 'Inställningen kräver skäl, men inget i svaret är en synpunkt.', 'overallStance'),
    );
  if (ownReceipt !== null && ownAnswer === null)
    problems.push(
      problem(
        'OWN_ANSWER_STANDS',
        `Organisationen har själv lämnat ett svar i Samsyn (${ownReceipt}). Ange vilket av svaren som ska gälla.`,
        'ownAnswer',
      ),
    );
  return problems;
}

function cutProblems(facts: RegistrationFacts): Problem[] {
  const { cuts, passages } = facts;
  const left = cuts.filter(({ decidedBy }) => decidedBy === null).length;
  const undecided =
    left === 0
      ? []
      : [
          problem(
            'NOT_ALL_DECIDED',
            left === 1 ? 'Ett stycke återstår att gå igenom.' : `${left} stycken återstår att gå igenom.`,
            'cuts',
          ),
        ];
  return [
    ...undecided,
    ...cuts.flatMap((cut, at) => oneCut(cut, cutParagraphs(cuts, at, passages), facts)),
    ...stanceProblems(facts),
  ];
}

function oneCut(cut: Cut, words: readonly string[], facts: RegistrationFacts): Problem[] {
  if (cut.decidedBy === null) return [];
  const problems: Problem[] = [];
  if (cut.use === 'NOT_A_POINT' && cut.reason.trim() === '')
    problems.push(problem('REASON_MISSING', 'Ange varför stycket inte är en synpunkt.', cut.id));
  if (cut.use === 'STANCE' && cut.stance === null)
    problems.push(problem('STANCE_MISSING', 'Ange vilken inställning stycket uttrycker.', cut.id));
  if (cut.use === 'POINT' && words.length === 0 && cut.wording.trim() === '')
    problems.push(problem('POINT_EMPTY', 'Synpunkten har inga ord.', cut.id));
  if (placed(cut) && cut.places.some((place) => !facts.isProvision(place)))
    problems.push(
      problem(
        'PLACE_UNKNOWN',
        'Synpunkten gäller en bestämmelse som inte finns i remissens version. Välj en annan.',
        cut.id,
      ),
    );
  if (cut.use === 'POINT' && cut.wording.trim() !== '' && cut.places.length !== 1)
    problems.push(
      problem(
        'WORDING_PLACE',
        'Ett förslag till lydelse gäller en enda bestämmelse. Dela stycket eller välj en.',
        cut.id,
      ),
    );
  if (placed(cut) && takesStance(cut) && !cut.places.some((place) => facts.unitOf(place) !== null))
    problems.push(
      problem('STANCE_PLACE', 'En inställning här behöver en paragraf. Välj en, eller ta bort inställningen.', cut.id),
    );
  return problems;
}

const placed = ({ use }: Cut): boolean => use === 'POINT' || use === 'STANCE';
const takesStance = ({ use, stance }: Cut): boolean => use === 'STANCE' || stance !== null;

/** One stance to each §, however many pieces state one. */
function stanceProblems({ cuts, unitOf }: RegistrationFacts): Problem[] {
  const taken = new Map<string, string>();
  for (const { id, use, stance, places } of cuts) {
    if ((use !== 'POINT' && use !== 'STANCE') || stance === null) continue;
    for (const unit of places.flatMap((place) => unitOf(place) ?? [])) {
      if ((taken.get(unit) ?? stance) !== stance)
        return [problem('STANCES_DIFFER', 'Två synpunkter anger olika inställning till samma paragraf.', id)];
      taken.set(unit, stance);
    }
  }
  return [];
}

/** What hinders a correction: what is corrected stays, and why is said. */
export function correctionProblems(reason: string): Problem[] {
  if (reason.trim() === '') return [problem('CORRECTION_REASON_MISSING', 'Skriv vad som rättas och varför.', 'reason')];
  return reason.length > WORDS_MOST
    ? [problem('REASON_TOO_LONG', `Korta skälet till högst ${WORDS_MOST} tecken.`, 'reason')]
    : [];
}

/** What hinders what came in from being set aside without being registered as an answer. */
export function setAsideProblems(reason: string): Problem[] {
  if (reason.trim() === '')
    return [problem('REASON_MISSING', 'Skriv varför det som kom in inte registreras som svar.', 'reason')];
  return reason.length > WORDS_MOST
    ? [problem('REASON_TOO_LONG', `Korta skälet till högst ${WORDS_MOST} tecken.`, 'reason')]
    : [];
}

/** What a body says of how its answer was registered. */
export function confirmationProblems(outcome: 'CONFIRMED' | 'DIFFERS', words: string): Problem[] {
  if (outcome === 'DIFFERS' && words.trim() === '')
    return [problem('WORDS_MISSING', 'Skriv vad som inte stämmer, så rättar myndigheten.', 'words')];
  return words.length > 2 * WORDS_MOST
    ? [problem('WORDS_TOO_LONG', `Korta till högst ${2 * WORDS_MOST} tecken.`, 'words')]
    : [];
}
