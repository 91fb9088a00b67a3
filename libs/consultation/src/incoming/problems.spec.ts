import { deadlineMoment } from '../calendar/index.ts';
import type { Cut } from './cuts.ts';
import {
  confirmationProblems,
  correctionProblems,
  receivedMoment,
  receivedProblems,
  registrationProblems,
  setAsideProblems,
  type RegistrationFacts,
} from './problems.ts';

const codes = (problems: readonly { code: string }[]): string[] => problems.map(({ code }) => code);
const RECEIVED = {
  receivedOn: '2026-10-05',
  receivedTime: null,
  reason: '',
  openedAt: Date.parse('2026-09-01T08:00:00Z'),
  deadline: deadlineMoment('2026-10-10'),
  now: Date.parse('2026-10-06T10:00:00Z'),
};
const piece = (more: Partial<Cut> = {}): Cut => ({
  ...{
    id: 'a',
    passage: 0,
    offset: 0,
    use: 'POINT',
    places: ['p1'],
    kind: 'FACTUAL',
    stance: null,
    wording: '',
    transcript: '',
    reason: '',
  },
  decidedBy: 'Registrator 1',
  ...more,
});
const facts = (more: Partial<RegistrationFacts> = {}): RegistrationFacts => ({
  roundState: 'OPEN',
  received: RECEIVED,
  overallStance: 'SUPPORTS',
  cuts: [piece()],
  passages: [{ text: 'Kravet är tungt.' }],
  unitOf: (id) => (id.startsWith('p') ? 'u1' : null),
  isProvision: (id) => id !== 'gone',
  ownReceipt: null,
  ownAnswer: null,
  ...more,
});

describe('when an answer came in', () => {
  it.each<[string, object, string[]]>([
    ['a day in time', {}, []],
    ['no day', { receivedOn: '' }, ['RECEIVED_MISSING']],
    ['a day that does not exist', { receivedOn: '2026-02-30' }, ['RECEIVED_MISSING']],
    ['a time that is none', { receivedTime: '25:00' }, ['RECEIVED_TIME']],
    ['tomorrow', { receivedOn: '2026-10-07' }, ['RECEIVED_LATER']],
    ['later today', { receivedOn: '2026-10-06', receivedTime: '23:00' }, ['RECEIVED_LATER']],
    ['before the round was sent', { receivedOn: '2026-08-31' }, ['RECEIVED_BEFORE_SENT']],
    [
      'in time, registered late, without a ground',
      { now: Date.parse('2026-10-12T10:00:00Z') },
      ['RECEIVED_REASON_MISSING'],
    ],
    ['in time, registered late, with its ground', { now: Date.parse('2026-10-12T10:00:00Z'), reason: 'Stämpel' }, []],
    ['late, registered late', { receivedOn: '2026-10-11', now: Date.parse('2026-10-12T10:00:00Z') }, []],
    ['a ground without end', { reason: 'x'.repeat(2001) }, ['REASON_TOO_LONG']],
  ])('%s', (_, more, expected) => {
    expect(codes(receivedProblems({ ...RECEIVED, ...more }))).toEqual(expected);
  });

  it('counts from the beginning of the day where only the day is known, also when the last day ends at a time', () => {
    expect(receivedMoment('2026-10-10', null)).toBeLessThan(deadlineMoment('2026-10-10', '09:00'));
    expect(receivedMoment('2026-10-10', '14:30')).toBe(Date.parse('2026-10-10T12:30:00Z'));
  });
});

describe('a registration is hindered', () => {
  it.each<[string, Partial<RegistrationFacts>, string[]]>([
    ['by nothing', {}, []],
    ['by a round that takes no answers', { roundState: 'ARCHIVED' }, ['ROUND_NOT_RECEIVING']],
    ['by a piece nobody has decided on', { cuts: [piece({ decidedBy: null })] }, ['NOT_ALL_DECIDED']],
    ['without a stance on the whole', { overallStance: null }, ['OVERALL_STANCE_MISSING']],
    ['by points of one who abstains', { overallStance: 'ABSTAINS' }, ['ABSTAINS_WITH_COMMENTS']],
    [
      'by a no without a word',
      { overallStance: 'OPPOSES', cuts: [piece({ use: 'NOT_A_POINT', reason: 'Rubrik' })] },
      ['NOTHING_SAID'],
    ],
    ['by no point without a reason', { cuts: [piece({ use: 'NOT_A_POINT' })] }, ['REASON_MISSING']],
    ['by a place that is gone', { cuts: [piece({ places: ['gone'] })] }, ['PLACE_UNKNOWN']],
    ['by a wording for two places', { cuts: [piece({ places: ['p1', 'p2'], wording: 'x' })] }, ['WORDING_PLACE']],
    ['by a stance on no §', { cuts: [piece({ places: [], stance: 'OPPOSES' })] }, ['STANCE_PLACE']],
    ['by a stance that is not stated', { cuts: [piece({ use: 'STANCE' })] }, ['STANCE_MISSING']],
    ['by an empty point', { passages: [{ text: ' ' }] }, ['POINT_EMPTY']],
    [
      'by two stances on one §',
      {
        cuts: [piece({ stance: 'OPPOSES' }), piece({ id: 'b', passage: 1, places: ['p2'], stance: 'SUPPORTS' })],
        passages: [{ text: 'a' }, { text: 'b' }],
      },
      ['STANCES_DIFFER'],
    ],
    ['by the body’s own answer, until it is said which counts', { ownReceipt: 'SAM-1' }, ['OWN_ANSWER_STANDS']],
    ['not once that is said', { ownReceipt: 'SAM-1', ownAnswer: 'STANDS' }, []],
  ])('%s', (_, more, expected) => {
    expect(codes(registrationProblems(facts(more)))).toEqual(expected);
  });
});

describe('reasons', () => {
  it('are asked for where something is corrected, set aside or said to differ', () => {
    expect(
      codes([...correctionProblems(' '), ...setAsideProblems(''), ...confirmationProblems('DIFFERS', '')]),
    ).toEqual(['CORRECTION_REASON_MISSING', 'REASON_MISSING', 'WORDS_MISSING']);
    const long = 'x'.repeat(5000);
    expect(
      codes([...correctionProblems(long), ...setAsideProblems(long), ...confirmationProblems('CONFIRMED', long)]),
    ).toEqual(['REASON_TOO_LONG', 'REASON_TOO_LONG', 'WORDS_TOO_LONG']);
    expect([...correctionProblems('x'), ...setAsideProblems('x'), ...confirmationProblems('CONFIRMED', '')]).toEqual(
      [],
    );
  });
});
