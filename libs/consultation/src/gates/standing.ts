import { shortTimes } from '../calendar/answer-time.ts';
import { addDays, addMonths, type Day } from '../calendar/days.ts';
import { GATE_KINDS, type GateKind, IMPACT_PARTS } from './codes.ts';
import type { GateAsked, GateFacts, GatePart, GateStanding, GateStatement } from './facts.ts';

/** Whom 6 a kap. 5 § hälso- och sjukvårdsförordningen (2017:80) names, as it stands on a sändlista. */
export const ARMED_FORCES = 'Försvarsmakten';
const STANDSTILL_MONTHS = 3;

const JUDGED: Record<GateKind, (facts: GateFacts) => GateStanding> = {
  IMPACT_ASSESSMENT: impactAssessment,
  ARMED_FORCES: armedForces,
  REGELRADET: regelradet,
  NEW_ROUND: newRound,
  EU_NOTIFICATION: euNotification,
  GOVERNMENT_CONSENT: governmentConsent,
};

/** Where every gate stands before the decision, in the order of the codes. What a person has stated goes before what the system knows. */
export function gatesOf(facts: GateFacts): GateStanding[] {
  return GATE_KINDS.map((kind) => JUDGED[kind](facts));
}

/** The gates that block the decision. */
export function openGates(facts: GateFacts): GateStanding[] {
  return gatesOf(facts).filter(({ state }) => state === 'OPEN');
}

function standing(kind: GateKind, parts: Partial<GateStanding> & Pick<GateStanding, 'state' | 'why'>): GateStanding {
  return { kind, derived: false, day: null, version: null, statement: null, parts: [], ...parts };
}

/** What was stated last of the gate, unless it was taken back; of the konsekvensutredning's parts each by itself. */
function lastOf(facts: GateFacts, kind: GateKind, part: GateStatement['part'] = null): GateStatement | null {
  const last = facts.statements.findLast((one) => one.kind === kind && one.part === part);
  return last === undefined || last.outcome === 'WITHDRAWN' ? null : last;
}

const waived = (kind: GateKind, statement: GateStatement): GateStanding =>
  standing(kind, { state: 'WAIVED', why: 'STATED', day: statement.on, statement });

function armedForces(facts: GateFacts): GateStanding {
  const kind = 'ARMED_FORCES';
  const said = lastOf(facts, kind);
  if (said?.outcome === 'WAIVED') return waived(kind, said);
  if (said !== null) return standing(kind, { state: 'MET', why: 'STATED', day: said.day, statement: said });
  const heard = facts.armedForces === null ? null : heardBy(facts.armedForces, facts.today);
  if (heard?.state === 'MET') return standing(kind, { ...heard, derived: true });
  if (facts.consultedOn !== null && facts.consultedOn <= facts.today)
    return standing(kind, { state: 'MET', why: 'CONSULTED', derived: true, day: facts.consultedOn });
  return standing(kind, { ...(heard ?? { state: 'OPEN', why: 'NOT_ASKED' }), derived: true });
}

/** Who has answered has been heard; so has who has let the last day pass. */
function heardBy({ answeredOn, lastDay }: GateAsked, today: Day): Pick<GateStanding, 'state' | 'why' | 'day'> {
  if (answeredOn !== null) return { state: 'MET', why: 'ANSWERED', day: answeredOn };
  return lastDay < today
    ? { state: 'MET', why: 'TIME_OUT', day: lastDay }
    : { state: 'OPEN', why: 'TIME_NOT_OUT', day: lastDay };
}

function regelradet(facts: GateFacts): GateStanding {
  const kind = 'REGELRADET';
  const said = lastOf(facts, kind);
  if (said?.outcome === 'WAIVED') return waived(kind, said);
  const { today } = facts;
  if (said !== null) {
    // asked apart from the round, on a day: the two weeks run from it
    const until = twoWeeksFrom(said.day ?? said.on);
    const isOver = until < today;
    return standing(kind, { ...over(isOver), day: until, statement: said });
  }
  if (facts.regelradet === null) return standing(kind, { state: 'OPEN', why: 'NOT_ASKED', derived: true });
  const { sentOn, lastDay, answeredOn } = facts.regelradet;
  const least = twoWeeksFrom(sentOn);
  const heard = heardBy({ sentOn, answeredOn, lastDay: lastDay > least ? lastDay : least }, today);
  return standing(kind, { ...heard, derived: true });
}

const over = (isOver: boolean): Pick<GateStanding, 'state' | 'why'> =>
  isOver ? { state: 'MET', why: 'TIME_OUT' } : { state: 'OPEN', why: 'TIME_NOT_OUT' };

/** The last day of two weeks from a day, working weeks as well: two weeks across Christmas are not two weeks. */
export function twoWeeksFrom(sentOn: Day): Day {
  let day = addDays(sentOn, 14);
  const isShort = (lastDay: Day): boolean =>
    shortTimes({ sentOn, lastDay, asksRegelradet: true }).some(({ code }) => code === 'TWO_WEEKS_REGELRADET');
  while (isShort(day)) day = addDays(day, 1);
  return day;
}

function impactAssessment(facts: GateFacts): GateStanding {
  const kind = 'IMPACT_ASSESSMENT';
  const said = lastOf(facts, kind);
  if (said?.outcome === 'WAIVED') return waived(kind, said);
  const parts = IMPACT_PARTS.map((part): GatePart => {
    const statement = lastOf(facts, kind, part);
    const outcome = statement === null ? null : statement.outcome === 'OMITTED' ? 'OMITTED' : 'CONTAINED';
    return { part, outcome, statement };
  });
  if (!facts.hasImpactAssessment) return standing(kind, { state: 'OPEN', why: 'NO_DOCUMENT', derived: true, parts });
  if (parts.some(({ outcome }) => outcome === null))
    return standing(kind, { state: 'OPEN', why: 'PARTS_MISSING', parts });
  const days = parts.flatMap(({ statement }) => statement?.on ?? []).toSorted();
  return standing(kind, { state: 'MET', why: 'PARTS_STATED', day: days.at(-1) ?? null, parts });
}

/**
 * What was changed materially after the remiss is sent out anew, and the time to answer it is out; or a person has said of that version, or a
 * later one, why it is not needed. Only the last material change counts: who is asked about it is asked about all before it.
 */
function newRound(facts: GateFacts): GateStanding {
  const kind = 'NEW_ROUND';
  const version = facts.material.length === 0 ? null : Math.max(...facts.material);
  if (version === null) return standing(kind, { state: 'MET', why: 'NOT_CHANGED', derived: true });
  const said = lastOf(facts, kind);
  if (said !== null && said.version >= version) return waived(kind, said);
  const anew = facts.anew.filter((round) => round.version >= version);
  const done = anew.filter(({ closed, lastDay }) => closed || lastDay < facts.today).map(({ lastDay }) => lastDay);
  const [first] = done.toSorted();
  if (first !== undefined) {
    // closed before its last day: over all the same
    const day = first < facts.today ? first : null;
    return standing(kind, { state: 'MET', why: 'SENT_ANEW_OVER', derived: true, day });
  }
  const [next] = anew.map(({ lastDay }) => lastDay).toSorted();
  return next === undefined
    ? standing(kind, { state: 'OPEN', why: 'NOT_SENT_ANEW', derived: true, version })
    : standing(kind, { state: 'OPEN', why: 'SENT_ANEW', derived: true, version, day: next });
}

/**
 * A technical regulation is notified and waits for the standstill. What was stated is of a version: of each later one somebody says whether
 * the change is material, and one that is must be notified anew.
 */
function euNotification(facts: GateFacts): GateStanding {
  const kind = 'EU_NOTIFICATION';
  const ground = facts.statements.findLast(
    (one) => one.kind === kind && ['MET', 'WAIVED', 'WITHDRAWN'].includes(one.outcome),
  );
  if (ground === undefined || ground.outcome === 'WITHDRAWN') return standing(kind, { state: 'OPEN', why: 'UNJUDGED' });
  const after = facts.statements.slice(facts.statements.indexOf(ground) + 1).filter((one) => one.kind === kind);
  for (const version of facts.versions.filter((number) => number > ground.version)) {
    const judged = after.findLast((one) => one.version === version);
    if (judged === undefined)
      return standing(kind, { state: 'OPEN', why: 'CHANGE_UNJUDGED', version, statement: ground });
    if (judged.outcome === 'MATERIAL')
      return standing(kind, { state: 'OPEN', why: 'NOTIFY_ANEW', version, statement: judged });
  }
  if (ground.outcome === 'WAIVED') return waived(kind, ground);
  const until = ground.until ?? addMonths(ground.day ?? ground.on, STANDSTILL_MONTHS);
  const isOver = until < facts.today;
  const found = isOver
    ? ({ state: 'MET', why: 'STANDSTILL_OVER' } as const)
    : ({ state: 'OPEN', why: 'STANDSTILL' } as const);
  return standing(kind, { ...found, day: until, statement: ground });
}

function governmentConsent(facts: GateFacts): GateStanding {
  const kind = 'GOVERNMENT_CONSENT';
  const said = lastOf(facts, kind);
  if (said === null) return standing(kind, { state: 'OPEN', why: 'UNJUDGED' });
  if (said.outcome === 'WAIVED') return waived(kind, said);
  if (said.outcome === 'NEEDED') return standing(kind, { state: 'OPEN', why: 'CONSENT_AWAITED', statement: said });
  return standing(kind, { state: 'MET', why: 'STATED', day: said.day, statement: said });
}
