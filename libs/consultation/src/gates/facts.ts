import type { Day } from '../calendar/days.ts';
import type { GateKind, GateOutcome, GateState, GateWhy, ImpactPart } from './codes.ts';

/** What a person stated of a gate. */
export interface GateStatement {
  kind: GateKind;
  outcome: GateOutcome;
  /** Of the konsekvensutredning: which part. */
  part: ImpactPart | null;
  reason: string;
  /** The day it was done: heard, asked, notified, consented. */
  day: Day | null;
  /** The last day of the standstill, where it is another than three months after the notification. */
  until: Day | null;
  /** Number of the version it is about. */
  version: number;
  by: string;
  on: Day;
}

/** A body that was sent the round. */
export interface GateAsked {
  sentOn: Day;
  /** Its own last day. */
  lastDay: Day;
  answeredOn: Day | null;
}

/** A round on a later version of the text. */
export interface GateAnew {
  /** Number of its version. */
  version: number;
  /** The last day of any body in it. */
  lastDay: Day;
  /** It takes no more answers. */
  closed: boolean;
}

/** What the system knows of a round, and what has been stated (the oldest first). */
export interface GateFacts {
  today: Day;
  armedForces: GateAsked | null;
  /** The day of a samråd with Försvarsmakten that has been held. */
  consultedOn: Day | null;
  regelradet: GateAsked | null;
  /** Whether a konsekvensutredning is among the round's documents. */
  hasImpactAssessment: boolean;
  /** Numbers of the versions of the text, the round's own and those after it. */
  versions: readonly number[];
  /** Of those after the round's own: numbers of the ones that were published as a material change. */
  material: readonly number[];
  /** Rounds that have been sent on versions after the round's own. */
  anew: readonly GateAnew[];
  statements: readonly GateStatement[];
}

export interface GatePart {
  part: ImpactPart;
  outcome: 'CONTAINED' | 'OMITTED' | null;
  statement: GateStatement | null;
}

/** Where a gate stands. */
export interface GateStanding {
  kind: GateKind;
  state: GateState;
  why: GateWhy;
  /** Known by the system; else by what a person stated. */
  derived: boolean;
  /** The day it was met, or until which it is open. */
  day: Day | null;
  /** The version whose change has not been judged, or that is to be notified or sent out anew. */
  version: number | null;
  statement: GateStatement | null;
  parts: GatePart[];
}
