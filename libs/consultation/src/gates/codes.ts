/** What must be done before a föreskrift is decided, in the order in which it is usually done. */
export const GATE_KINDS = [
  'IMPACT_ASSESSMENT',
  'ARMED_FORCES',
  'REGELRADET',
  'NEW_ROUND',
  'EU_NOTIFICATION',
  'GOVERNMENT_CONSENT',
] as const;
export type GateKind = (typeof GATE_KINDS)[number];

export const GATE_STATES = ['OPEN', 'MET', 'WAIVED'] as const;
export type GateState = (typeof GATE_STATES)[number];

/** What a person may state of a gate. */
export const GATE_OUTCOMES = [
  'MET',
  'WAIVED',
  'NEEDED',
  'NOT_MATERIAL',
  'MATERIAL',
  'CONTAINED',
  'OMITTED',
  'WITHDRAWN',
] as const;
export type GateOutcome = (typeof GATE_OUTCOMES)[number];

/** What a konsekvensutredning is to contain (förordning 2024:183): 6 to 11 §§. */
export const IMPACT_PARTS = [
  'PROBLEM',
  'ANALYSIS',
  'SELF_GOVERNMENT',
  'EU_OBLIGATIONS',
  'DIRECTIVE_MINIMUM',
  'AUTHORISATION',
] as const;
export type ImpactPart = (typeof IMPACT_PARTS)[number];

/** Why a gate stands as it does. */
export const GATE_WHYS = [
  'NOT_ASKED',
  'TIME_NOT_OUT',
  'ANSWERED',
  'TIME_OUT',
  'CONSULTED',
  'NO_DOCUMENT',
  'PARTS_MISSING',
  'PARTS_STATED',
  'UNJUDGED',
  'STANDSTILL',
  'STANDSTILL_OVER',
  'CHANGE_UNJUDGED',
  'NOTIFY_ANEW',
  'CONSENT_AWAITED',
  'NOT_CHANGED',
  'NOT_SENT_ANEW',
  'SENT_ANEW',
  'SENT_ANEW_OVER',
  'STATED',
] as const;
export type GateWhy = (typeof GATE_WHYS)[number];
