import {
  daysBetween,
  type Gap,
  gapsOf,
  nextReport,
  type Party,
  partyStandings,
  type PartyMember,
  periodStart,
  reportState,
  STANDINGS,
  standingOf,
} from '@samsyn/consultation';
import type { AccountRows } from './account-rows.ts';
import type { AccountView, AskedView, ContactView, GapView, HeardView, PartyView } from './account-view.ts';

const NAMES_SHOWN = 6;

function grouped<Row>(rows: readonly Row[], keyOf: (row: Row) => string): Map<string, Row[]> {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const group = groups.get(keyOf(row));
    if (group === undefined) groups.set(keyOf(row), [row]);
    else group.push(row);
  }
  return groups;
}

interface Member extends PartyMember {
  name: string;
  nameNow: string | null;
  asked: AskedView[];
  met: { contactId: string; name: string }[];
}
type FullParty = Party<Member> & { row: AccountRows['parties'][number] };

/** The parts of the account that are made of several rows each. */
export function partsOf(
  rows: AccountRows,
): Pick<AccountView, 'reports' | 'parties' | 'others' | 'rounds' | 'contacts' | 'missing'> {
  const { today } = rows.assignment;
  const since = periodStart(rows.reports);
  const bodies = bodiesOf(rows);
  const parties = rows.parties.map((row): FullParty => {
    const own = new Set(rows.members.filter(({ partyId }) => partyId === row.id).map(({ actorId }) => actorId));
    return { ...row, row, members: bodies.filter(({ actorId }) => own.has(actorId)) };
  });
  const named = new Set(rows.members.map(({ actorId }) => actorId));
  const contacts = contactsOf(rows);
  return {
    reports: rows.reports.map((report) => ({
      ...report,
      state: reportState(report, rows.reports, today),
      daysLeft: daysBetween(today, report.dueOn),
    })),
    parties: parties.map((party) => partyView(party, today, since)),
    others: bodies.filter(({ actorId }) => !named.has(actorId)).map((body) => heard(body, [], today, since)),
    rounds: rows.rounds,
    contacts,
    missing: nextReport(rows.reports) === null ? [] : gapViews(parties, contacts, today, since),
  };
}

/** Every body that is to be heard or has been, with what has been done with it, in the order of their names. */
function bodiesOf(rows: AccountRows): Member[] {
  const roundStates = new Map(rows.rounds.map(({ id, state }) => [id, state]));
  const contacts = new Map(rows.contacts.map((contact) => [contact.id, contact]));
  const askedBy = grouped(rows.asked, ({ actorId }) => actorId);
  const metBy = grouped(rows.contactActors, ({ actorId }) => actorId);
  return rows.names.map(({ actorId, name, nameNow }) => {
    const asked = (askedBy.get(actorId) ?? []).map(({ actorId: _, overallStance, ...one }) => ({
      ...one,
      stance: overallStance,
    }));
    const met = metBy.get(actorId) ?? [];
    return {
      ...{ actorId, name, nameNow: nameNow === name ? null : nameNow, asked },
      met: met.map(({ contactId, name: then }) => ({ contactId, name: then })),
      rounds: asked.map(({ state, roundId }) => ({ state, roundState: roundStates.get(roundId) ?? 'CLOSED' })),
      contacts: met.flatMap(({ contactId }) => {
        const contact = contacts.get(contactId);
        return contact === undefined ? [] : [{ kind: contact.kind, on: contact.heldOn }];
      }),
    };
  });
}

function contactsOf(rows: AccountRows): ContactView[] {
  const actors = grouped(rows.contactActors, ({ contactId }) => contactId);
  return rows.contacts.map((contact) => ({
    ...contact,
    actors: (actors.get(contact.id) ?? []).map(({ actorId, name }) => ({ actorId, name })),
  }));
}

function partyView(party: FullParty, today: string, since: string | null): PartyView {
  const shown = party.members.filter(({ asked, met }) => party.each || asked.length + met.length > 0);
  const { actorIds, ...row } = party.row;
  const named = party.members.filter(({ actorId }) => actorIds.includes(actorId));
  return {
    ...row,
    named: named.map(({ actorId, name }) => ({ actorId, name })),
    members: party.members.length,
    standings: partyStandings(party, today, since).map(({ way, enough, counts }) => ({
      way,
      enough,
      counts: STANDINGS.filter((one) => counts[one] > 0).map((one) => ({ standing: one, bodies: counts[one] })),
    })),
    actors: shown.map((body) => heard(body, party.ways, today, since)),
  };
}

function heard(body: Member, ways: Party['ways'], today: string, since: string | null): HeardView {
  const { actorId, name, nameNow, asked, met } = body;
  const standings = ways.map((way) => ({ way, standing: standingOf(way, body, today, since) }));
  return { actorId, name, nameNow, standings, rounds: asked, contacts: met };
}

function gapViews(
  parties: readonly FullParty[],
  contacts: readonly ContactView[],
  today: string,
  since: string | null,
): GapView[] {
  const notes = contacts.map(({ id, heldOn, outcome }) => ({ id, on: heldOn, outcome }));
  return gapsOf(parties, notes, today, since).map((gap) => gapView(gap, parties, contacts));
}

function gapView(gap: Gap, parties: readonly FullParty[], contacts: readonly ContactView[]): GapView {
  const { kind, partyId, way, actorIds, contactId } = gap;
  const party = parties.find(({ id }) => id === partyId);
  const contact = contacts.find(({ id }) => id === contactId);
  const missing = new Set(actorIds);
  const names = party?.members.filter(({ actorId }) => missing.has(actorId)).map(({ name }) => name) ?? [];
  return {
    ...{ kind, partyId, way, contactId },
    about: party?.row.name ?? contact?.about ?? '',
    bodies: actorIds.length,
    names: names.slice(0, NAMES_SHOWN),
  };
}
