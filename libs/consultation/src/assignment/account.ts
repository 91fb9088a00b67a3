import { HEARING_WAYS, STANDINGS, type GapKind, type HearingWay, type Standing } from './codes.ts';
import { type Done, standingOf } from './standing.ts';

/** A body, or a group of bodies, that is to be heard. */
export interface Party<Member extends PartyMember = PartyMember> {
  id: string;
  ways: readonly HearingWay[];
  /** Whether each of a group is to be heard; else one is enough ("kommuner", not "samtliga kommuner"). */
  each: boolean;
  members: readonly Member[];
}

export interface PartyMember extends Done {
  actorId: string;
}

/** How far one has come with a party in one way: how many of its bodies stand where. */
export interface WayStanding {
  way: HearingWay;
  counts: Readonly<Record<Standing, number>>;
  /** Whether the assignment is met here: done, or asked without an answer once the time was over. */
  enough: boolean;
}

/** A thing that is missing before the next report. */
export interface Gap {
  kind: GapKind;
  partyId: string | null;
  way: HearingWay | null;
  actorIds: readonly string[];
  contactId: string | null;
}

export interface ContactNote {
  id: string;
  on: string;
  outcome: string;
}

/** The standing of each way in which the party is to be heard, in the order of the codes. */
export function partyStandings(party: Party, today: string, since: string | null): WayStanding[] {
  return HEARING_WAYS.filter((way) => party.ways.includes(way)).map((way) => {
    const counts = Object.fromEntries(STANDINGS.map((one) => [one, 0])) as Record<Standing, number>;
    for (const member of party.members) counts[standingOf(way, member, today, since)] += 1;
    return { way, counts, enough: isEnough(party, counts) };
  });
}

function isEnough({ each, members }: Party, counts: Readonly<Record<Standing, number>>): boolean {
  const heard = counts.DONE + counts.NO_ANSWER;
  if (members.length === 0) return false;
  return each ? heard === members.length : counts.DONE > 0 || heard === members.length;
}

/**
 * What is missing: of each party and way whom one has not begun with, whom one waits for and with whom a contact is only planned; and
 * contacts that have been without a word on what came of them. In the order of the parties, then of the contacts.
 */
export function gapsOf(
  parties: readonly Party[],
  contacts: readonly ContactNote[],
  today: string,
  since: string | null,
): Gap[] {
  const hearing = parties.flatMap((party) => partyGaps(party, today, since));
  const unwritten = contacts
    .filter(({ on, outcome }) => on <= today && outcome.trim() === '')
    .map(({ id }): Gap => ({ kind: 'NO_OUTCOME', partyId: null, way: null, actorIds: [], contactId: id }));
  return [...hearing, ...unwritten];
}

function partyGaps(party: Party, today: string, since: string | null): Gap[] {
  const { id: partyId, members } = party;
  if (members.length === 0)
    return [{ kind: 'NOBODY_NAMED', partyId, way: party.ways[0] ?? null, actorIds: [], contactId: null }];
  return partyStandings(party, today, since)
    .filter(({ enough }) => !enough)
    .flatMap(({ way, counts }) => {
      const at = (standing: Standing): string[] =>
        members.filter((member) => standingOf(way, member, today, since) === standing).map(({ actorId }) => actorId);
      const gap = (kind: 'NOT_BEGUN' | 'PLANNED' | 'WAITING'): Gap[] =>
        counts[kind] === 0 ? [] : [{ kind, partyId, way, actorIds: at(kind), contactId: null }];
      // Of a group in which one is enough, who is on the way stands for the rest.
      if (!party.each && counts.WAITING + counts.PLANNED > 0) return [...gap('WAITING'), ...gap('PLANNED')];
      return [...gap('NOT_BEGUN'), ...gap('WAITING'), ...gap('PLANNED')];
    });
}
