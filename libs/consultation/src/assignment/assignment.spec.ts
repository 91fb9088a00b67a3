import { gapsOf, type Party, partyStandings, type PartyMember } from './account.ts';
import { HEARING_WAYS } from './codes.ts';
import { assignmentProblems, contactProblems } from './problems.ts';
import { daysBetween } from '../calendar/days.ts';
import { nextReport, periodStart, reportState } from './reports.ts';
import { type Done, standingOf } from './standing.ts';
import { assignmentWords } from './words.ts';

const TODAY = '2026-03-10';
const nothing: Done = { rounds: [], contacts: [] };
const met = (on: string): Done => ({ rounds: [], contacts: [{ kind: 'MEETING', on }] });
const told = (on: string): Done => ({ rounds: [], contacts: [{ kind: 'INFORMATION', on }] });
const asked = (state: 'SUBMITTED' | 'ABSTAINED' | 'OPENED' | 'NO_RESPONSE', roundState: 'OPEN' | 'CLOSED'): Done => ({
  rounds: [{ state, roundState }],
  contacts: [],
});

describe('how far one has come with a body', () => {
  it('is by the best of what was done', () => {
    expect(standingOf('VIEWS', nothing, TODAY)).toBe('NOT_BEGUN');
    expect(standingOf('VIEWS', asked('OPENED', 'OPEN'), TODAY)).toBe('WAITING');
    expect(standingOf('VIEWS', asked('NO_RESPONSE', 'CLOSED'), TODAY)).toBe('NO_ANSWER');
    expect(standingOf('VIEWS', asked('SUBMITTED', 'OPEN'), TODAY)).toBe('DONE');
    expect(standingOf('VIEWS', asked('ABSTAINED', 'CLOSED'), TODAY)).toBe('DONE');
    expect(standingOf('VIEWS', { ...asked('NO_RESPONSE', 'CLOSED'), ...met(TODAY), rounds: [] }, TODAY)).toBe('DONE');
    expect(standingOf('VIEWS', met('2026-03-11'), TODAY)).toBe('PLANNED');
  });

  it('takes no answer in writing for a dialogue, and no telling for being heard', () => {
    expect(standingOf('DIALOGUE', asked('SUBMITTED', 'CLOSED'), TODAY)).toBe('NOT_BEGUN');
    expect(standingOf('JOINTLY', asked('SUBMITTED', 'CLOSED'), TODAY)).toBe('NOT_BEGUN');
    for (const way of HEARING_WAYS)
      expect(standingOf(way, told(TODAY), TODAY)).toBe(way === 'INFORM' ? 'DONE' : 'NOT_BEGUN');
  });

  it('asks for information anew in each period, and for all else once', () => {
    expect(standingOf('INFORM', told('2026-01-01'), TODAY, '2026-02-01')).toBe('NOT_BEGUN');
    expect(standingOf('INFORM', told('2026-02-01'), TODAY, '2026-02-01')).toBe('DONE');
    expect(standingOf('DIALOGUE', met('2026-01-01'), TODAY, '2026-02-01')).toBe('DONE');
  });
});

const party = (parts: Partial<Party>): Party => ({ id: 'p', ways: ['VIEWS'], each: true, members: [], ...parts });
const member = (actorId: string, done: Done): PartyMember => ({ actorId, ...done });

describe('what is missing', () => {
  it('of a group of which each is to be heard, is each that is not', () => {
    const all = party({
      members: [
        member('a', met('2026-01-01')),
        member('b', nothing),
        member('c', asked('OPENED', 'OPEN')),
        member('d', asked('NO_RESPONSE', 'CLOSED')),
      ],
    });
    expect(partyStandings(all, TODAY, null)).toEqual([
      { way: 'VIEWS', counts: { DONE: 1, NO_ANSWER: 1, WAITING: 1, PLANNED: 0, NOT_BEGUN: 1 }, enough: false },
    ]);
    expect(gapsOf([all], [], TODAY, null).map(({ kind, actorIds }) => [kind, actorIds])).toEqual([
      ['NOT_BEGUN', ['b']],
      ['WAITING', ['c']],
    ]);
  });

  it('of a group in which one is enough, is nothing once one has been heard', () => {
    const some = party({ each: false, members: [member('a', nothing), member('b', asked('OPENED', 'OPEN'))] });
    expect(gapsOf([some], [], TODAY, null).map(({ kind, actorIds }) => [kind, actorIds])).toEqual([['WAITING', ['b']]]);
    const heard = { ...some, members: [...some.members, member('c', met(TODAY))] };
    expect(gapsOf([heard], [], TODAY, null)).toEqual([]);
    // One that was asked and did not answer does not stand for all the others.
    const silent = { ...some, members: [member('a', nothing), member('d', asked('NO_RESPONSE', 'CLOSED'))] };
    expect(gapsOf([silent], [], TODAY, null).map(({ kind }) => kind)).toEqual(['NOT_BEGUN']);
  });

  it('is told for each way of its own', () => {
    const both = party({ ways: ['VIEWS', 'DIALOGUE'], members: [member('a', asked('SUBMITTED', 'CLOSED'))] });
    expect(gapsOf([both], [], TODAY, null)).toEqual([
      { kind: 'NOT_BEGUN', partyId: 'p', way: 'DIALOGUE', actorIds: ['a'], contactId: null },
    ]);
  });

  it('is somebody to hear where a group has nobody, and the outcome of what has been', () => {
    const contacts = [
      { id: '1', on: TODAY, outcome: ' ' },
      { id: '2', on: '2026-03-11', outcome: '' },
      { id: '3', on: TODAY, outcome: 'Enigt.' },
    ];
    expect(gapsOf([party({})], contacts, TODAY, null).map(({ kind, contactId }) => [kind, contactId])).toEqual([
      ['NOBODY_NAMED', null],
      ['NO_OUTCOME', '1'],
    ]);
    expect(gapsOf([party({ ways: [] })], [], TODAY, null)).toMatchObject([{ kind: 'NOBODY_NAMED', way: null }]);
    expect(partyStandings(party({}), TODAY, null)[0]?.enough).toBe(false);
  });
});

describe('the reports', () => {
  const reports = [
    { dueOn: '2026-10-01', givenOn: null },
    { dueOn: '2025-12-17', givenOn: '2025-12-16' },
    { dueOn: '2026-03-31', givenOn: null },
  ];

  it('are given, overdue, next or later', () => {
    const states = (today: string) => reports.map((report) => reportState(report, reports, today));
    expect(states('2026-03-31')).toEqual(['LATER', 'GIVEN', 'NEXT']);
    expect(states('2026-04-01')).toEqual(['NEXT', 'GIVEN', 'OVERDUE']);
    expect(states('2026-10-02')).toEqual(['OVERDUE', 'GIVEN', 'OVERDUE']);
    expect(nextReport(reports)?.dueOn).toBe('2026-03-31');
    expect(nextReport(reports.filter(({ givenOn }) => givenOn !== null))).toBeNull();
  });

  it('begin a period the day after they were given', () => {
    expect(periodStart(reports)).toBe('2025-12-17');
    expect(periodStart([])).toBeNull();
    const given = ['2026-02-01', '2026-03-01', '2026-02-01'].map((givenOn) => ({ dueOn: givenOn, givenOn }));
    expect(periodStart(given)).toBe('2026-03-02');
    expect(daysBetween('2026-03-28', '2026-03-31')).toBe(3); // over the change to summer time
  });
});

describe('an assignment and a contact', () => {
  const text = { title: 'Uppdrag', duties: [], parties: [], reports: [] };
  const codes = (problems: { code: string }[]) => problems.map(({ code }) => code);

  it('are told all that is wrong with them at once', () => {
    const report = { kind: 'FINAL_REPORT', title: 'Slutrapport', dueOn: '2026-01-01', givenOn: null } as const;
    expect(assignmentProblems({ ...text, reports: [report] }, TODAY)).toEqual([]);
    const bad = {
      ...text,
      title: ' ',
      parties: [{ name: '', ways: [] }],
      reports: [report, { ...report, dueOn: '2026-02-01', givenOn: '2026-03-11' }],
    };
    const found = ['TITLE_INVALID', 'PARTY_UNNAMED', 'WAY_MISSING', 'GIVEN_IN_FUTURE', 'FINAL_TWICE', 'FINAL_NOT_LAST'];
    expect(codes(assignmentProblems(bad, TODAY))).toEqual(found);
    const contact = { about: 'Lager', outcome: '', heldOn: TODAY, actorIds: ['a'] };
    expect(contactProblems(contact, TODAY)).toEqual([]);
    const early = { about: '', outcome: 'Klart', heldOn: '2026-03-11', actorIds: [] };
    expect(codes(contactProblems(early, TODAY))).toEqual(['ABOUT_INVALID', 'OUTCOME_TOO_EARLY', 'ACTORS_MISSING']);
  });

  it('have their bounds, each told by itself', () => {
    const many = <T>(one: T): T[] => Array.from({ length: 61 }, () => one);
    const report = { kind: 'INTERIM_REPORT', title: 'Delrapport', dueOn: '2026-01-01', givenOn: null } as const;
    const wrong = (part: Partial<Parameters<typeof assignmentProblems>[0]>) =>
      codes(assignmentProblems({ ...text, ...part }, TODAY));
    expect(wrong({ title: 'x'.repeat(301) })).toEqual(['TITLE_INVALID']);
    expect(wrong({ duties: many('Höra') })).toEqual(['DUTIES_TOO_LONG']);
    expect(wrong({ duties: ['x'.repeat(2_001)] })).toEqual(['DUTIES_TOO_LONG']);
    expect(wrong({ parties: many({ name: 'Regionerna', ways: ['VIEWS'] }) })).toEqual(['PARTIES_TOO_MANY']);
    expect(wrong({ parties: [{ name: 'x'.repeat(301), ways: ['VIEWS'] }] })).toEqual(['PARTY_UNNAMED']);
    expect(wrong({ reports: many(report) })).toEqual(['REPORTS_TOO_MANY']);
    expect(wrong({ reports: [{ ...report, title: ' ' }] })).toEqual(['REPORT_UNNAMED']);
    expect(wrong({ reports: [{ ...report, title: 'x'.repeat(301) }] })).toEqual(['REPORT_UNNAMED']);
    const contact = { about: 'Lager', outcome: '', heldOn: TODAY, actorIds: ['a'] };
    const odd = (part: Partial<typeof contact>) => codes(contactProblems({ ...contact, ...part }, TODAY));
    expect(odd({ about: 'x'.repeat(2_001) })).toEqual(['ABOUT_INVALID']);
    expect(odd({ outcome: 'x'.repeat(10_001) })).toEqual(['OUTCOME_TOO_LONG']);
    expect(odd({ actorIds: Array.from({ length: 601 }, String) })).toEqual(['ACTORS_TOO_MANY']);
  });

  it('have words for every code in both languages, Swedish where none is said', () => {
    expect(assignmentWords()).toEqual(assignmentWords('sv'));
    const [sv, en] = [assignmentWords('sv'), assignmentWords('en')];
    for (const group of Object.keys(sv) as (keyof typeof sv)[])
      expect(Object.keys(en[group])).toEqual(Object.keys(sv[group]));
  });
});
