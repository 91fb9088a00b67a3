import type { BoardState, RoundState } from '../codes.ts';
import type { ContactKind, HearingWay, Standing } from './codes.ts';

/** A round as it went for one body: what the board shows. */
export interface Asked {
  state: BoardState;
  roundState: RoundState;
}

/** A meeting or another contact with one body. */
export interface Contacted {
  kind: ContactKind;
  /** The day it was, or is to be (ISO). */
  on: string;
}

/** All that has been done with one body within an assignment. */
export interface Done {
  rounds: readonly Asked[];
  contacts: readonly Contacted[];
}

const BOTH_SPEAK: readonly ContactKind[] = ['MEETING', 'HEARING', 'PRIOR_CONSULTATION', 'TELEPHONE'];

/** Which contacts count for which way of being heard: a dialogue needs both to speak, views may come by letter, telling is enough to inform. */
const COUNTS: Record<HearingWay, readonly ContactKind[]> = {
  JOINTLY: BOTH_SPEAK,
  PRIOR_CONSULTATION: ['PRIOR_CONSULTATION', 'MEETING', 'HEARING'],
  DIALOGUE: BOTH_SPEAK,
  VIEWS: [...BOTH_SPEAK, 'LETTER'],
  SURVEY: [...BOTH_SPEAK, 'LETTER'],
  INFORM: [...BOTH_SPEAK, 'LETTER', 'INFORMATION'],
};

/** The ways in which a round is as good as a contact: one is asked and answers in writing. */
const BY_ROUND: readonly HearingWay[] = ['PRIOR_CONSULTATION', 'VIEWS', 'SURVEY'];

/** Whether a contact of this kind counts when a body is to be heard in this way. */
export function countsFor(way: HearingWay, kind: ContactKind): boolean {
  return COUNTS[way].includes(kind);
}

/**
 * How far one has come with a body in one way, by the best of what was done. Days are ISO. `since` is the day after the last report that
 * was due: who is to be kept informed is to be so in each period, all else is done once.
 */
export function standingOf(way: HearingWay, done: Done, today: string, since: string | null = null): Standing {
  const contacts = done.contacts.filter(({ kind, on }) => countsFor(way, kind) && isInPeriod(way, on, since));
  const rounds = BY_ROUND.includes(way) ? done.rounds : [];
  if (contacts.some(({ on }) => on <= today)) return 'DONE';
  if (rounds.some(({ state }) => state === 'SUBMITTED' || state === 'ABSTAINED')) return 'DONE';
  if (rounds.some(({ roundState }) => roundState === 'OPEN')) return 'WAITING';
  if (contacts.length > 0) return 'PLANNED';
  return rounds.length > 0 ? 'NO_ANSWER' : 'NOT_BEGUN';
}

function isInPeriod(way: HearingWay, on: string, since: string | null): boolean {
  return way !== 'INFORM' || since === null || on >= since;
}
