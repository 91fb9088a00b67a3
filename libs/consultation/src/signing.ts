import type { BoardOutcome } from './board-decision.ts';
import type { Role } from './codes.ts';
import { type Language, labels } from './labels.ts';

/** As what somebody submitted the answer: by the own role, on a signatory's delegation, or on a board's decision. */
export const CAPACITIES = ['OWN', 'DELEGATED', 'BOARD'] as const;
export type Capacity = (typeof CAPACITIES)[number];

/** The formal side of a submission: all that the authority learns of how a body came to its answer. Days as ISO 8601. */
export interface Signing {
  capacity: Capacity;
  role: Role;
  /** The signatory whose delegation was used. */
  onBehalfOf: string | null;
  board: string | null;
  meetingOn: string | null;
  minutesSection: string | null;
  preliminary: boolean;
}

/** A board's decision that was added to a preliminary answer. */
export interface AddedDecision {
  board: string;
  meetingOn: string;
  minutesSection: string;
  outcome: BoardOutcome;
}

/** The capacity of an act that no board decides on: by the own role, or on a signatory's delegation. */
export function signingWithout(role: Role, onBehalfOf: string | null): Signing {
  const capacity: Capacity = onBehalfOf === null ? 'OWN' : 'DELEGATED';
  return { capacity, role, onBehalfOf, board: null, meetingOn: null, minutesSection: null, preliminary: false };
}

/** The capacity in words, to stand behind a name: "som undertecknare". */
export function signingWords(signing: Signing, language: Language): string {
  const { capacity, role, onBehalfOf, board, meetingOn, minutesSection, preliminary } = signing;
  const isSwedish = language === 'sv';
  const delegated =
    onBehalfOf === null ? '' : isSwedish ? `på delegation av ${onBehalfOf}` : `delegated by ${onBehalfOf}`;
  if (capacity !== 'BOARD') {
    const name = labels(language).role[role].toLowerCase();
    return delegated || (isSwedish ? `som ${name}` : `as ${name}`);
  }
  const decided = preliminary
    ? isSwedish
      ? `preliminärt, beslut kommer: ${board} sammanträder ${meetingOn}`
      : `preliminary, decision to follow: ${board} meets ${meetingOn}`
    : isSwedish
      ? `enligt beslut av ${board} ${meetingOn}, § ${minutesSection}`
      : `as decided by ${board} ${meetingOn}, § ${minutesSection}`;
  return delegated === '' ? decided : `${decided}; ${delegated}`;
}

/** A decision that came afterwards, as a sentence without its full stop. */
export function decisionWords(
  { board, meetingOn, minutesSection, outcome }: AddedDecision,
  language: Language,
): string {
  if (language === 'en')
    return `${board} decided ${meetingOn}, § ${minutesSection}: ${outcome === 'ADOPTED' ? 'as submitted' : 'otherwise than submitted'}`;
  return `${board} beslutade ${meetingOn}, § ${minutesSection}: ${outcome === 'ADOPTED' ? 'enligt det lämnade svaret' : 'annat än det lämnade svaret'}`;
}
