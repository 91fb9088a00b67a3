import { type Day, isDay } from '../calendar/days.ts';
import { type Problem, problem } from '../problem.ts';
import type { GateKind, GateOutcome, GateWhy, ImpactPart } from './codes.ts';
import type { GateFacts, GateStatement } from './facts.ts';
import { openGates } from './standing.ts';
import { gateWords } from './words.ts';

/** What may be stated of each gate. */
export const GATE_CHOICES: Record<GateKind, readonly GateOutcome[]> = {
  IMPACT_ASSESSMENT: ['CONTAINED', 'OMITTED', 'WAIVED', 'WITHDRAWN'],
  ARMED_FORCES: ['MET', 'WAIVED', 'WITHDRAWN'],
  REGELRADET: ['MET', 'WAIVED', 'WITHDRAWN'],
  NEW_ROUND: ['WAIVED', 'WITHDRAWN'],
  EU_NOTIFICATION: ['MET', 'WAIVED', 'NOT_MATERIAL', 'MATERIAL', 'WITHDRAWN'],
  GOVERNMENT_CONSENT: ['MET', 'WAIVED', 'NEEDED', 'WITHDRAWN'],
};

/** Those that hold without a word more; of all else it is said why, or by what it is shown. */
const WITHOUT_REASON: readonly GateOutcome[] = ['CONTAINED', 'NEEDED'];
export const GATE_REASON_MOST = 2_000;

export type StatedGate = Pick<GateStatement, 'kind' | 'outcome' | 'part' | 'reason' | 'day' | 'until'>;

/** What is wrong with a statement as it stands in the form; all at once. `today` is ISO. */
export function gateProblems(stated: StatedGate, today: Day): Problem[] {
  const { kind, outcome, part, reason, day } = stated;
  const problems: Problem[] = [];
  if (!GATE_CHOICES[kind].includes(outcome))
    return [problem('OUTCOME_INVALID', 'Välj ett av det som kan antecknas om kravet.', 'outcome')];
  if (isOfPart(outcome) && part === null) problems.push(problem('PART_MISSING', 'Ange vilken del det gäller.', 'part'));
  if (!WITHOUT_REASON.includes(outcome) && reason.trim() === '')
    problems.push(problem('REASON_MISSING', 'Skriv skälet, eller hur det framgår att kravet är uppfyllt.', 'reason'));
  if (reason.length > GATE_REASON_MOST)
    problems.push(problem('REASON_TOO_LONG', `Skriv högst ${GATE_REASON_MOST} tecken.`, 'reason'));
  if (outcome === 'MET') problems.push(...dayProblems(day, stated.until, today));
  return problems;
}

/** Whether it is stated of one part of the konsekvensutredning. */
export function isOfPart(outcome: GateOutcome): boolean {
  return outcome === 'CONTAINED' || outcome === 'OMITTED';
}

function dayProblems(day: Day | null, until: Day | null, today: Day): Problem[] {
  if (day === null || !isDay(day)) return [problem('DAY_MISSING', 'Ange vilken dag det gjordes.', 'day')];
  if (day > today) return [problem('DAY_IN_FUTURE', 'Ange en dag som har varit.', 'day')];
  if (until !== null && (!isDay(until) || until <= day))
    return [problem('UNTIL_TOO_EARLY', 'Frysningstiden slutar efter den dag då anmälan gjordes.', 'until')];
  return [];
}

/** Why the round's text may not be decided yet: a problem for each gate that is open, its code as field. */
export function decidingProblems(facts: GateFacts): Problem[] {
  const words = gateWords('sv');
  return openGates(facts).map(({ kind, why, version, day }) => {
    const which = version === null ? '' : ` (version ${version})`;
    return problem('GATE_OPEN', `${words.kind[kind]}: ${words.why[why]}${which}. ${toDo(why, day)}`, kind);
  });
}

/** What is to be done about an open gate. */
function toDo(why: GateWhy, day: Day | null): string {
  if (why === 'NOT_SENT_ANEW')
    return 'Skicka ut en ny remiss på versionen och vänta ut svarstiden, eller anteckna under Före beslut varför ingen behövs.';
  if (why === 'SENT_ANEW')
    return `Vänta ut svarstiden${day === null ? '' : ` till och med ${day}`}, eller anteckna under Före beslut varför det inte behövs.`;
  if (why === 'NOTIFY_ANEW') return 'Anmäl versionen på nytt och anteckna det under Före beslut innan beslutet fattas.';
  return 'Anteckna under Före beslut innan beslutet fattas.';
}

/** The part a statement is kept under: none unless it is of one. */
export function partOf({ outcome, part }: Pick<StatedGate, 'outcome' | 'part'>): ImpactPart | null {
  return isOfPart(outcome) || outcome === 'WITHDRAWN' ? part : null;
}
